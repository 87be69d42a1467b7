/**
 * State that is kept between requests changes nothing, whatever came before: edits, cancels, other
 * preferences, methods and layouts. Logits are compared bit by bit. AMULET_SEED says which rounds are played.
 */
import assert from 'node:assert/strict';
import type { Token } from 'node-llama-cpp';
import { createDistribution } from '../../src/backend/distribution.ts';
import { generate } from '../../src/backend/generation.ts';
import type { LogitsReadout } from '../../src/amulet/logits.ts';
import type { LoadedModel } from '../../src/backend/loadedModel.ts';
import { repetitions } from '../thorough.ts';
import { paperDecoding } from './backendUnderTest.ts';
import { loadInProcess, type InProcess } from './loadInProcess.ts';
import { recording } from './recording.ts';
import { dice, oneOf, rewritePrompts, somePreferences, texts, type Dice } from './samples.ts';
import { shallowModelPath } from './shallowModel.ts';

const rounds = repetitions(6, 500);
/**
 * The first six rounds of this one have each method and layout, a long text, edits, a cancel, and one to
 * three preferences.
 */
const seed = Number(process.env.AMULET_SEED ?? 1058);
const maxTokens = 6;
/** Within the time of a prompt or so, in milliseconds. */
const latestCancel = repetitions(150, 900);

interface Round {
	readonly prompts: readonly (readonly Token[])[];
	readonly method: 'base' | 'pref' | 'la' | 'amulet';
	readonly cancelAfter: number | undefined;
}

/** One word left out, doubled or replaced. */
function edited(text: string, roll: Dice): string {
	const words = text.split(' ');
	const word = roll(words.length);
	const replacement = oneOf([[], [words[word] ?? '', 'very'], ['lantern'], ['Élan', '—']], roll);
	return words.toSpliced(word, 1, ...replacement).join(' ');
}

async function play(model: LoadedModel, { prompts, method, cancelAfter }: Round) {
	const record: LogitsReadout[] = [];
	const settings = paperDecoding({ method, realignment: 1.5, plausibilityFloor: 0.1 });
	const weights = prompts.slice(1).map(() => 1);
	const controller = new AbortController();
	const timer =
		cancelAfter === undefined
			? undefined
			: setTimeout(() => {
					controller.abort();
				}, cancelAfter);
	const result = await generate(model, {
		prompts,
		distribution: recording(createDistribution(settings, weights), record),
		drafting: true,
		evaluation: 'once',
		maxTokens,
		stopStrings: [],
		signal: controller.signal,
		onText: () => 'continue',
		onToken: () => undefined,
	});
	clearTimeout(timer);
	return { record, result };
}

suite('State kept between requests', function () {
	this.timeout(60_000 + rounds * 20_000);
	let kept: InProcess;
	let fresh: InProcess;
	suiteSetup(async () => {
		const settings = { path: shallowModelPath(), contextTokens: 1024 };
		kept = await loadInProcess(settings);
		fresh = await loadInProcess(settings);
	});
	suiteTeardown(async () => {
		await kept.unload();
		await fresh.unload();
	});

	test(`gives what a fresh backend does, in ${rounds} rounds`, async () => {
		const roll = dice(seed);
		let text = oneOf(texts, roll);
		let reused = 0;
		let evaluated = 0;
		let cancelled = 0;
		for (let index = 0; index < rounds; index += 1) {
			if (roll(8) === 0)
				text = oneOf([...texts, texts.join('\n'), `${texts.join(' ')} End.`], roll);
			else if (roll(2) === 0) text = edited(text, roll);
			const layout = oneOf(['preferenceFirst', 'textFirst'] as const, roll);
			const instructions = somePreferences(oneOf([1, 1, 1, 2, 3], roll), roll);
			const round: Round = {
				prompts: rewritePrompts(kept.model.encoder, text, instructions, layout),
				method: oneOf(['amulet', 'amulet', 'amulet', 'pref', 'base', 'la'] as const, roll),
				cancelAfter: roll(5) === 0 ? roll(latestCancel) : undefined,
			};
			const actual = await play(kept.model, round);
			if (actual.result.stopReason === 'cancelled') {
				cancelled += 1;
				continue;
			}
			await fresh.model.forget();
			const expected = await play(fresh.model, { ...round, cancelAfter: undefined });
			assert.deepEqual(actual.result.tokens, expected.result.tokens, `round ${index}`);
			assert.deepEqual(actual.record, expected.record, `round ${index}`);
			reused += actual.result.tokensReused;
			evaluated += actual.result.tokensEvaluated;
		}
		assert.ok(reused > 0);
		process.stdout.write(
			`      ${reused} prompt tokens reused, ${evaluated} tokens evaluated, ${cancelled} rounds cancelled\n`,
		);
	});
});
