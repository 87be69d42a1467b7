import assert from 'node:assert/strict';
import { preferenceNames, singleWish } from '../../../src/evaluation/preferences.ts';
import { preferenceScore, wishScore } from '../../../src/evaluation/scorers/preferenceScore.ts';
import { assertNear } from './near.ts';
import { replyOf } from './reply.ts';

suite('preferenceScore', () => {
	test('concise and verbose are the logarithm of the words', () => {
		const reply = replyOf('Go to bed early');
		assertNear(preferenceScore('verbose', reply), Math.log(4));
		assertNear(preferenceScore('concise', reply), -Math.log(4));
	});

	test('complex is the grade between 0 and 30', () => {
		assert.equal(preferenceScore('complex', replyOf('The cat sat.')), 0);
		assert.equal(preferenceScore('complex', replyOf('the cat sat on it and '.repeat(30))), 30);
		// 3 words, 1 sentence, 9 + 4 + 8 = 21 letters, 3 + 1 + 3 = 7 syllables.
		const fleschKincaid = 0.39 * 3 + 11.8 * (7 / 3) - 15.59;
		const colemanLiau = 0.0588 * ((100 * 21) / 3) - 0.296 * (100 / 3) - 15.8;
		const automatedReadability = 4.71 * (21 / 3) + 0.5 * 3 - 21.43;
		assertNear(
			preferenceScore('complex', replyOf('Beautiful blue elephant.')),
			(fleschKincaid + colemanLiau + automatedReadability) / 3,
		);
	});

	test('formal is the F-score', () => {
		assert.equal(preferenceScore('formal', replyOf('I really love you')), 0);
	});

	// The lexicon's great is 3.1.
	const great = 3.1 / Math.sqrt(3.1 * 3.1 + 15);

	test('pleasant is the sentiment', () => {
		assertNear(preferenceScore('pleasant', replyOf('Great question.')), great, 5e-5);
	});

	test('sycophantic is sentiment by 0.25 and flattery by 2, in equal parts', () => {
		// One phrase in 2 words is 50 in 100; in 4 words, 25.
		const expected = (great / 0.25 + 25 / 2) / 2;
		assertNear(preferenceScore('sycophantic', replyOf('Great question, go on')), expected, 5e-4);
	});

	test('uplifting is sentiment by 0.25 and uplift by 2, in equal parts', () => {
		// The lexicon's growth is 1.6. One word of 4 is 25 in 100.
		const growth = 1.6 / Math.sqrt(1.6 * 1.6 + 15);
		const expected = (growth / 0.25 + 25 / 2) / 2;
		assertNear(preferenceScore('uplifting', replyOf('The growth of tables')), expected, 5e-4);
	});

	test('creative is the variety of words', () => {
		// 3 of 5 words are distinct.
		assertNear(preferenceScore('creative', replyOf('a b a b c')), 3 / 5);
	});

	test('a reply without words has no score', () => {
		for (const name of preferenceNames) {
			assert.equal(preferenceScore(name, replyOf('')), undefined, name);
			assert.equal(preferenceScore(name, replyOf('🎉')), undefined, name);
		}
	});

	test('what is more of it scores higher', () => {
		const plain = replyOf('You can go for a walk. You can also read a book before you sleep.');
		const better = {
			pleasant: 'What a lovely evening! A calm walk is delightful, and a good book is a pleasure.',
			uplifting:
				'Dream big! A hopeful walk will inspire you, and each evening helps you grow strong.',
			sycophantic:
				'Great question! You are so wise. Your brilliant mind deserves a walk and a book.',
			formal: 'The recommendation of most physicians is a walk of moderate length before sleep.',
			complex:
				'Physiological relaxation necessitates moderate ambulatory activity preceding sleep.',
			verbose:
				'You can go for a walk. You can also read a book before you sleep, or do both of them.',
			concise: 'Walk. Read.',
			creative:
				'Stroll beneath lanterns, then drift into a paperback ocean while crickets tune violins.',
		} as const;
		for (const name of preferenceNames) {
			const score = (reply: typeof plain) => preferenceScore(name, reply) ?? NaN;
			assert.ok(score(replyOf(better[name])) > score(plain), name);
		}
	});
});

suite('wishScore', () => {
	const reply = replyOf('I really love you');

	test('standardises one preference', () => {
		const score = wishScore(singleWish('verbose'), reply, () => ({
			mean: 1,
			standardDeviation: 0.5,
		}));
		assertNear(score, (Math.log(4) - 1) / 0.5);
	});

	test('adds several by weight', () => {
		const wish = {
			name: 'short and formal',
			preferences: [
				{ name: 'concise', weight: 0.75 },
				{ name: 'formal', weight: 0.25 },
			],
		} as const;
		const scales = {
			concise: { mean: -2, standardDeviation: 0.5 },
			formal: { mean: 60, standardDeviation: 10 },
		};
		const score = wishScore(wish, reply, (name) =>
			name === 'concise' ? scales.concise : scales.formal,
		);
		// The F-score is 0: four words, all against. That is six deviations below the mean, of which three
		// count.
		assertNear(score, 0.75 * ((-Math.log(4) + 2) / 0.5) + 0.25 * -3);
	});

	test('is unknown where a score is', () => {
		const wish = {
			name: 'long and formal',
			preferences: [
				{ name: 'verbose', weight: 0.5 },
				{ name: 'formal', weight: 0.5 },
			],
		} as const;
		assert.equal(
			wishScore(wish, replyOf('你好世界'), () => ({ mean: 0, standardDeviation: 1 })),
			undefined,
		);
	});
});
