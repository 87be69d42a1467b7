import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openVerdictStore } from '../../../src/evaluation/judge/verdictStore.ts';

suite('The store of verdicts', () => {
	let folder: string;
	let file: string;
	setup(async () => {
		folder = await mkdtemp(join(tmpdir(), 'amulet-verdicts-'));
		file = join(folder, 'verdicts.jsonl');
	});
	teardown(() => rm(folder, { recursive: true }));

	const linesOf = async () => (await readFile(file, 'utf8')).split('\n');

	test('keeps verdicts, one a line', async () => {
		const store = await openVerdictStore(file);
		assert.equal(store.get('one'), undefined);
		await store.set('one', 'A');
		await store.set('two', 'tie');
		assert.equal(store.get('one'), 'A');
		assert.deepEqual(await linesOf(), [
			'{"key":"one","verdict":"A"}',
			'{"key":"two","verdict":"tie"}',
			'',
		]);
		const again = await openVerdictStore(file);
		assert.deepEqual(['one', 'two', 'three'].map(again.get), ['A', 'tie', undefined]);
	});

	test('writes lines whole when many come at once', async () => {
		const store = await openVerdictStore(file);
		const keys = Array.from({ length: 200 }, (_, index) => `key ${index}`);
		await Promise.all(keys.map((key) => store.set(key, 'B')));
		const again = await openVerdictStore(file);
		assert.ok(keys.every((key) => again.get(key) === 'B'));
		assert.equal((await linesOf()).length, 201);
	});

	test('passes over a line that was left unfinished, and goes on after it', async () => {
		await (await openVerdictStore(file)).set('one', 'A');
		await appendFile(file, '{"key":"two","verd');
		const store = await openVerdictStore(file);
		assert.deepEqual([store.get('one'), store.get('two')], ['A', undefined]);
		await store.set('two', 'B');
		await store.set('three', 'B');
		const again = await openVerdictStore(file);
		assert.deepEqual(['one', 'two', 'three'].map(again.get), ['A', 'B', 'B']);
	});

	test('goes on in a file with nothing but the beginning of a line', async () => {
		await writeFile(file, '{"k');
		const store = await openVerdictStore(file);
		await store.set('one', 'B');
		assert.equal((await openVerdictStore(file)).get('one'), 'B');
	});

	test('leaves a file of something else alone', async () => {
		for (const text of ['{"report": 1}', 'Dear diary,\n']) {
			await writeFile(file, text);
			await assert.rejects(openVerdictStore(file), { message: /something else than verdicts/ });
			assert.equal(await readFile(file, 'utf8'), text);
		}
	});
});
