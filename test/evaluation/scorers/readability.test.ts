import assert from 'node:assert/strict';
import {
	automatedReadabilityGrade,
	colemanLiauGrade,
	fleschKincaidGrade,
	gradesOf,
	readability,
} from '../../../src/evaluation/scorers/readability.ts';
import { assertNear } from './near.ts';
import { replyOf } from './reply.ts';

suite('readability', () => {
	// 9 words in 2 sentences; 17 + 10 = 27 letters; 6 + 4 = 10 syllables.
	const simple = 'The cat sat on the mat. It was happy.';
	const fleschKincaid = 0.39 * (9 / 2) + 11.8 * (10 / 9) - 15.59;
	const colemanLiau = 0.0588 * ((100 * 27) / 9) - 0.296 * ((100 * 2) / 9) - 15.8;
	const automatedReadability = 4.71 * (27 / 9) + 0.5 * (9 / 2) - 21.43;

	test('the grades follow the formulas', () => {
		const reply = replyOf(simple);
		assertNear(fleschKincaidGrade.score(reply), fleschKincaid);
		assertNear(colemanLiauGrade.score(reply), colemanLiau);
		assertNear(automatedReadabilityGrade.score(reply), automatedReadability);
		assertNear(readability.score(reply), (fleschKincaid + colemanLiau + automatedReadability) / 3);
	});

	test('marks of Markdown change nothing, and a line is a sentence without a full stop', () => {
		assert.deepEqual(gradesOf('- The **cat** sat on the mat\n- It was happy'), gradesOf(simple));
	});

	test('digits are characters but no letters', () => {
		// 2 words, 1 sentence, 5 letters, 6 characters.
		const grades = gradesOf('The mp3.');
		assertNear(grades?.automatedReadability, 4.71 * (6 / 2) + 0.5 * 2 - 21.43);
		assertNear(grades?.colemanLiau, 0.0588 * ((100 * 5) / 2) - 0.296 * (100 / 2) - 15.8);
	});

	test('harder prose has a higher grade', () => {
		const hard =
			'Notwithstanding considerable methodological heterogeneity, contemporary epidemiological investigations ' +
			'consistently demonstrate statistically significant associations.';
		assert.ok((readability.score(replyOf(hard)) ?? 0) > 20);
	});

	test('one word has a grade', () => {
		// 1 word, 1 sentence, 3 letters, 1 syllable.
		assertNear(gradesOf('Yes')?.fleschKincaid, 0.39 + 11.8 - 15.59);
	});

	for (const text of ['', '🎉', '42', '你好世界。']) {
		test(`${JSON.stringify(text)} has none`, () => {
			assert.equal(readability.score(replyOf(text)), undefined);
		});
	}
});
