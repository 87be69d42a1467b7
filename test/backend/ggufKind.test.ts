/** Files that are no writing model, by tiny files with the metadata in question. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { checkGgufKind as CheckGgufKind } from '../../src/backend/ggufKind.ts';
import type { BackendErrorKind } from '../../src/protocol/errors.ts';
import { ggufFile, type MetadataValue } from './ggufFile.ts';

suite('What a GGUF file holds', function () {
	this.timeout(60_000);
	let checkGgufKind: typeof CheckGgufKind;
	let folder: string;
	suiteSetup(async () => {
		// node-llama-cpp awaits at its top level, which mocha's own loading of a test file could not.
		({ checkGgufKind } = await import('../../src/backend/ggufKind.ts'));
		folder = await mkdtemp(join(tmpdir(), 'amulet-kinds-'));
	});
	suiteTeardown(() => rm(folder, { recursive: true, force: true }));

	async function written(
		name: string,
		metadata: Readonly<Record<string, MetadataValue>>,
	): Promise<string> {
		const path = join(folder, name);
		await writeFile(path, ggufFile(metadata));
		return path;
	}

	async function assertRefused(path: string, kind: BackendErrorKind, message: RegExp) {
		await assert.rejects(checkGgufKind(path), { name: 'BackendError', kind, message });
	}

	const refused: [string, Record<string, MetadataValue>, BackendErrorKind, RegExp][] = [
		[
			'a sentence embedder',
			{ 'general.architecture': 'nomic-bert', 'nomic-bert.pooling_type': 1 },
			'modelIsEmbedding',
			/embedding model \(nomic-bert\)/,
		],
		[
			'an embedder without a pooling type',
			{ 'general.architecture': 'jina-bert-v2' },
			'modelIsEmbedding',
			/can’t write one/,
		],
		[
			'an embedder that was made of a writing model',
			{ 'general.architecture': 'qwen3', 'qwen3.pooling_type': 3 },
			'modelIsEmbedding',
			/embedding model \(qwen3\)/,
		],
		['a T5', { 'general.architecture': 't5' }, 'modelIsEncoderDecoder', /encoder-decoder model/],
		[
			'a vision part by its type',
			{ 'general.architecture': 'clip', 'general.type': 'mmproj' },
			'modelIsVisionPart',
			/without “mmproj” in its name/,
		],
		[
			'a vision part of before types',
			{ 'general.architecture': 'clip', 'clip.has_vision_encoder': true },
			'modelIsVisionPart',
			/sees pictures/,
		],
		[
			'an adapter',
			{ 'general.architecture': 'llama', 'general.type': 'adapter', 'adapter.type': 'lora' },
			'modelIsAdapter',
			/adapter \(LoRA\)/,
		],
	];
	for (const [what, metadata, kind, message] of refused) {
		test(`${what} is refused`, async () => {
			await assertRefused(await written('model.gguf', metadata), kind, message);
			// As Ollama names its files.
			await assertRefused(await written('sha256-0123456789abcdef', metadata), kind, message);
		});
	}

	const accepted: [string, Record<string, MetadataValue>][] = [
		['a writing model', { 'general.architecture': 'llama', 'general.type': 'model' }],
		['one that pools nothing', { 'general.architecture': 'qwen3', 'qwen3.pooling_type': 0 }],
		['one that was split into one part', { 'general.architecture': 'llama', 'split.count': 1 }],
		['an architecture that nobody knows', { 'general.architecture': 'lxxma' }],
	];
	for (const [what, metadata] of accepted) {
		test(`${what} is left to llama.cpp`, async () => {
			await checkGgufKind(await written('accepted.gguf', metadata));
		});
	}

	test('a file that can’t be read is left to llama.cpp', async () => {
		const path = join(folder, 'cut.gguf');
		const content = ggufFile({ 'general.architecture': 'bert' });
		for (let length = 4; length < content.length - 70; length += 3) {
			await writeFile(path, content.subarray(0, length));
			await checkGgufKind(path);
		}
	});

	test('a later part names the first one', async () => {
		const name = 'story-00002-of-00003.gguf';
		const message = /part 2 of 3 .* story-00001-of-00003\.gguf/;
		const split = { 'split.no': 1, 'split.count': 3, 'split.tensors.count': 0 };
		await assertRefused(await written(name, split), 'modelIsLaterPart', message);
		await assertRefused(await written(name, {}), 'modelIsLaterPart', message);
		await assertRefused(
			await written('second.gguf', split),
			'modelIsLaterPart',
			/second-00001-of-00003\.gguf/,
		);
	});

	test('missing parts are named, and all there is accepted', async () => {
		const whole = { 'general.architecture': 'llama', 'split.no': 0, 'split.count': 3 };
		const path = await written('tale-00001-of-00003.gguf', whole);
		await written('tale-00003-of-00003.gguf', { 'split.no': 2, 'split.count': 3 });
		await assertRefused(path, 'modelPartsMissing', /missing: tale-00002-of-00003\.gguf\. /);
		await written('tale-00002-of-00003.gguf', { 'split.no': 1, 'split.count': 3 });
		await checkGgufKind(path);
	});

	test('a first part under another name gets it back', async () => {
		const whole = { 'general.architecture': 'llama', 'split.no': 0, 'split.count': 2 };
		await assertRefused(
			await written('renamed.gguf', whole),
			'modelPartsMissing',
			/such as renamed-00001-of-00002\.gguf/,
		);
	});
});
