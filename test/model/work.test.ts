/**
 * How much work decoding does, in counts that no machine changes: the tokens are chosen by the test, and the
 * costs that drafts are weighed by are the assumed ones. Fewer is better: lower a number here when the work
 * gets less.
 */
import assert from 'node:assert/strict';
import type { Token } from 'node-llama-cpp';
import type { DecodingDistribution } from '../../src/backend/distribution.ts';
import { generate, type Generation, type GenerationModel } from '../../src/backend/generation.ts';
import { atomRule } from '../../src/backend/rewriteRules.ts';
import { TextVeto } from '../../src/backend/textVeto.ts';
import { promptLayouts, type PromptLayout } from '../../src/writing/prompts/prompts.ts';
import { syntaxOf } from '../../src/writing/syntax/syntaxes.ts';
import { loadInProcess, withFixedCosts, type InProcess } from './loadInProcess.ts';
import { preferences, rewritePrompts, texts } from './samples.ts';
import { shallowModelPath } from './shallowModel.ts';

const [text = '', , , other = ''] = texts;
/** As a writer would have it: much of the source, some words of its own. */
const rewritten = text
	.replace('which is too early for people who work in the city', 'too early for those in work')
	.replace('We asked the council', 'The council was asked');

suite('The work of decoding', function () {
	this.timeout(300_000);
	let loaded: InProcess;
	let model: GenerationModel;
	suiteSetup(async () => {
		loaded = await loadInProcess({ path: shallowModelPath(), contextTokens: 1024 });
		model = withFixedCosts(loaded);
	});
	suiteTeardown(() => loaded.unload());

	const tokensOf = (reply: string) => loaded.model.encoder.encodeRaw(reply);
	const prompts = (layout: PromptLayout, ...chosen: readonly number[]) =>
		rewritePrompts(
			loaded.model.encoder,
			text,
			chosen.map((index) => preferences[index] ?? ''),
			layout,
		);

	/**
	 * Decodes what the test wants, whatever the logits are.
	 *
	 * @param veto knows what must follow
	 */
	function choosing(tokens: readonly number[], veto?: TextVeto): DecodingDistribution {
		let next = 0;
		return {
			readsBase: true,
			readsSourceless: false,
			readsPreferences: true,
			baseReadout: 8,
			preferenceReadout: 8,
			certain: () => veto?.certain ?? [],
			choose: () => {
				const token = tokens[next++] ?? Number.NaN;
				veto?.chosen(token);
				return Promise.resolve(token);
			},
		};
	}

	async function decode(
		of: readonly (readonly Token[])[],
		reply: string,
		drafting: boolean,
		veto?: TextVeto,
	): Promise<Generation> {
		const tokens = tokensOf(reply);
		const generation = await generate(model, {
			prompts: of,
			distribution: choosing(tokens, veto),
			drafting,
			evaluation: 'once',
			maxTokens: tokens.length,
			stopStrings: [],
			signal: new AbortController().signal,
			onText: () => 'continue',
			onToken: () => undefined,
		});
		assert.deepEqual(generation.tokens, tokens);
		return generation;
	}

	test('one by one, every token is a batch', async () => {
		const two = prompts('preferenceFirst', 0);
		const { tokensEvaluated, ...generation } = await decode(two, rewritten, false);
		const { length } = generation.tokens;
		assert.equal(generation.batches, length);
		const prompted = two.reduce((total, prompt) => total + prompt.length, 0);
		assert.equal(tokensEvaluated + generation.tokensReused, prompted + 2 * (length - 1));
	});

	/** The counts: tokens, batches, tokens drafted, drafts accepted. */
	for (const [name, chosen, reply, expected] of [
		['a rewrite that keeps much of its source', [0], rewritten, [32, 20, 14, 12]],
		['a copy', [0], text, [37, 9, 28, 28]],
		['a copy under three preferences', [0, 1, 2], text, [37, 11, 26, 26]],
		['a text that has nothing of its source', [0], other, [43, 43, 0, 0]],
	] as const) {
		test(name, async () => {
			const of = prompts('preferenceFirst', ...chosen);
			const { tokens, batches, tokensDrafted, draftsAccepted } = await decode(of, reply, true);
			assert.deepEqual([tokens.length, batches, tokensDrafted, draftsAccepted], expected);
		});
	}

	test('an address, once it is begun', async () => {
		const address = 'https://example.org/2023-q7/b81f/quay-xk/09/zeta?of=44k&in=lw#r-17';
		const source = `The timetable of the ferries is kept at ${address} now.`;
		const reply = `Ferries leave as ${address} says.`;
		const { encoder } = loaded.model;
		const of = rewritePrompts(encoder, source, [preferences[0] ?? ''], 'preferenceFirst');
		const counts = [];
		for (const rules of [[], [atomRule(source, syntaxOf('markdown'), [])]]) {
			const made = await decode(of, reply, true, new TextVeto(encoder, rules));
			counts.push([made.tokens.length, made.batches, made.draftsAccepted]);
		}
		// Foreseen from the text alone, and known.
		assert.deepEqual(counts, [
			[52, 15, 37],
			[52, 9, 43],
		]);
	});

	test('prompts: a text, the same under another preference, and once more', async () => {
		const evaluated: Record<string, number[]> = {};
		for (const layout of promptLayouts) {
			await loaded.model.forget();
			const requests = [prompts(layout, 0), prompts(layout, 1), prompts(layout, 1)];
			evaluated[layout] = [];
			for (const request of requests) {
				const { tokensEvaluated } = await decode(request, 'Yes', false);
				evaluated[layout].push(tokensEvaluated);
			}
		}
		assert.deepEqual(evaluated, {
			preferenceFirst: [208, 96, 2],
			tagged: [128, 15, 2],
			textFirst: [161, 37, 2],
		});
	});
});
