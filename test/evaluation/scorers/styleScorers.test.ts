import assert from 'node:assert/strict';
import { styleScorers } from '../../../src/evaluation/scorers/styleScorers.ts';
import { oddTexts, replyOf } from './reply.ts';

suite('styleScorers', () => {
	test('have names of their own, in lower case', () => {
		const names = styleScorers.map(({ name }) => name);
		assert.equal(new Set(names).size, names.length);
		for (const name of names) assert.match(name, /^[a-z -]+$/);
	});

	test('apply to all replies', () => {
		for (const { appliesTo } of styleScorers) assert.equal(appliesTo, 'all');
	});

	for (const scorer of styleScorers) {
		test(`${scorer.name}: a finite number for ordinary prose`, () => {
			const text = 'You could read a book. A short walk helps most people to sleep.';
			assert.ok(Number.isFinite(scorer.score(replyOf(text))));
		});

		test(`${scorer.name}: for odd texts nothing, or a number in the range that its meaning names`, () => {
			const range = /(-?\d+) to (\d+)/.exec(scorer.meaning);
			const lowest = Number(range?.[1] ?? -Number.MAX_VALUE);
			const highest = Number(range?.[2] ?? Number.MAX_VALUE);
			for (const text of oddTexts) {
				const score = scorer.score(replyOf(text));
				const isRight = score === undefined || (lowest <= score && score <= highest);
				assert.ok(isRight, `${score ?? ''} of ${JSON.stringify(text)}`);
			}
		});
	}
});
