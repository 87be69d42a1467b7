/**
 * On the quantized model as users have it: the closed form against the paper's own loop on the very same logits, and the
 * part of the vocabulary that is read out by default against all of it.
 */
import assert from 'node:assert/strict';
import type { Token } from 'node-llama-cpp';
import { paperSettings } from '../../src/amulet/realignment.ts';
import { createDistribution, type DecodingDistribution } from '../../src/backend/distribution.ts';
import { generate } from '../../src/backend/generation.ts';
import { paperLoop } from '../amulet/paperLoop.ts';
import {
	referenceCases,
	referenceFiles,
	type ReferenceCase,
	type ReferenceMethod,
} from '../reference/files.ts';
import { noSignal, paperDecoding } from './backendUnderTest.ts';
import { loadInProcess, type InProcess } from './loadInProcess.ts';

const full = createDistribution(paperDecoding({ vocabulary: 'full' }), [1]);
const byDefault = createDistribution(paperDecoding(), [1]);

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
		const forcedTokens = reference.methods[method].tokens as Token[];
		const result = await generate(await model.sequences(2), model.encoder, {
			prompts: [reference.basePrompt, reference.preferencePrompt].map((prompt) =>
				model.encoder.encodeRaw(prompt),
			),
			distribution,
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

	test('the paper’s loop chooses the same token at every step', async () => {
		let steps = 0;
		const misses: string[] = [];
		const compared: DecodingDistribution = {
			...full,
			choose: (readouts) => {
				const [base, preference] = readouts;
				assert.ok(base?.kind === 'full' && preference?.kind === 'full');
				const looped = paperLoop(base.logits, preference.logits, paperSettings);
				const choice = full.choose(readouts);
				steps += 1;
				if (choice !== looped.indexOf(highest(looped))) {
					misses.push(`step ${steps}: ${choice}`);
				}
				return choice;
			},
		};
		for (const reference of referenceCases('withAssistantHeader')) {
			await choices(reference, 'amulet', compared);
		}
		process.stdout.write(`      ${steps - misses.length} of ${steps} steps the same\n`);
		assert.ok(steps > 500);
		assert.deepEqual(misses, []);
	});

	test('the default vocabulary chooses as the whole one does in 99.9 % of steps', async () => {
		let steps = 0;
		let same = 0;
		for (const file of referenceFiles) {
			for (const reference of referenceCases(file)) {
				for (const method of ['amulet', 'la'] as const) {
					const expected = await choices(reference, method, full);
					const actual = await choices(reference, method, byDefault);
					steps += expected.length;
					same += actual.filter((token, step) => token === expected[step]).length;
				}
			}
		}
		process.stdout.write(`      ${same} of ${steps} steps the same\n`);
		assert.ok(steps >= 2000);
		assert.ok(same / steps >= 0.999);
	});
});

function highest(values: Float64Array): number {
	return values.reduce((best, value) => Math.max(best, value), Number.NEGATIVE_INFINITY);
}
