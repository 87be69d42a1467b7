/**
 * Scores of continuations against all logits, read through node-llama-cpp's public interface in a context of
 * their own.
 */
import assert from 'node:assert/strict';
import type { Token } from 'node-llama-cpp';
import { createDistribution } from '../../src/backend/distribution.ts';
import { generate, type GenerationModel } from '../../src/backend/generation.ts';
import { score } from '../../src/backend/measuring/scoreHandler.ts';
import type { ScoreResult } from '../../src/protocol/measuring.ts';
import { logSoftmax } from '../amulet/paperLoop.ts';
import { repetitions } from '../thorough.ts';
import { createClient, modelSettings, noSignal, paperDecoding } from './backendUnderTest.ts';
import type { InProcess } from './loadInProcess.ts';
import { loadBoth, type Both, type OneByOne } from './oneByOne.ts';
import { questions, rewritePrompts, texts } from './samples.ts';
import { scoreContinuation } from '../../src/evaluation/measuring.ts';
import { backendEntry } from '../../src/evaluation/modelProcesses.ts';
import { shallowModelPath } from './shallowModel.ts';

/**
 * Of a token's log-probability, for one token and in the mean. The logits are the same to the bit; their sum
 * is not quite.
 */
const tolerance = 1e-5;
const meanTolerance = 3e-6;
const contextTokens = 1024;
const settings = () => modelSettings({ path: shallowModelPath(), contextTokens });
/** Tokens of a continuation. */
const length = repetitions(8, 20);
const [question = ''] = questions;
const [text = ''] = texts;
const chat = { system: 'You are a helpful assistant.', user: question };

suite('Scoring a continuation', function () {
	this.timeout(300_000);
	let loaded: InProcess;
	let oneByOne: OneByOne;
	let unload: Both['unload'];
	suiteSetup(async () => {
		({ loaded, oneByOne, unload } = await loadBoth(settings()));
	});
	suiteTeardown(() => unload());

	const tokensOf = (continuation: string) => [...loaded.model.encoder.encodeText(continuation)];

	function scoreIn(
		model: GenerationModel,
		prompt: readonly number[],
		continuation: readonly number[],
		signal = noSignal(),
	): Promise<ScoreResult> {
		const parameters = { prompt: [...prompt], continuation: [...continuation] };
		return score(model, { model: settings(), ...parameters }, signal);
	}

	/** Token by token, over the whole vocabulary, in double precision. */
	async function reference(
		prompt: readonly Token[],
		continuation: readonly Token[],
	): Promise<number> {
		const sequences = await oneByOne.model.sequences(1);
		const [sequence = 0] = await sequences.hold([prompt.slice(0, -1)], 'once', noSignal());
		const readouts = [{ sequence, readout: 'full' }] as const;
		let before = prompt.slice(-1);
		let sum = 0;
		for (const token of continuation) {
			const [[source] = []] = await sequences.step(before, [], readouts);
			const readout = await source?.best('full');
			assert.ok(readout?.kind === 'full');
			sum += logSoftmax(readout.logits)[token] ?? NaN;
			before = [token];
		}
		return sum;
	}

	function prompts(): Record<string, readonly Token[]> {
		const { encoder } = loaded.model;
		const [long = []] = rewritePrompts(
			encoder,
			[...texts, ...texts].slice(0, 5).join(' '),
			[],
			'textFirst',
		);
		assert.ok(long.length > 256);
		return {
			'a chat': encoder.encodeRaw(chat),
			'a prompt of one token': encoder.encodeRaw([1]),
			'a long prompt': long,
		};
	}

	for (const name of ['a chat', 'a prompt of one token', 'a long prompt']) {
		test(`is the sum of the logarithms of probabilities, after ${name}`, async () => {
			const prompt = prompts()[name] ?? [];
			const continuation = tokensOf(text).slice(0, length);
			const expected = await reference(prompt, continuation);
			assert.ok(expected < -1, String(expected));
			const models = name === 'a long prompt' ? [loaded.model] : [loaded.model, oneByOne.model];
			for (const model of models) {
				const { logProbability, tokens } = await scoreIn(model, prompt, continuation);
				assert.equal(tokens, length);
				const error = Math.abs(logProbability - expected) / tokens;
				process.stdout.write(`      error a token: ${error.toExponential(1)}\n`);
				assert.ok(error < meanTolerance, `${logProbability} instead of ${expected}`);
			}
		});
	}

	test('tokens that are hardly possible are scored as well', async () => {
		const prompt = prompts()['a chat'] ?? [];
		const continuation = [40_000, 12_345, 0, 49_151].map((id) => loaded.model.encoder.token(id));
		const expected = await reference(prompt, continuation);
		assert.ok(expected < -30, String(expected));
		const { logProbability } = await scoreIn(loaded.model, prompt, continuation);
		assert.ok(Math.abs(logProbability - expected) < 4 * tolerance);
	});

	test('an empty continuation is certain, and costs nothing', async () => {
		const sequences = await loaded.model.sequences(1);
		const before = sequences.tokensEvaluated;
		const result = await scoreIn(loaded.model, [1, 2, 3], []);
		assert.deepEqual(result, { logProbability: 0, tokens: 0 });
		assert.equal(sequences.tokensEvaluated, before);
	});

	async function decode(): Promise<readonly number[]> {
		const { encoder } = loaded.model;
		const { tokens } = await generate(loaded.model, {
			prompts: ['Be brief.', 'Be formal.'].map((system) => encoder.encodeRaw({ ...chat, system })),
			distribution: createDistribution(paperDecoding({ realignment: 1.5 }), [1]),
			drafting: true,
			evaluation: 'once',
			maxTokens: 16,
			stopStrings: [],
			signal: noSignal(),
			onText: () => 'continue',
			onToken: () => undefined,
		});
		return tokens;
	}

	test('again it is the same to the bit, evaluates the continuation only, and changes no generation', async () => {
		await loaded.model.forget();
		const generated = await decode();
		const sequences = await loaded.model.sequences(1);
		const prompt = loaded.model.encoder.encodeRaw({ ...chat, system: 'Be formal.' });
		const continuation = tokensOf(text).slice(0, 20);
		const first = await scoreIn(loaded.model, prompt, continuation);
		const before = sequences.tokensEvaluated;
		assert.deepEqual(await scoreIn(loaded.model, prompt, continuation), first);
		assert.equal(sequences.tokensEvaluated - before, 20);
		assert.deepEqual(await decode(), generated);
		await loaded.model.forget();
		assert.deepEqual(await scoreIn(loaded.model, prompt, continuation), first);
	});

	test('a cancel ends it between two steps', async () => {
		const controller = new AbortController();
		const sequences = await loaded.model.sequences(1);
		const before = sequences.tokensEvaluated;
		const continuation = [...tokensOf(texts.join(' ')), ...tokensOf(texts.join(' '))];
		setTimeout(() => {
			controller.abort();
		}, 30);
		const scoring = scoreIn(loaded.model, [1], continuation, controller.signal);
		await assert.rejects(scoring, { name: 'AbortError' });
		assert.ok(sequences.tokensEvaluated - before < continuation.length);
	});

	test('what does not fit is refused', async () => {
		const tooLong = Array.from({ length: contextTokens }, () => 5);
		await assert.rejects(scoreIn(loaded.model, [1], tooLong), { kind: 'promptTooLong' });
		await assert.rejects(scoreIn(loaded.model, [1], [60_000]), { kind: 'invalidRequest' });
	});

	test('the client asks for it, and throws the reason of a cancel', async () => {
		const client = createClient({ entry: backendEntry });
		const model = settings();
		const continuation = tokensOf(text).slice(0, 20);
		try {
			const parameters = { model, prompt: chat, continuation };
			const expected = await scoreIn(
				loaded.model,
				loaded.model.encoder.encodeRaw(chat),
				continuation,
			);
			assert.deepEqual(await scoreContinuation(client, parameters, noSignal()), expected);
			const signal = AbortSignal.abort(new Error('no longer wanted'));
			await assert.rejects(scoreContinuation(client, parameters, signal), {
				message: 'no longer wanted',
			});
		} finally {
			await client.stop();
		}
	});
});
