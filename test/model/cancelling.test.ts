/**
 * How far decoding goes on after a cancel, seen from inside the backend, where no delivery of messages blurs
 * it.
 */
import assert from 'node:assert/strict';
import { complete } from '../../src/backend/completeHandler.ts';
import { createDistribution } from '../../src/backend/distribution.ts';
import { generate, type Generation } from '../../src/backend/generation.ts';
import { repetitions } from '../thorough.ts';
import { noSignal, paperDecoding } from './backendUnderTest.ts';
import { completeParameters, letter } from './completionSamples.ts';
import { loadInProcess, type InProcess } from './loadInProcess.ts';

const rounds = repetitions(20, 100);
/** Within the time that the first tokens take, in milliseconds. */
const latestCancel = 200;
/** A token and its draft, in each sequence. */
const longestBatch = 16;
/** Tokens of a prompt that are evaluated at once for a suggestion. */
const promptBatch = 16;
const prompts = ['Once upon a time', 'Formally: once upon a time'];

suite('Cancelling', function () {
	this.timeout(300_000);
	let loaded: InProcess;
	suiteSetup(async () => {
		loaded = await loadInProcess({ contextTokens: 512 });
		// From now on the prompts are there, so that the first token comes at once.
		await decode(1, false, noSignal(), () => undefined);
	});
	suiteTeardown(() => loaded.unload());

	function decode(
		maxTokens: number,
		drafting: boolean,
		signal: AbortSignal,
		onToken: (generated: number) => void,
	): Promise<Generation> {
		const { model } = loaded;
		return generate(model, {
			prompts: prompts.map((prompt) => model.encoder.encodeRaw(prompt)),
			distribution: createDistribution(paperDecoding({ realignment: 0.5 }), [1]),
			drafting,
			evaluation: 'once',
			maxTokens,
			stopStrings: [],
			signal,
			onText: () => 'continue',
			onToken,
		});
	}

	/** Tokens that each sequence evaluates after a cancel at a random moment. */
	async function furtherTokens(drafting: boolean): Promise<number> {
		const sequences = await loaded.model.sequences(prompts.length);
		const controller = new AbortController();
		let evaluated = 0;
		let tokens = 0;
		let tokensAtCancel = 0;
		setTimeout(() => {
			evaluated = sequences.tokensEvaluated;
			tokensAtCancel = tokens;
			controller.abort();
		}, Math.random() * latestCancel);
		const result = await decode(400, drafting, controller.signal, (generated) => {
			tokens = generated;
		});
		assert.equal(result.stopReason, 'cancelled');
		assert.equal(result.tokens.length, tokensAtCancel);
		return (sequences.tokensEvaluated - evaluated) / prompts.length;
	}

	for (const [name, drafting, most] of [
		['one by one', false, 1],
		['with drafts', true, longestBatch],
	] as const) {
		test(`${rounds} cancels at random moments, decoding ${name}: none goes on for more than a batch`, async () => {
			const further: number[] = [];
			for (let round = 0; round < rounds; round += 1) further.push(await furtherTokens(drafting));
			const longest = Math.max(...further);
			process.stdout.write(`      tokens evaluated after the cancel: at most ${longest}\n`);
			assert.ok(longest <= most, String(further));
		});
	}

	/** Tokens evaluated in all sequences after a cancel, at a random moment, of a suggestion for this text. */
	async function furtherForSuggestion(before: string): Promise<number> {
		const sequences = await loaded.model.sequences(prompts.length);
		const controller = new AbortController();
		let evaluated = 0;
		setTimeout(() => {
			evaluated = sequences.tokensEvaluated;
			controller.abort();
		}, Math.random() * latestCancel);
		const parameters = completeParameters({ before, length: 'paragraph' });
		const result = await complete(loaded.model, parameters, 0, controller.signal);
		assert.equal(result.stopReason, 'cancelled');
		return sequences.tokensEvaluated - evaluated;
	}

	test(`${rounds} cancels of suggestions at random moments: none goes on for more than a token`, async () => {
		await complete(loaded.model, completeParameters({ length: 'word' }), 0, noSignal());
		const further: number[] = [];
		for (let round = 0; round < rounds; round += 1) {
			further.push(await furtherForSuggestion(letter));
		}
		const longest = Math.max(...further) / prompts.length;
		process.stdout.write(`      tokens evaluated after the cancel: at most ${longest}\n`);
		assert.ok(longest <= 1, String(further));
	});

	test('while the text is read, none goes on for more than a small batch of it', async () => {
		const further: number[] = [];
		for (let round = 0; round < rounds / 4; round += 1) {
			further.push(await furtherForSuggestion(`${round}. ${letter}`));
		}
		process.stdout.write(
			`      tokens evaluated after the cancel: at most ${Math.max(...further)}\n`,
		);
		assert.ok(Math.max(...further) <= promptBatch, String(further));
	});
});
