/** Which model `npm start` and the programs with `--model` take. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { models } from '../../scripts/models/modelFile.mjs';
import { withModelFile, withSomeModelFile } from '../../scripts/models/modelOption.mjs';
import { modelsFolder } from '../../scripts/system/paths.mjs';
import { ExplainedFailure } from '../../scripts/system/reporting.mjs';
import { bestModel, judgeModels } from '../../scripts/models/startModel.mjs';
import { readStartOptions } from '../../scripts/editors/startOptions.mjs';
import { chosenModel, writeSettings } from '../../scripts/editors/editorSettings.mjs';
import type { ModelName } from '../../src/download/models.ts';

suite('The model that a machine has room for', () => {
	const roomy = { freeMemory: 4e9, freeDisk: 4e9, atHand: [] };
	const lacks = (changes: Partial<Parameters<typeof judgeModels>[0]>) =>
		Object.fromEntries(judgeModels({ ...roomy, ...changes }).map(({ name, lack }) => [name, lack]));

	test('the best comes first, and 4 GB of memory and of disk are enough for it', () => {
		const judged = judgeModels(roomy);
		assert.deepEqual(
			judged.map(({ name }) => name),
			['good', 'medium', 'small'],
		);
		assert.ok(judged.every(({ lack }) => lack === undefined));
	});
	test('less memory is said, in figures that never look sufficient', () => {
		const { good, medium, small } = lacks({ freeMemory: 3.99e9 });
		assert.equal(good, '3.9 GB of memory are free and it takes 4.0 GB');
		assert.equal(medium, undefined);
		assert.equal(small, undefined);
	});
	test('less disk is said, unless the model is there already', () => {
		const full = lacks({ freeDisk: 1e9 });
		assert.equal(full.good, '1.0 GB of disk are free and it takes 4.0 GB');
		assert.equal(full.medium, '1.0 GB of disk are free and it takes 1.5 GB');
		assert.equal(lacks({ freeDisk: 1e9, atHand: ['good'] }).good, undefined);
	});
	test('both are said, and the small one is for every machine', () => {
		const { good, medium, small } = lacks({ freeMemory: 1e8, freeDisk: 1e8 });
		assert.match(good ?? '', /memory.*, and .*disk/);
		assert.match(medium ?? '', /memory.*, and .*disk/);
		assert.equal(small, undefined);
	});

	const get = (failing: readonly ModelName[], asked: ModelName[] = []) => ({
		asked,
		ensure: (name: ModelName = 'small') => {
			asked.push(name);
			return failing.includes(name)
				? Promise.reject(new ExplainedFailure(`no ${name}`))
				: Promise.resolve(`/${name}.gguf`);
		},
	});

	test('what the machine lacks room for is not asked for', async () => {
		const { asked, ensure } = get([]);
		const judged = Promise.resolve(judgeModels({ ...roomy, freeMemory: 2e9 }));
		assert.equal(await bestModel(judged, ensure), '/medium.gguf');
		assert.deepEqual(asked, ['medium']);
	});
	test('a smaller one follows a larger one that can’t be had, and a bug is no reason for that', async () => {
		const { asked, ensure } = get(['good', 'medium']);
		const judged = Promise.resolve(judgeModels(roomy));
		assert.equal(await bestModel(judged, ensure), '/small.gguf');
		assert.deepEqual(asked, ['good', 'medium', 'small']);
		await assert.rejects(bestModel(judged, get(['good', 'medium', 'small']).ensure), /no small/);
		const bug = () => Promise.reject(new TypeError('bug'));
		await assert.rejects(bestModel(judged, bug), TypeError);
	});
});

suite('The options of `npm start`', () => {
	let folder: string;
	setup(() => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'amulet-start-'));
	});
	teardown(() => {
		rmSync(folder, { recursive: true });
	});

	test('are an editor and a model, by its name or its file', () => {
		assert.deepEqual(readStartOptions([]), { browser: false });
		assert.deepEqual(readStartOptions(['--browser']), { browser: true });
		for (const name of Object.keys(models)) {
			const expected = { browser: false, model: { name } };
			assert.deepEqual(readStartOptions(['--model', name]), expected);
			assert.deepEqual(readStartOptions([`--model=${name}`]), expected);
		}
		const file = path.join(folder, 'own.gguf');
		writeFileSync(file, 'GGUF and more');
		assert.deepEqual(readStartOptions(['--model', file, '--browser']), {
			browser: true,
			model: { file },
		});
	});

	test('a file that is none is explained', () => {
		const file = path.join(folder, 'page.gguf');
		writeFileSync(file, '<!d');
		const complaint = (args: string[]) => {
			let message = '';
			assert.throws(
				() => readStartOptions(args),
				(error) => {
					assert.ok(error instanceof ExplainedFailure);
					message = error.message;
					return true;
				},
			);
			assert.match(message, /usage: npm start/);
			return message;
		};
		assert.ok(complaint(['--model', file]).includes(`${file} is no GGUF file`));
		assert.match(
			complaint(['--model', path.join(folder, 'gone.gguf')]),
			/gone\.gguf can’t be read/,
		);
		assert.match(complaint(['--model', folder]), /can’t be read/);
		assert.match(complaint(['--modle', 'small']), /--modle/);
		assert.match(complaint(['small']), /small/);
		assert.match(complaint(['--model']), /model/);
	});

	test('the model in the editor is the given one, and the user’s own choice is known later', () => {
		const own = path.join(folder, 'own.gguf');
		const ours = path.join(modelsFolder, models.good.file);
		assert.equal(chosenModel(folder, 'Machine'), undefined);
		for (const model of [ours, own]) {
			writeSettings(folder, { 'amulet.model.path': model });
			assert.equal(chosenModel(folder, 'Machine'), undefined);
			assert.equal(chosenModel(folder, 'User'), undefined);
		}
		writeFileSync(own, 'GGUF');
		assert.equal(chosenModel(folder, 'Machine'), own);
		assert.equal(chosenModel(folder, 'User'), own);
		writeSettings(folder, { 'amulet.model.path': ours });
		assert.equal(chosenModel(folder, 'Machine'), undefined);
	});
});

suite('--model with a name', () => {
	const ensure = (name: ModelName = 'small') => Promise.resolve(`/models/${name}`);

	test('becomes the file', async () => {
		assert.deepEqual(await withModelFile(['rewrite', '--model', 'good', '--json'], ensure), [
			'rewrite',
			'--model',
			'/models/good',
			'--json',
		]);
		assert.deepEqual(await withModelFile(['--model=medium'], ensure), ['--model=/models/medium']);
	});
	test('a file and other words stay', async () => {
		for (const args of [
			['--model', './small'],
			['--model=/models/a.gguf'],
			['--preference', 'small'],
			['--judge-model', 'good'],
			['rewrite', 'small'],
			['--model'],
			['--', '--model', 'small'],
		]) {
			assert.deepEqual(await withModelFile(args, ensure), args);
		}
	});
	test('measurements take the small one where none is given', async () => {
		assert.deepEqual(await withSomeModelFile(['--quick'], ensure), [
			'--quick',
			'--model',
			'/models/small',
		]);
		assert.deepEqual(await withSomeModelFile(['--model', 'good'], ensure), [
			'--model',
			'/models/good',
		]);
	});
});
