/**
 * Beam search with the real model against a slow one on logits that are read through node-llama-cpp's public
 * interface.
 */
import assert from 'node:assert/strict';
import type { Token } from 'node-llama-cpp';
import {
	searchBeams,
	type BeamHooks,
	type BeamModel,
} from '../../src/backend/measuring/beamHandler.ts';
import { createDistribution } from '../../src/backend/distribution.ts';
import { generate, type Generation } from '../../src/backend/generation.ts';
import { score } from '../../src/backend/measuring/scoreHandler.ts';
import type { DecodeResult, Prompt } from '../../src/protocol/messages.ts';
import { logSoftmax } from '../amulet/paperLoop.ts';
import { repetitions } from '../thorough.ts';
import { createClient, modelSettings, noSignal, paperDecoding } from './backendUnderTest.ts';
import type { InProcess } from './loadInProcess.ts';
import { loadBoth, type Both, type OneByOne } from './oneByOne.ts';
import { questions } from './samples.ts';
import { beamSearch } from '../../src/evaluation/measuring.ts';
import { backendEntry } from '../../src/evaluation/modelProcesses.ts';

const contextTokens = 512;
const maxTokens = repetitions(6, 10);
const system = 'You are a helpful assistant. Your answer should be concise as much as possible.';
const chats = questions.map((user) => ({ system, user }));
const [chat = { system, user: 'Hello' }] = chats;
/** Its reply ends by itself. */
const capital = { system: 'You are a helpful assistant.', user: 'What is the capital of France?' };

interface Row {
	readonly tokens: readonly Token[];
	readonly sum: number;
}

suite('Beam search', function () {
	this.timeout(300_000);
	let loaded: InProcess;
	let oneByOne: OneByOne;
	let unload: Both['unload'];
	suiteSetup(async () => {
		({ loaded, oneByOne, unload } = await loadBoth({ contextTokens }));
	});
	suiteTeardown(() => unload());

	function beam(
		prompt: Prompt,
		beams: number,
		{
			model = loaded.model,
			length = maxTokens,
			hooks = {},
		}: {
			model?: BeamModel;
			length?: number;
			hooks?: Partial<BeamHooks>;
		} = {},
	): Promise<DecodeResult> {
		const parameters = { model: modelSettings(), prompt, beams, maxTokens: length };
		return searchBeams(model, parameters, 0, {
			signal: noSignal(),
			onToken: () => undefined,
			...hooks,
		});
	}

	/** Greedy decoding of the one prompt, and the text of it. */
	async function greedy(prompt: Prompt, length: number): Promise<Generation & { text: string }> {
		const tokens = loaded.model.encoder.encodeRaw(prompt);
		let text = '';
		const generation = await generate(loaded.model, {
			prompts: [tokens, tokens],
			distribution: createDistribution(paperDecoding({ method: 'pref' }), [1]),
			drafting: true,
			evaluation: 'once',
			maxTokens: length,
			stopStrings: [],
			signal: noSignal(),
			onText: (piece) => {
				text += piece;
				return 'continue';
			},
			onToken: () => undefined,
		});
		return { ...generation, text };
	}

	/** Each hypothesis evaluated by itself, all extensions sorted, as the rules are written down. */
	async function slowly(prompt: Prompt, beams: number, length: number) {
		const { encoder } = loaded.model;
		const sequences = await oneByOne.model.sequences(1);
		const start = encoder.encodeRaw(prompt);
		const extensionsOf = async ({ tokens, sum }: Row) => {
			const all = [...start, ...tokens];
			const [sequence = 0] = await sequences.hold([all.slice(0, -1)], 'once', noSignal());
			const readouts = [{ sequence, readout: 'full' }] as const;
			const [[source] = []] = await sequences.step(all.slice(-1), [], readouts);
			const readout = await source?.best('full');
			assert.ok(readout?.kind === 'full');
			const logs = logSoftmax(readout.logits);
			const best = Array.from(logs.keys()).sort((a, b) => (logs[b] ?? NaN) - (logs[a] ?? NaN));
			return best
				.slice(0, 3 * beams)
				.map((token) => ({ tokens, token: token as Token, sum: sum + (logs[token] ?? NaN) }));
		};
		const finished: (Row & { readonly score: number; readonly end?: Token })[] = [];
		let rows: Row[] = [{ tokens: [], sum: 0 }];
		for (let step = 1; step <= length && finished.length < beams; step += 1) {
			const extensions: Awaited<ReturnType<typeof extensionsOf>> = [];
			for (const row of rows) extensions.push(...(await extensionsOf(row)));
			extensions.sort((a, b) => b.sum - a.sum);
			rows = [];
			for (const [rank, { tokens, token, sum }] of extensions.entries()) {
				if (!encoder.isEndOfGeneration(token)) rows.push({ tokens: [...tokens, token], sum });
				else if (rank < beams) finished.push({ tokens, end: token, sum, score: sum / step });
			}
			rows = rows.slice(0, beams);
		}
		if (finished.length < beams) {
			for (const row of rows) finished.push({ ...row, score: row.sum / length });
		}
		return finished.reduce((a, b) => (b.score > a.score ? b : a));
	}

	/** Log-probability a token, the end-of-generation token included. */
	async function scoreOf(prompt: Prompt, choices: readonly number[]): Promise<number> {
		const parameters = { model: modelSettings(), prompt, continuation: [...choices] };
		const { logProbability, tokens } = await score(loaded.model, parameters, noSignal());
		return logProbability / tokens;
	}

	for (const [beams, name, prompt, length] of [
		[4, 'to the token limit', chat, maxTokens],
		[2, 'to an end of its own', capital, 20],
	] as const) {
		test(`with ${beams} beams finds what a slow search finds, ${name}`, async () => {
			const expected = await slowly(prompt, beams, length);
			assert.equal(expected.end === undefined, prompt === chat);
			const { tokens, choices, stopReason } = await beam(prompt, beams, { length });
			assert.deepEqual(tokens, expected.tokens);
			assert.equal(stopReason, expected.end === undefined ? 'maxTokens' : 'endOfGeneration');
			assert.equal(choices.length, tokens.length + (expected.end === undefined ? 0 : 1));
			assert.ok(Math.abs((await scoreOf(prompt, choices)) - expected.score) < 1e-5);
		});
	}

	test('finds the same where sequences can’t be copied', async () => {
		const model: BeamModel = {
			encoder: loaded.model.encoder,
			withSequences: async (count, _, work) => work(await oneByOne.model.sequences(count)),
		};
		const expected = await beam(chat, 3, { length: 4 });
		const actual = await beam(chat, 3, { length: 4, model });
		assert.deepEqual(actual.tokens, expected.tokens);
		assert.ok(actual.tokensEvaluated > expected.tokensEvaluated);
	});

	test('with one beam is greedy decoding', async () => {
		for (const prompt of [chat, capital]) {
			const expected = await greedy(prompt, 20);
			const actual = await beam(prompt, 1, { length: 20 });
			for (const part of ['tokens', 'choices', 'text', 'stopReason'] as const) {
				assert.deepEqual(actual[part], expected[part]);
			}
		}
	});

	test('what wins scores at least as high as the greedy choices', async () => {
		for (const prompt of chats.slice(1)) {
			const { choices, batches, promptTokens, tokensEvaluated } = await beam(prompt, 6);
			const best = await scoreOf(prompt, choices);
			const plain = await scoreOf(prompt, (await greedy(prompt, maxTokens)).choices);
			process.stdout.write(`      ${best.toFixed(4)} against ${plain.toFixed(4)}\n`);
			assert.ok(best >= plain);
			// The prompt once, and then six tokens at a time.
			const [prefilled = 0] = promptTokens;
			assert.equal(tokensEvaluated, prefilled + 6 * (batches - 1));
		}
	});

	test('leaves the state of other requests as it is', async () => {
		await loaded.model.forget();
		const fresh = await greedy(chat, maxTokens);
		const before = await greedy(chat, maxTokens);
		await beam(capital, 4);
		const after = await greedy(chat, maxTokens);
		assert.deepEqual(before.tokens, fresh.tokens);
		assert.deepEqual(after.tokens, fresh.tokens);
		assert.equal(after.tokensReused, before.tokensReused);
		assert.ok(after.tokensReused > 0);
	});

	test('a cancel ends it between two steps, with what was found until then', async () => {
		const whole = await beam(chat, 4, { length: 3 });
		const controller = new AbortController();
		const onToken = (generated: number) => {
			if (generated === 3) controller.abort();
		};
		const hooks = { signal: controller.signal, onToken };
		const result = await beam(chat, 4, { length: 60, hooks });
		assert.equal(result.stopReason, 'cancelled');
		assert.equal(result.batches, 3);
		assert.deepEqual(result.tokens, whole.tokens);
		assert.equal((await beam(chat, 4, { length: 3 })).stopReason, 'maxTokens');
	});

	test('a prompt that does not fit is refused', async () => {
		const prompt = Array.from({ length: contextTokens }, () => 5);
		await assert.rejects(beam(prompt, 2), { kind: 'promptTooLong' });
	});

	test('the client asks for it, and can cancel it', async () => {
		const client = createClient({ entry: backendEntry });
		const parameters = { model: modelSettings({ contextTokens }), prompt: chat, beams: 4 };
		try {
			const result = await beamSearch(client, { ...parameters, maxTokens }, noSignal());
			const { tokens, text } = await beam(chat, 4);
			assert.deepEqual(result.tokens, tokens);
			assert.equal(result.text, text);
			const controller = new AbortController();
			setTimeout(() => {
				controller.abort();
			}, 300);
			const cancelled = await beamSearch(
				client,
				{ ...parameters, maxTokens: 400 },
				controller.signal,
			);
			assert.equal(cancelled.stopReason, 'cancelled');
		} finally {
			await client.stop();
		}
	});
});
