import assert from 'node:assert/strict';
import { numbersIn } from '../../../src/evaluation/scorers/numbers.ts';
import { numbersKept } from '../../../src/evaluation/scorers/numbersKept.ts';

const score = (source: string, text: string) =>
	numbersKept.score({ task: 'rewriting', source, text });

suite('numbersIn', () => {
	const cases: readonly (readonly [text: string, numbers: readonly number[]])[] = [
		['No figures here, for anyone or someone.', []],
		['1,234,567.50 and 12.5% of 0.5', [1234567.5, 12.5, 0.5]],
		['1\u202f000, 2’000 and 3\u00a0000', [1000, 2000, 3000]],
		['7, 8 and 007', [7, 8]],
		['In 2024, 500 came; 1,2 or 1,2345', [2024, 500, 1, 2, 2345]],
		['2024-01-05 at 10:30, the 3rd', [2024, 1, 5, 10, 30, 3]],
		['Two, TWELVE, ninety, twenty-one and thirty five', [2, 12, 90, 21, 35]],
		['two hundred, five thousand, 3 million, 2.01 million', [200, 5000, 3e6, 2.01e6]],
		['ten hundred thousand', [1e6]],
		['two hundred and five', [200, 5]],
		['often, tent, stone, seventh, the second', []],
		['hundreds of them, a thousand', []],
		['1. First\n2. [Take 5](http://a.b/6)', [5]],
	];
	for (const [text, numbers] of cases) {
		test(text, () => {
			assert.deepEqual([...numbersIn(text, { countsOne: false })], numbers);
		});
	}

	test('the word one alone is a number where asked for', () => {
		assert.deepEqual(numbersIn('One hundred and one', { countsOne: false }), new Set([100]));
		assert.deepEqual(numbersIn('One hundred and one', { countsOne: true }), new Set([100, 1]));
	});
});

suite('numbersKept', () => {
	test('is the recall of distinct values, however they are written', () => {
		// 1200, 3 and 50; the reply lacks 50.
		assert.equal(score('1,200 of 3 and 50, not 3', 'Three times 1200.'), 2 / 3);
		assert.equal(score('1 of them', 'one of them'), 1);
		assert.equal(score('5', '15 50 5.5'), 0);
		assert.equal(score('5', ''), 0);
	});

	test('is undefined without a number in the source', () => {
		assert.equal(score('one of them', 'none of the 5'), undefined);
	});
});
