import assert from 'node:assert/strict';
import { contentStems, withoutClitic } from '../../../src/evaluation/scorers/contentWords.ts';
import { contentWordsKept } from '../../../src/evaluation/scorers/contentWordsKept.ts';
import { newContentWords } from '../../../src/evaluation/scorers/newContentWords.ts';

const rewriting = (source: string, text: string) => ({ task: 'rewriting', source, text }) as const;

suite('content words', () => {
	for (const group of [
		'try tries tried trying',
		'movie movies',
		'play plays played playing',
		'use uses used using',
		'need needs needed needing',
		'agree agrees agreed agreeing',
		'run runs running',
		'class classes',
		'process processes processed processing',
		'box boxes',
		'focus focuses focused',
		'decide decides decided deciding',
		'study studies studied studying',
		'Writer writers',
		"writer's writer’s WRITERS",
	]) {
		test(`one stem: ${group}`, () => {
			assert.equal(contentStems(group).size, 1, [...contentStems(group)].join(' '));
		});
	}

	test('different stems of different words', () => {
		const words = 'analysis thing string bring king speed family quick quickly wrote write café';
		assert.equal(contentStems(words).size, words.split(' ').length);
	});

	test('short and small words, digits and marks are none', () => {
		assert.deepEqual(
			contentStems("It's not the AI that we'd have, is it? 2024 -- don't!"),
			new Set(),
		);
		assert.deepEqual(contentStems(''), new Set());
	});

	test('clitics are taken off, other apostrophes stay', () => {
		const words = ["didn't", "O'Neil's", "they're", "women's", "O'Dell", 'Plain'];
		assert.deepEqual(words.map(withoutClitic), [
			'did',
			"O'Neil",
			'they',
			'women',
			"O'Dell",
			'Plain',
		]);
	});
});

suite('contentWordsKept', () => {
	const source = 'The old dog quickly chased two cats.';

	test('is the recall of distinct content words', () => {
		// Old, dog, quickly, chased, two, cats; the reply has dogs, chase, cat: 3 of 6.
		assert.equal(
			contentWordsKept.score(rewriting(source, 'Dogs chase a cat, a cat, a cat!')),
			3 / 6,
		);
	});

	test('is 1 for the source and 0 for nothing or other words', () => {
		assert.equal(contentWordsKept.score(rewriting(source, source)), 1);
		assert.equal(contentWordsKept.score(rewriting(source, '')), 0);
		assert.equal(contentWordsKept.score(rewriting(source, 'The birds sing.')), 0);
	});

	test('is undefined for a source without content words', () => {
		assert.equal(contentWordsKept.score(rewriting('It is what it is.', 'Dogs.')), undefined);
	});
});

suite('newContentWords', () => {
	test('is the share of the reply that the source lacks', () => {
		// Dogs, chase, birds, bravely; new are birds and bravely.
		const reply = 'The dogs chase birds, birds so bravely.';
		assert.equal(newContentWords.score(rewriting('The dog chased cats.', reply)), 2 / 4);
	});

	test('is 0 for a shortened source, 1 for all new, undefined for nothing', () => {
		assert.equal(newContentWords.score(rewriting('The dog chased cats.', 'Dogs chase.')), 0);
		assert.equal(newContentWords.score(rewriting('', 'Dogs chase.')), 1);
		assert.equal(newContentWords.score(rewriting('The dog chased cats.', '')), undefined);
	});
});
