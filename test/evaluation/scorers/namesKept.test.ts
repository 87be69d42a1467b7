import assert from 'node:assert/strict';
import { namesKept } from '../../../src/evaluation/scorers/namesKept.ts';

const score = (source: string, text: string) =>
	namesKept.score({ task: 'rewriting', source, text });

suite('namesKept', () => {
	test('is the recall of distinct capitalised words within sentences', () => {
		const source = 'Yesterday Anna met Bob in Paris. Paris is where Anna lives.';
		// Anna, Bob, Paris; the reply lacks Bob.
		assert.equal(score(source, 'Paris saw Anna.'), 2 / 3);
		assert.equal(score(source, source), 1);
		assert.equal(score(source, ''), 0);
	});

	test('compares exactly, but for a possessive', () => {
		assert.equal(score('They know Anna.', 'They know anna, ANNA and Annabel.'), 0);
		assert.equal(score("They know Anna's aunt.", 'The aunt of Anna.'), 1);
		assert.equal(score('They know Anna.', 'Anna’s known.'), 1);
		assert.equal(score("They know O'Brien.", "They know O'Brien."), 1);
	});

	test('an abbreviation does not end a sentence', () => {
		assert.equal(score('They met Dr. Smith.', 'They met him.'), 0);
	});

	test('marks of emphasis and the like do not hide a name', () => {
		assert.equal(score('They met **Anna**, (Bob) and "Carl".', '- Anna, _Bob_, Carl'), 1);
	});

	for (const source of [
		'Yesterday it rained. Then it stopped! Now?',
		'Yes, I think so, and I’m sure that I’d go.',
		'He said, "Never do that." Note: Nothing happened. (“Perhaps.”)',
		'no name\n- First things\n2. Second things\n\nAnother paragraph',
		'As In A',
		'',
	]) {
		test(`no name in ${JSON.stringify(source)}`, () => {
			assert.equal(score(source, 'Anna'), undefined);
		});
	}

	test('the initials of a country are a name', () => {
		assert.equal(score('It left the US and the UK.', 'It left us, and the UK.'), 1 / 2);
	});
});
