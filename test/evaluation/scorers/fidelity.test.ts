import assert from 'node:assert/strict';
import { fidelityScorers } from '../../../src/evaluation/scorers/fidelityScorers.ts';
import { meaningKept } from '../../../src/evaluation/scorers/meaningKept.ts';
import { protectedSpansKept } from '../../../src/evaluation/scorers/protectedSpansKept.ts';
import { assertNear } from './near.ts';

const rewriting = (source: string, text: string) => ({ task: 'rewriting', source, text }) as const;

suite('protectedSpansKept', () => {
	const source = 'Run `x`, see [a](b).';

	test('is 1 when all stand in the reply, in any order', () => {
		assert.equal(protectedSpansKept.score(rewriting(source, 'As [a](b) says: `x`!')), 1);
	});

	for (const reply of ['', 'Run `X`, see [a](b).', 'Run `x`.', `${source} Then \`y\`.`]) {
		test(`is 0 for ${JSON.stringify(reply)}`, () => {
			assert.equal(protectedSpansKept.score(rewriting(source, reply)), 0);
		});
	}

	test('is undefined without one in the source, whatever the reply', () => {
		assert.equal(protectedSpansKept.score(rewriting('Run it.', 'Run.')), undefined);
		assert.equal(protectedSpansKept.score(rewriting('Run it.', 'Run `it`.')), undefined);
	});
});

suite('meaningKept', () => {
	test('is the mean over words, numbers and names', () => {
		// Words: met, anna, dogs; the reply has anna: 1/3. Numbers: 12 is lost: 0. Names: Anna: 1.
		const score = meaningKept.score(rewriting('We met Anna and 12 dogs.', 'Anna was there.'));
		assertNear(score, (1 / 3 + 0 + 1) / 3);
	});

	test('leaves out what the source has none of', () => {
		assert.equal(meaningKept.score(rewriting('Dogs chase cats.', 'Dogs chase.')), 2 / 3);
		assert.equal(meaningKept.score(rewriting('Is it 5?', 'It is five.')), 1);
		assert.equal(meaningKept.score(rewriting('Is it?', 'It is five.')), undefined);
	});
});

suite('fidelityScorers', () => {
	const source = 'They saw Anna feed 3 cats with `x`, [a](b).';
	const best = new Map(
		fidelityScorers.map(({ name }) => [name, name === 'new content words' ? 0 : 1]),
	);

	test('have names of their own and are for rewriting', () => {
		assert.equal(best.size, fidelityScorers.length);
		for (const { appliesTo } of fidelityScorers) assert.equal(appliesTo, 'rewriting');
	});

	for (const { name, score } of fidelityScorers) {
		test(`${name}: the source is the best reply to itself`, () => {
			assertNear(score(rewriting(source, source)), best.get(name) ?? NaN);
		});

		test(`${name}: an empty reply keeps nothing`, () => {
			const expected = name === 'new content words' ? undefined : 0;
			assert.equal(score(rewriting(source, '')), expected);
		});
	}
});
