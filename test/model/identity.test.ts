/** Drafts, shared state and fast read-out change no token, and no bit of the logits that it is chosen by. */
import assert from 'node:assert/strict';
import type { Token } from 'node-llama-cpp';
import { createDistribution } from '../../src/backend/distribution.ts';
import type { LogitsReadout } from '../../src/amulet/logits.ts';
import { generate, type GenerationModel } from '../../src/backend/generation.ts';
import { promptLayouts } from '../../src/writing/prompts/prompts.ts';
import { repetitions } from '../thorough.ts';
import { paperDecoding } from './backendUnderTest.ts';
import { withFixedCosts, type InProcess } from './loadInProcess.ts';
import { loadBoth, type Both, type OneByOne } from './oneByOne.ts';
import { recording } from './recording.ts';
import {
	dice,
	oneOf,
	questionPrompts,
	questions,
	rewritePrompts,
	somePreferences,
	texts,
} from './samples.ts';
import { shallowModelPath } from './shallowModel.ts';

/** The first five have all kinds of prompts and settings. */
const generations = repetitions(5, 200);
const maxTokens = repetitions(8, 48);
const contextTokens = 1024;

suite('Decoding with everything on', function () {
	this.timeout(60_000 + generations * 60_000);
	let loaded: InProcess;
	let oneByOne: OneByOne;
	let unload: Both['unload'];
	suiteSetup(async () => {
		({ loaded, oneByOne, unload } = await loadBoth({ path: shallowModelPath(), contextTokens }));
	});
	suiteTeardown(() => unload());

	async function run(
		model: GenerationModel,
		prompts: Awaited<ReturnType<typeof rewritePrompts>>,
		sourceless: readonly Token[] | undefined,
		index: number,
		drafting: boolean,
	) {
		const rewriting = { realignment: 1.5, plausibilityFloor: 0.1 };
		const settings = paperDecoding({
			...(index % 4 === 3 ? {} : rewriting),
			temperature: index % 5 === 4 ? 0.8 : 0,
			seed: index,
			fidelity: 1,
		});
		const weights = prompts.slice(1).map((_, position) => position + 1);
		const record: LogitsReadout[] = [];
		const distribution = createDistribution(settings, weights, {
			hasSourceless: sourceless !== undefined,
		});
		const result = await generate(model, {
			prompts,
			sourceless,
			distribution: recording(distribution, record),
			drafting,
			evaluation: 'once',
			maxTokens,
			stopStrings: [],
			signal: new AbortController().signal,
			onText: () => 'continue',
			onToken: () => undefined,
		});
		return { ...result, record };
	}

	test(`chooses the tokens of one-by-one decoding in ${generations} generations`, async () => {
		const roll = dice(11);
		const total = { tokens: 0, drafted: 0, accepted: 0, reused: 0 };
		for (let index = 0; index < generations; index += 1) {
			const { encoder } = loaded.model;
			const instructions = somePreferences([1, 2, 4][index % 3] ?? 1, roll);
			const layout = oneOf(promptLayouts, roll);
			const prompts =
				index % 2 === 0
					? rewritePrompts(encoder, oneOf(texts, roll), instructions, layout)
					: questionPrompts(encoder, oneOf(questions, roll), instructions);
			const sourceless =
				index % 4 === 0
					? encoder.encodeRewrite({ passage: '', instruction: undefined }, layout).tokens
					: undefined;
			const expected = await run(oneByOne.model, prompts, sourceless, index, false);
			const actual = await run(withFixedCosts(loaded), prompts, sourceless, index, true);
			assert.deepEqual(actual.tokens, expected.tokens, `generation ${index}`);
			assert.deepEqual(actual.record, expected.record, `generation ${index}`);
			assert.equal(actual.stopReason, expected.stopReason);
			total.tokens += actual.tokens.length;
			total.drafted += actual.tokensDrafted;
			total.accepted += actual.draftsAccepted;
			total.reused += actual.tokensReused;
		}
		assert.ok(total.accepted > 0 && total.reused > 0, JSON.stringify(total));
		process.stdout.write(`      ${JSON.stringify(total)}\n`);
	});
});
