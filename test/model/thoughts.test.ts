/**
 * Thoughts, templates and ends of turns with a real tokenizer and real sequences; only the choices are
 * scripted.
 */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Token } from 'node-llama-cpp';
import type { DecodingDistribution } from '../../src/backend/distribution.ts';
import type { generate as Generate } from '../../src/backend/generation.ts';
import type { LogEntry } from '../../src/protocol/messages.ts';
import { createClient, modelSettings, noSignal } from './backendUnderTest.ts';
import { loadInProcess, type InProcess } from './loadInProcess.ts';
import { shallowModelPath } from './shallowModel.ts';

/** Chooses these tokens, whatever the model says. */
function scripted(tokens: readonly Token[]): DecodingDistribution {
	let next = 0;
	return {
		readsBase: true,
		readsPreferences: false,
		readsSourceless: false,
		baseReadout: 32,
		preferenceReadout: 32,
		choose: () => {
			const token = tokens[next % tokens.length];
			next += 1;
			assert.ok(token !== undefined);
			return Promise.resolve(token);
		},
	};
}

suite('Thoughts and templates', function () {
	this.timeout(300_000);
	let generate: typeof Generate;
	let folder: string;
	/** The model as it is. */
	let whole: InProcess;
	suiteSetup(async () => {
		({ generate } = await import('../../src/backend/generation.ts'));
		folder = await mkdtemp(join(tmpdir(), 'amulet-templates-'));
		whole = await loadInProcess({ path: shallowModelPath(), contextTokens: 256 });
	});
	suiteTeardown(async () => {
		await whole.unload();
		await rm(folder, { recursive: true, force: true });
	});

	/** The model with another chat template of the same length. */
	async function withTemplate(name: string, from: string, to: string): Promise<string> {
		assert.equal(from.length, to.length);
		const bytes = await readFile(shallowModelPath());
		const start = bytes.indexOf('tokenizer.chat_template');
		const length = bytes.readUInt32LE(start + 23 + 4);
		const text = bytes.toString('latin1', start + 35, start + 35 + length);
		assert.ok(text.includes(from), text);
		bytes.write(text.replaceAll(from, to), start + 35, 'latin1');
		const path = join(folder, name);
		await writeFile(path, bytes);
		return path;
	}

	async function replyOf({ model }: InProcess, choices: readonly Token[], maxTokens = 100) {
		let text = '';
		const { encoder } = model;
		const { tokens, stopStrings } = encoder.encodeRewrite(
			{ passage: 'It rains.', instruction: undefined },
			'preferenceFirst',
		);
		const generation = await generate(model, {
			prompts: [tokens],
			distribution: scripted(choices),
			drafting: false,
			evaluation: 'once',
			maxTokens,
			stopStrings,
			signal: noSignal(),
			onText: (piece) => {
				text += piece;
				return 'continue';
			},
			onToken: () => undefined,
		});
		return { ...generation, text };
	}

	test('thoughts come into no text, whatever tokens they are', async () => {
		const { encoder } = whole.model;
		const endOfGeneration = 2 as Token;
		const answer = encoder.encodeText('It pours.');
		const thought = encoder.encodeText('<think>\nThey want rain.\n</think>\n\n');
		const reply = await replyOf(whole, [...thought, ...answer, endOfGeneration], 8);
		assert.equal(reply.text, 'It pours.');
		assert.equal(reply.stopReason, 'endOfGeneration');
		await assert.rejects(replyOf(whole, thought.slice(0, -4)), {
			name: 'BackendError',
			kind: 'modelOnlyThinks',
			message: /still thinking aloud after \d+ tokens/,
		});
		// What is in memory is good for the next request.
		assert.equal((await replyOf(whole, [...answer, endOfGeneration])).text, 'It pours.');
	});

	test('an end of turn that is no token of the vocabulary is a stop string', async () => {
		const path = await withTemplate('words.gguf', '<|im_end|>', '<|im_exd|>');
		const loaded = await loadInProcess({ path });
		try {
			const { encoder } = loaded.model;
			const reply = await replyOf(loaded, encoder.encodeText('It pours.<|im_exd|>\nuser'));
			assert.equal(reply.text, 'It pours.');
			assert.equal(reply.stopReason, 'stopString');
			assert.deepEqual(encoder.stopStringsAfter('About <|im_exd|>.'), []);
		} finally {
			await loaded.unload();
		}
	});

	test('an end of turn that the vocabulary knows as no end is one', async () => {
		const path = await withTemplate('token.gguf', '<|im_end|>', '<gh_stars>');
		const loaded = await loadInProcess({ path });
		try {
			const { encoder } = loaded.model;
			const [token, ...others] = encoder.encodeRaw('<gh_stars>');
			assert.ok(token !== undefined && others.length === 0);
			assert.equal(encoder.isEndOfGeneration(token), false);
			const reply = await replyOf(loaded, [...encoder.encodeText('It pours.'), token]);
			assert.equal(reply.text, 'It pours.');
			assert.equal(reply.stopReason, 'endOfGeneration');
		} finally {
			await loaded.unload();
		}
	});

	test('a template that can’t be rendered is replaced by a known one, and the log says so', async () => {
		const path = await withTemplate('broken.gguf', '{% for ', '{% fro ');
		const broken = await loadInProcess({ path });
		try {
			const chat = { system: 'Edit.', user: 'It rains.' };
			const [expected, tokens] = [whole, broken].map(({ model }) => model.encoder.encodeChat(chat));
			assert.deepEqual(tokens, expected);
		} finally {
			await broken.unload();
		}
		const log: LogEntry[] = [];
		const client = createClient({}, log);
		try {
			const description = await client.load(modelSettings({ path }), noSignal());
			assert.ok(description.chatTemplate);
			const warning = log.find(({ message }) =>
				message.includes('chat template can’t be rendered'),
			);
			assert.equal(warning?.level, 'warn');
		} finally {
			await client.stop();
		}
	});

	test('a file as Ollama keeps it, without an extension, is a model', async () => {
		const path = join(folder, 'sha256-00ff');
		await symlink(shallowModelPath(), path);
		const { model, unload } = await loadInProcess({ path });
		assert.ok(model.description.chatTemplate);
		await unload();
	});
});
