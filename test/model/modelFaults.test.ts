/** Model files that can't be used: each is explained, and the process answers the next good request. */
import assert from 'node:assert/strict';
import { mkdtemp, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BackendClient } from '../../src/client/backendClient.ts';
import { BackendError, type BackendErrorKind } from '../../src/protocol/errors.ts';
import {
	createClient,
	modelPath,
	modelSettings,
	noSignal,
	paperDecoding,
} from './backendUnderTest.ts';

/** The model's bytes with one stretch replaced by as many others. */
async function modelWith(replace: string, by: Buffer, offset = 0): Promise<Buffer> {
	const bytes = await readFile(modelPath());
	const start = bytes.indexOf(replace, 0, 'latin1');
	assert.ok(start > 0, `${replace} is in the model`);
	by.copy(bytes, start + offset);
	return bytes;
}

/** The first bytes of the model. */
async function beginning(length: number): Promise<Buffer> {
	const file = await open(modelPath());
	try {
		return (await file.read(Buffer.alloc(length), 0, length, 0)).buffer;
	} finally {
		await file.close();
	}
}

suite('Model files that can’t be used', function () {
	this.timeout(300_000);
	let folder: string;
	let client: BackendClient;
	const states: string[] = [];

	suiteSetup(async () => {
		folder = await mkdtemp(join(tmpdir(), 'amulet-models-'));
		client = createClient({ onState: (state) => states.push(state.kind) });
	});
	suiteTeardown(async () => {
		await client.stop();
		await rm(folder, { recursive: true, force: true });
	});

	/** Checks the explanation, and that the very same process then serves a good model. */
	async function assertExplained(
		path: string,
		kind: BackendErrorKind,
		message: RegExp,
		contextTokens = 512,
	): Promise<void> {
		const request = (model: string, tokens: number) =>
			client.decode(
				{
					model: modelSettings({ path: model, contextTokens: tokens }),
					decoding: paperDecoding({ maxTokens: 2 }),
					basePrompt: 'Hello',
					preferencePrompts: [{ prompt: 'Hello there', weight: 1 }],
					stopStrings: [],
				},
				noSignal(),
				() => undefined,
			);
		await assert.rejects(request(path, contextTokens), (error) => {
			assert.ok(error instanceof BackendError, String(error));
			assert.equal(error.kind, kind, error.message);
			assert.match(error.message, message);
			return true;
		});
		// Whatever was ready before. What does not fit into memory is no fault of the file.
		assert.equal(states.at(-1), kind === 'outOfMemory' ? 'ready' : 'failed');
		const before = client.pid;
		assert.equal((await request(modelPath(), 512)).tokens.length, 2);
		assert.equal(client.pid, before);
	}

	async function written(name: string, content: Buffer | string): Promise<string> {
		const path = join(folder, name);
		await writeFile(path, content);
		return path;
	}

	test('a missing file', () =>
		assertExplained(join(folder, 'none.gguf'), 'modelNotFound', /no model file at .*none\.gguf/));

	test('a folder', async () => {
		await mkdir(join(folder, 'folder.gguf'));
		await assertExplained(join(folder, 'folder.gguf'), 'modelIsFolder', /is a folder/);
	});

	test('a file of another kind', async () =>
		assertExplained(
			await written('text.gguf', 'Dear diary, today'),
			'modelNotGguf',
			/not a GGUF file/,
		));

	test('an empty file', async () =>
		assertExplained(await written('empty.gguf', ''), 'modelNotGguf', /not a GGUF file/));

	for (const length of [10, 300, 500_000, 50_000_000]) {
		test(`a file cut off after ${length} bytes`, async () =>
			assertExplained(
				await written(`cut-${length}.gguf`, await beginning(length)),
				'modelTruncated',
				/incomplete or damaged/,
			));
	}

	test('an architecture that llama.cpp does not know', async () => {
		const content = await modelWith('general.architecture', Buffer.from('lxxma'), 20 + 4 + 8);
		await assertExplained(
			await written('architecture.gguf', content),
			'modelUnsupported',
			/architecture “lxxma” is not supported/,
		);
	});

	test('too little memory', async () => {
		// A model that claims to have been trained on very long texts, and a setting that asks for them.
		const length = Buffer.alloc(4);
		length.writeUInt32LE(1_048_576);
		const content = await modelWith('llama.context_length', length, 20 + 4);
		await assertExplained(
			await written('long.gguf', content),
			'outOfMemory',
			/too little memory for 2 sequences of 1048576 tokens/,
			1_048_576,
		);
	});

	test('a GPU that is not there', async () => {
		const gpu = process.platform === 'darwin' ? 'cuda' : 'metal';
		await assert.rejects(
			client.load(modelSettings({ gpu }), noSignal()),
			(error) => error instanceof BackendError && error.kind === 'gpuUnavailable',
		);
		await client.load(modelSettings(), noSignal());
	});

	test('a prompt that does not fit is refused with the numbers', async () => {
		const request = client.decode(
			{
				model: modelSettings({ contextTokens: 256 }),
				decoding: paperDecoding(),
				basePrompt: 'word '.repeat(300),
				preferencePrompts: [{ prompt: 'word', weight: 1 }],
				stopStrings: [],
			},
			noSignal(),
			() => undefined,
		);
		await assert.rejects(request, (error) => {
			assert.ok(error instanceof BackendError && error.kind === 'promptTooLong');
			assert.match(error.message, /has 301 tokens, but only 255 fit/);
			return true;
		});
	});

	test('a request that is not valid is explained', async () => {
		const request = client.decode(
			{
				model: modelSettings(),
				decoding: paperDecoding({ maxTokens: -1 }),
				basePrompt: 'Hello',
				preferencePrompts: [{ prompt: 'Hello', weight: 1 }],
				stopStrings: [],
			},
			noSignal(),
			() => undefined,
		);
		await assert.rejects(
			request,
			(error) => error instanceof BackendError && error.message.includes('maxTokens'),
		);
	});
});
