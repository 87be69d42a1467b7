import assert from 'node:assert/strict';
import { formality, fScoreOf } from '../../../src/evaluation/scorers/formality.ts';
import { tagWords } from '../../../src/evaluation/scorers/partsOfSpeech.ts';
import { assertNear } from './near.ts';
import { replyOf } from './reply.ts';

suite('fScoreOf', () => {
	const words = (...tags: string[]) => tags.map((tag) => ({ word: 'word', tag }));

	test('counts nouns, names, adjectives, and prepositions for, the deictic parts of speech against', () => {
		assert.equal(fScoreOf(words('NOUN', 'PROPN', 'ADJ', 'ADP')), 100);
		assert.equal(fScoreOf(words('PRON', 'VERB', 'AUX', 'ADV', 'INTJ')), 0);
		assert.equal(fScoreOf(words('CCONJ', 'SCONJ', 'NUM', 'PART', 'X')), 50);
	});

	test('of the determiners only articles count', () => {
		const determiners = ['The', 'a', 'an', 'this'].map((word) => ({ word, tag: 'DET' }));
		// 3 of 4 words: (75 + 100) / 2.
		assert.equal(fScoreOf(determiners), 87.5);
	});

	test('has none without words', () => {
		assert.equal(fScoreOf([]), undefined);
	});
});

suite('tagWords', () => {
	test('tags words and leaves out marks', () => {
		assert.deepEqual(tagWords('The old **cat** sleeps on the mat! 🎉'), [
			{ word: 'The', tag: 'DET' },
			{ word: 'old', tag: 'ADJ' },
			{ word: 'cat', tag: 'NOUN' },
			{ word: 'sleeps', tag: 'VERB' },
			{ word: 'on', tag: 'ADP' },
			{ word: 'the', tag: 'DET' },
			{ word: 'mat', tag: 'NOUN' },
		]);
	});
});

suite('formality', () => {
	test('of a sentence of nouns', () => {
		// Of 7 words 2 articles, 2 nouns, an adjective, a preposition, against a verb: 6 - 1 = 5.
		const score = formality.score(replyOf('The old cat sleeps on the mat.'));
		assertNear(score, ((100 * 5) / 7 + 100) / 2);
	});

	test('of a sentence that points', () => {
		// Pronoun, adverb, verb, pronoun.
		assert.equal(formality.score(replyOf('I really love you')), 0);
	});

	test('the same text scores the same again', () => {
		const reply = replyOf('Zyxwv went to the Qqqfrt of blorbs, and they plimmed.');
		const first = formality.score(reply);
		formality.score(replyOf('Other words, such as zyxwv, came in between.'));
		assert.equal(formality.score(reply), first);
	});

	for (const text of ['', '🎉!', '你好世界。']) {
		test(`${JSON.stringify(text)} has none`, () => {
			assert.equal(formality.score(replyOf(text)), undefined);
		});
	}
});
