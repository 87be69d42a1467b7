import assert from 'node:assert/strict';
import { secondAttempt, type Asking } from '../../src/backend/secondAttempt.ts';
import { promptLayouts } from '../../src/writing/prompts/prompts.ts';

function asking(changes: Partial<Asking['decoding']> = {}): Asking {
	return {
		layout: 'tagged',
		decoding: {
			method: 'amulet',
			realignment: 4,
			plausibilityFloor: 0.1,
			fidelity: 0.5,
			vocabulary: 512,
			temperature: 0,
			topP: 1,
			seed: 7,
			maxTokens: 100,
			drafting: true,
			...changes,
		},
	};
}

suite('The second attempt', () => {
	test('says other words around the text', () => {
		for (const layout of promptLayouts) {
			const second = secondAttempt({ ...asking(), layout }, 'echo');
			assert.notEqual(second.layout, layout);
		}
	});

	test('a copy is answered by more strength in the same prompt, anything else by less', () => {
		const { decoding: copied, layout } = secondAttempt(asking(), 'unchanged');
		assert.equal(layout, asking().layout);
		assert.equal(copied.realignment, 16 / 3);
		assert.equal(copied.fidelity, 0);
		for (const fault of ['echo', 'refusal', 'otherLanguage', 'looping', 'cutOff'] as const) {
			const { decoding } = secondAttempt(asking(), fault);
			assert.equal(decoding.realignment, 2);
			assert.equal(decoding.plausibilityFloor, 0.1);
			assert.equal(decoding.fidelity, 0.5);
		}
	});

	test('strength follows from the settings of the paper where these are given, and stays in its range', () => {
		const paper = { iterations: 60, alpha: 2, lambda: 2, eta: 10 };
		const { realignment } = secondAttempt(asking({ realignment: paper }), 'echo').decoding;
		assert.ok(Math.abs(Number(realignment) - 4.648699 / 2) < 1e-6);
		const most = secondAttempt(asking({ realignment: 1000 }), 'unchanged').decoding;
		assert.equal(most.realignment, 1000);
	});

	test('a reply that lost a protected span is asked for in the same prompt, with less strength', () => {
		const { layout, decoding } = secondAttempt(asking(), 'protectedSpansLost');
		assert.equal(layout, asking().layout);
		assert.equal(decoding.realignment, 2);
	});

	test('all else stays', () => {
		const { decoding } = secondAttempt(asking(), 'refusal');
		assert.deepEqual({ ...decoding, realignment: 4 }, asking().decoding);
	});

	test('what strength does not change is asked for in other words, for the reply would be the same', () => {
		for (const reason of ['unchanged', 'protectedSpansLost'] as const) {
			for (const changes of [
				{ method: 'pref' },
				{ method: 'base' },
				{ realignment: 0, fidelity: 0 },
			] as const) {
				const first = asking(changes);
				assert.notEqual(secondAttempt(first, reason).layout, first.layout);
			}
			const held = asking({ realignment: 0 });
			const isSame = secondAttempt(held, reason).layout === held.layout;
			assert.equal(isSame, reason === 'unchanged');
		}
	});
});
