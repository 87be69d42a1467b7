/**
 * On the quantized model as users have it: the closed form against the paper's own loop on the very same
 * logits, and the part of the vocabulary that is read out by default against all of it.
 */
import assert from 'node:assert/strict';
import type { Token } from 'node-llama-cpp';
import type { LogitsReadout, TokenLogits, TopReadout } from '../../src/amulet/logits.ts';
import { paperSettings } from '../../src/amulet/realignment.ts';
import { createDistribution, type DecodingDistribution } from '../../src/backend/distribution.ts';
import type { LogitsSource } from '../../src/backend/evaluator.ts';
import { generate } from '../../src/backend/generation.ts';
import { paperLoop } from '../amulet/paperLoop.ts';
import {
	referenceCases,
	referenceFiles,
	type ReferenceCase,
	type ReferenceMethod,
} from '../reference/files.ts';
import { noSignal, paperDecoding } from '../model/backendUnderTest.ts';
import { loadInProcess, type InProcess } from '../model/loadInProcess.ts';
import { repetitions } from '../thorough.ts';
import { comparedCases, comparedSteps } from './comparedCases.ts';

const full = createDistribution(paperDecoding({ vocabulary: 'full' }), [1]);
const byDefault = createDistribution(paperDecoding(), [1]);
/** To tell whether 99.9 % of them agree; of the usual ones each must. */
const enoughSteps = repetitions(100, 2000);

suite('The shipped quantized model', function () {
	this.timeout(900_000);
	let loaded: InProcess;
	suiteSetup(async () => {
		loaded = await loadInProcess();
	});
	suiteTeardown(() => loaded.unload());

	/** The choice at each step after the reference's own tokens. */
	async function choices(
		reference: ReferenceCase,
		method: ReferenceMethod,
		distribution: DecodingDistribution,
	): Promise<readonly number[]> {
		const { model } = loaded;
		const forcedTokens = reference.methods[method].tokens.slice(0, comparedSteps) as Token[];
		const result = await generate(model, {
			prompts: [reference.basePrompt, reference.preferencePrompt].map((prompt) =>
				model.encoder.encodeRaw(prompt),
			),
			distribution,
			drafting: false,
			evaluation: 'once',
			maxTokens: forcedTokens.length,
			stopStrings: [],
			forcedTokens,
			signal: noSignal(),
			onText: () => 'continue',
			onToken: () => undefined,
		});
		assert.equal(result.choices.length, forcedTokens.length);
		return result.choices;
	}

	/** All logits at every step, given to `look` with the choice that they lead to. */
	function observed(
		look: (readouts: readonly LogitsReadout[], choice: number) => void | Promise<void>,
	): DecodingDistribution {
		return {
			...full,
			choose: async (sources) => {
				const readouts = await Promise.all(sources.map((source) => source.best('full')));
				const choice = await full.choose(readouts.map(sourceOf));
				await look(readouts, choice);
				return choice;
			},
		};
	}

	test('the loop and the default vocabulary choose as the closed form over the whole one does', async () => {
		const looped = { steps: 0, same: 0 };
		const truncated = { steps: 0, same: 0 };
		for (const file of referenceFiles) {
			for (const reference of comparedCases(file)) {
				for (const method of ['amulet', 'la'] as const) {
					if (method === 'la' && truncated.steps >= enoughSteps) continue;
					const compareLoop = file === 'withAssistantHeader' && method === 'amulet';
					const distribution = observed(async (readouts, choice) => {
						const chosen = await byDefault.choose(readouts.map(sourceOf));
						count(truncated, chosen === choice);
						if (compareLoop) count(looped, choiceOfLoop(readouts) === choice);
					});
					await choices(reference, method, distribution);
				}
			}
		}
		process.stdout.write(
			`      the paper’s loop: ${looped.same} of ${looped.steps} steps the same\n` +
				`      the default vocabulary: ${truncated.same} of ${truncated.steps} steps the same\n`,
		);
		assert.ok(looped.steps > repetitions(50, 500));
		assert.equal(looped.same, looped.steps);
		assert.ok(truncated.steps >= enoughSteps);
		assert.ok(truncated.same / truncated.steps >= 0.999);
	});

	test('what is read out by default are the best tokens of all, with their logits on both sides', async () => {
		const [reference] = referenceCases('withAssistantHeader');
		assert.ok(reference);
		const whole: { readonly best: TopReadout; readonly base: TokenLogits }[] = [];
		await choices(
			reference,
			'amulet',
			observed(async ([base, preference]) => {
				const best = listOf(preference, 512);
				whole.push({ best, base: await sourceOf(base).logitsOf(best.tokens) });
			}),
		);
		const read: (typeof whole)[number][] = [];
		await choices(reference, 'amulet', {
			...byDefault,
			choose: async (sources) => {
				const [base, preference] = sources;
				const tokens = whole[read.length]?.best.tokens;
				assert.ok(base && preference && tokens);
				const best = await preference.best(512);
				assert.ok(best.kind === 'top');
				read.push({ best, base: await base.logitsOf(tokens) });
				return byDefault.choose(sources);
			},
		});
		assert.ok(read.length > repetitions(12, 30));
		// Without the order of equal logits, which means nothing.
		const logits = (steps: typeof whole) =>
			steps.map(({ best, base }) => [best.logits, base.logits]);
		assert.deepEqual(logits(read), logits(whole));
	});
});

/** Answers from all logits. */
function sourceOf(readout: LogitsReadout | undefined): LogitsSource {
	assert.ok(readout?.kind === 'full');
	return {
		best: (size) => Promise.resolve(size === 'full' ? readout : listOf(readout, size)),
		logitsOf: (tokens) =>
			Promise.resolve({
				tokens,
				logits: Float32Array.from(tokens, (token) => at(readout.logits, token)),
			}),
	};
}

function count(sum: { steps: number; same: number }, isSame: boolean): void {
	sum.steps += 1;
	if (isSame) sum.same += 1;
}

function listOf(readout: LogitsReadout | undefined, size: number): TopReadout {
	assert.ok(readout?.kind === 'full');
	const { logits } = readout;
	const least = at(logits.slice().sort(), logits.length - size);
	const above: number[] = [];
	for (let token = 0; token < logits.length; token += 1) {
		if (at(logits, token) >= least) above.push(token);
	}
	const tokens = Int32Array.from(above.sort((a, b) => at(logits, b) - at(logits, a) || a - b));
	const kept = tokens.slice(0, size);
	return {
		kind: 'top',
		tokens: kept,
		logits: Float32Array.from(kept, (token) => at(logits, token)),
	};
}

function choiceOfLoop([base, preference]: readonly LogitsReadout[]): number {
	assert.ok(base?.kind === 'full' && preference?.kind === 'full');
	const looped = paperLoop(base.logits, preference.logits, paperSettings);
	return looped.indexOf(looped.reduce((a, b) => Math.max(a, b)));
}

function at(values: Float32Array | Float64Array, index: number): number {
	return values[index] ?? Number.NaN;
}
