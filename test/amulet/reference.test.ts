import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { chooseGreedy } from '../../src/amulet/choose.ts';
import { realign } from '../../src/amulet/realign.ts';
import { paperSettings, strengthOf } from '../../src/amulet/realignment.ts';
import { assertClose } from './closeness.ts';
import { logSoftmax, paperLoop } from './paperLoop.ts';
import { argmax, full, only, top } from './readouts.ts';

const vocabulary = 49_152;

function readLogits(step: number, side: string): Float32Array {
	const url = new URL(`../reference/logits/${step}-${side}.f32.gz`, import.meta.url);
	const bytes = gunzipSync(readFileSync(url));
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return Float32Array.from({ length: bytes.byteLength / 4 }, (_, i) =>
		view.getFloat32(4 * i, true),
	);
}

suite("steps of the authors' code", () => {
	const options = { strength: strengthOf(paperSettings), plausibilityFloor: 0 };

	for (let step = 0; step < 6; step += 1) {
		test(`step ${step}: the same token, and log-probabilities within 1e-4`, () => {
			const base = readLogits(step, 'base');
			const preference = readLogits(step, 'preference');
			const authors = readLogits(step, 'realigned');
			assert.equal(authors.length, vocabulary);
			const sides = [
				{ kind: 'full', logits: base },
				[{ readout: { kind: 'full', logits: preference }, weight: 1 }],
			] as const;
			const candidates = realign(...sides, options);
			assert.equal(chooseGreedy(candidates), argmax(authors));
			const actual = logSoftmax(candidates.logits);
			// Their loop rounds to float32 sixty times.
			assertClose(actual, logSoftmax(authors), 1e-4);
			assertClose(actual, paperLoop(base, preference, paperSettings), 1e-9);
		});

		test(`step ${step}: the best 512 and 2,048 tokens give the same token`, () => {
			const base = readLogits(step, 'base');
			const preference = readLogits(step, 'preference');
			const chosen = chooseGreedy(realign(top(base, 2048), only(top(preference, 512)), options));
			assert.equal(chosen, argmax(readLogits(step, 'realigned')));
			const mixed = chooseGreedy(realign(full(base), only(top(preference, 512)), options));
			assert.equal(mixed, chosen);
		});
	}
});
