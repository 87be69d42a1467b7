/**
 * The default reading on a vocabulary so large that the base side's best tokens are not those of the
 * preference.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDistribution } from '../../src/backend/distribution.ts';
import type { ProbabilitySource } from '../../src/backend/evaluator.ts';
import { repetitions } from '../thorough.ts';
import { modelPath, noSignal, paperDecoding } from './backendUnderTest.ts';
import { loadInProcess, type InProcess } from './loadInProcess.ts';
import { padVocabulary } from './paddedVocabulary.ts';
import { preferences, texts } from './samples.ts';

const vocabularySize = 131_072;
const strengths = [2, 4.65];
/** Texts of about forty steps each. */
const compared = texts.slice(0, repetitions(1, texts.length));

suite('A large vocabulary', function () {
	this.timeout(300_000);
	let folder: string;
	let loaded: InProcess;
	suiteSetup(async () => {
		folder = await mkdtemp(join(tmpdir(), 'amulet-'));
		const path = join(folder, 'padded.gguf');
		await padVocabulary(modelPath(), path, vocabularySize);
		loaded = await loadInProcess({ path, contextTokens: 256 });
	});
	suiteTeardown(async () => {
		await loaded.unload();
		await rm(folder, { recursive: true });
	});

	/** What follows each token of the text, in the base sequence and in the preference's. */
	async function steps(text: string, preference: string): Promise<ProbabilitySource[][]> {
		const { model } = loaded;
		const [first, ...rest] = model.encoder.encodeRaw(text);
		assert.ok(first !== undefined && rest.length < 63);
		const prompts = ['Continue.\n', `${preference}\n`].map((prompt) =>
			model.encoder.encodeRaw(prompt),
		);
		const sequences = await model.sequences(prompts.length);
		const held = await sequences.hold(prompts, 'once', noSignal());
		const readouts = held.map((sequence) => ({ sequence, readout: 'full' as const }));
		const sources = await sequences.step([first, first], rest, readouts);
		return rest.map((_, index) => sources.map((source) => at(source, index)));
	}

	test('chooses the best of the preference’s 512 best tokens at every step', async () => {
		assert.equal(loaded.model.vocabularySize, vocabularySize);
		let seen = 0;
		for (const [index, text] of compared.entries()) {
			for (const sources of await steps(text, at(preferences, index))) {
				const [base, preference] = await Promise.all([
					at(sources, 0).best('full'),
					at(sources, 1).best(512),
				]);
				assert.ok(base.kind === 'full' && preference.kind === 'top');
				for (const strength of strengths) {
					const { choose } = createDistribution(paperDecoding({ realignment: strength }), [1]);
					const chosen = await choose(sources);
					const realigned: number[] = Array.from(preference.tokens, (token, position) => {
						const logit = at(preference.logits, position);
						return logit + strength * (logit - at(base.logits, token));
					});
					const best: number = realigned.reduce((a, b) => Math.max(a, b));
					assert.equal(realigned[preference.tokens.indexOf(chosen)], best);
				}
				seen += 1;
			}
		}
		assert.ok(seen >= 35 * compared.length, `only ${seen} steps`);
	});
});

function at<T>(items: ArrayLike<T>, index: number): T {
	const item = items[index];
	if (item === undefined) throw new RangeError(`There is no item ${index}`);
	return item;
}
