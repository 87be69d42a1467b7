import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ResultsFile } from '../../src/evaluation/resultsFile.ts';
import { idOf, type TrialRecord } from '../../src/evaluation/trial.ts';

function record(item: string): TrialRecord {
	return {
		dataSet: 'personal',
		item,
		wish: 'formal',
		condition: 'pref',
		text: `Text ${item}\nwith “quotes”`,
		tokens: 7,
		stopReason: 'endOfGeneration',
		basePerplexity: 3.5,
		milliseconds: 12,
	};
}

suite('The results of an evaluation on disk', () => {
	let folder: string;
	let file: string;
	setup(() => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'amulet-results-'));
		file = path.join(folder, 'results.jsonl');
	});
	teardown(() => {
		rmSync(folder, { recursive: true });
	});

	test('are there again when the file is opened anew', async () => {
		const results = await ResultsFile.open(file);
		await Promise.all(['1', '2', '3'].map((item) => results.add(record(item))));
		const again = await ResultsFile.open(file);
		for (const item of ['1', '2', '3']) {
			assert.deepEqual(again.get(idOf(record(item))), record(item));
		}
		assert.equal(again.get(idOf(record('4'))), undefined);
	});

	test('go on behind a line that a killed run left torn', async () => {
		const results = await ResultsFile.open(file);
		await results.add(record('1'));
		appendFileSync(file, JSON.stringify(record('2')).slice(0, 40));
		const again = await ResultsFile.open(file);
		assert.equal(again.get(idOf(record('2'))), undefined);
		await again.add(record('3'));
		const lines = readFileSync(file, 'utf8').split('\n');
		assert.deepEqual(lines, [JSON.stringify(record('1')), JSON.stringify(record('3')), '']);
	});

	test('name a damaged line', async () => {
		writeFileSync(file, `${JSON.stringify(record('1'))}\n{"dataSet":1}\n`);
		await assert.rejects(ResultsFile.open(file), /line 2 is damaged.*Delete the line/);
		writeFileSync(file, 'no json\n');
		await assert.rejects(ResultsFile.open(file), /line 1 is damaged/);
	});

	test('are put in order, and nothing is lost', async () => {
		const results = await ResultsFile.open(file);
		for (const item of ['3', '1', '2']) await results.add(record(item));
		await results.sort(['1', '2', '9'].map((item) => idOf(record(item))));
		const items = readFileSync(file, 'utf8')
			.trimEnd()
			.split('\n')
			.map((line) => (JSON.parse(line) as TrialRecord).item);
		assert.deepEqual(items, ['1', '2', '3']);
	});
});
