/** Suggestions of the real model in the real backend process. */
import assert from 'node:assert/strict';
import type { BackendClient } from '../../src/client/backendClient.ts';
import type { CompleteParameters, CompleteResult } from '../../src/protocol/messages.ts';
import { createClient, noSignal, until } from './backendUnderTest.ts';
import { completeParameters, completionDecoding, letter } from './completionSamples.ts';

const vivid = [{ instruction: 'Your answer should be vivid as much as possible.', weight: 1 }];

suite('Completing prose', function () {
	this.timeout(300_000);
	let client: BackendClient;
	/** The first answer of a fresh process, and the states that it went through until then. */
	let fresh: CompleteResult;
	const freshStates: string[] = [];
	const again = { before: `${letter}Please`, preferences: vivid };
	suiteSetup(async () => {
		const states: string[] = [];
		client = createClient({ onState: ({ kind }) => states.push(kind) });
		fresh = await complete(again);
		freshStates.push(...states);
	});
	suiteTeardown(() => client.stop());

	const complete = (changes: Partial<CompleteParameters> = {}, signal = noSignal()) =>
		client.complete(completeParameters(changes), signal);

	async function suggestion(changes: Partial<CompleteParameters> = {}): Promise<string> {
		const { suggestions } = await complete(changes);
		return suggestions[0]?.text ?? '';
	}

	/** Tokens of the prompts, in all sequences, that were evaluated. */
	const evaluatedOfPrompts = ({ promptTokens, tokensReused }: CompleteResult) =>
		promptTokens.reduce((sum, tokens) => sum + tokens, 0) - tokensReused;

	test('continues the text by a sentence', async () => {
		const { suggestions, stopReason, promptTokens } = await complete();
		assert.equal(stopReason, 'endOfGeneration');
		assert.equal(promptTokens.length, 2);
		const [first] = suggestions;
		assert.match(first?.text ?? '', /^\S.{10,}[.!?]$/);
		assert.ok(first !== undefined && first.confidence > 0 && first.confidence <= 1);
	});

	test('in another style for another preference, and in the same for the same', async () => {
		const formal = await suggestion();
		assert.notEqual(await suggestion({ preferences: vivid }), formal);
		assert.equal(await suggestion(), formal);
	});

	test('finishes a word that is being typed', async () => {
		const text = await suggestion({ before: 'The committee will meet on Wednes', length: 'word' });
		assert.match(text, /^days?$/);
		const after = await suggestion({ before: 'The committee will meet in the ', length: 'word' });
		assert.match(after, /^\S+$/);
	});

	test('suggests nothing where the model is unsure', async () => {
		const { suggestions, tokensEvaluated } = await complete({ confidenceFloor: 0.98 });
		assert.deepEqual(suggestions, []);
		assert.ok(tokensEvaluated > 0);
	});

	test('a higher floor never gives a longer suggestion', async () => {
		const lengths: number[] = [];
		for (const confidenceFloor of [0, 0.3, 0.6, 1]) {
			lengths.push((await suggestion({ confidenceFloor, length: 'paragraph' })).length);
		}
		assert.deepEqual(
			lengths,
			[...lengths].sort((a, b) => b - a),
		);
		assert.ok((lengths[0] ?? 0) > (lengths.at(-1) ?? 0));
	});

	test('does not say what follows', async () => {
		const whole = await suggestion();
		const words = whole.split(' ');
		assert.ok(words.length > 7, whole);
		const text = await suggestion({ after: ` ${words.slice(4).join(' ')}` });
		assert.ok(!text.includes(words.slice(4, 7).join(' ')), text);
	});

	test('gives as many different suggestions as were asked for, the best first', async () => {
		const attempts = [1, 2, 3, 4].map((seed) =>
			completionDecoding({ seed, temperature: seed === 1 ? 0 : 1.5 }),
		);
		const { suggestions } = await complete({ attempts });
		const texts = suggestions.map(({ text }) => text);
		assert.ok(texts.length >= 2 && texts.length <= 4, texts.join(' | '));
		assert.equal(new Set(texts).size, texts.length);
		assert.equal(texts[0], await suggestion());
	});

	test('a keystroke evaluates what it added, in each sequence', async () => {
		await complete();
		const longer = await complete({ before: `${letter}We` });
		assert.ok(evaluatedOfPrompts(longer) <= 4, String(evaluatedOfPrompts(longer)));
		const shorter = await complete();
		assert.ok(evaluatedOfPrompts(shorter) <= 4, String(evaluatedOfPrompts(shorter)));
	});

	test('also where the sentence goes on after the cursor', async () => {
		const following = { after: ' before you leave the building.' };
		const elsewhere = await complete(following);
		assert.ok(elsewhere.promptTokens.every((tokens) => tokens > 0));
		const longer = await complete({ ...following, before: `${letter}We` });
		assert.ok(evaluatedOfPrompts(longer) <= 4, String(evaluatedOfPrompts(longer)));
	});

	test('is told what follows the cursor', async () => {
		const alone = await complete();
		const told = await complete({ after: ' before you return all books.' });
		for (const [index, tokens] of alone.promptTokens.entries()) {
			assert.ok((told.promptTokens[index] ?? 0) > tokens);
		}
	});

	test('what was kept from another text changes nothing', async () => {
		await complete({ before: `${letter}Pleasure is ours. ` });
		const kept = await complete(again);
		assert.deepEqual(kept.suggestions, fresh.suggestions);
		assert.ok(kept.tokensReused > 0);
	});

	test('decodes several preferences and the methods that read one side', async () => {
		const several = [...completeParameters().preferences, ...vivid];
		const composed = await complete({ preferences: several });
		assert.equal(composed.promptTokens.length, 3);
		assert.notEqual(composed.suggestions[0]?.text ?? '', '');
		for (const method of ['base', 'pref', 'la'] as const) {
			const result = await complete({ attempts: [completionDecoding({ method })] });
			const [first] = result.suggestions;
			assert.ok(first !== undefined && first.confidence < 1, method);
		}
	});

	test('a later request ends it, and it ends nothing before it', async () => {
		const first = complete({ length: 'paragraph' });
		const second = complete({ before: `${letter}But` });
		assert.equal((await first).stopReason, 'cancelled');
		assert.equal((await second).stopReason, 'endOfGeneration');
		const rewriting = client.rewrite(
			{
				...completeParameters(),
				decoding: completionDecoding({ maxTokens: 12 }),
				passages: ['The delivery arrived late, and two of the boxes were open.'],
				layout: 'preferenceFirst',
				checksReplies: false,
				keepsNumbers: false,
			},
			noSignal(),
			() => undefined,
		);
		const later = complete();
		assert.notEqual((await rewriting).stopReason, 'cancelled');
		assert.equal((await later).stopReason, 'endOfGeneration');
	});

	test('is silent: the state of the backend stays ready', () => {
		assert.equal(freshStates.at(-1), 'ready');
		assert.ok(!freshStates.includes('generating'), String(freshStates));
	});

	test('a keystroke while the model loads does not make it load anew', async () => {
		const loads: string[] = [];
		const log: { readonly message: string }[] = [];
		const loading = createClient(
			{ onState: ({ kind }) => loads.push(kind), onLog: (entry) => log.push(entry) },
			[],
		);
		const controller = new AbortController();
		const first = loading.complete(completeParameters(), controller.signal);
		await until(() => loads.includes('loading'));
		controller.abort();
		const second = loading.complete(completeParameters(), noSignal());
		assert.equal((await first).stopReason, 'cancelled');
		assert.equal((await second).stopReason, 'endOfGeneration');
		assert.equal(log.filter(({ message }) => message.startsWith('Loaded ')).length, 1);
		await loading.stop();
	});

	test('names what is wrong with a request', async () => {
		await assert.rejects(
			complete({ confidenceFloor: 2 }),
			/request is not valid.*confidenceFloor/s,
		);
		await assert.rejects(complete({ before: 'word '.repeat(3000) }), /prompt has \d+ tokens/);
	});
});
