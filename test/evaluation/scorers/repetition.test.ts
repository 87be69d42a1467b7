import assert from 'node:assert/strict';
import { isLoop, repetition } from '../../../src/evaluation/scorers/repetition.ts';
import { replyOf } from './reply.ts';

suite('repetition', () => {
	const cases: readonly (readonly [text: string, share: number])[] = [
		['One two three four five six', 0],
		// The run of four recurs once: the last 4 words of 9.
		['a b c d x a b c d', 4 / 9],
		// b c d e recurs and so does c d e f: together the last 5 words of 12.
		['a b c d e f x b c d e f', 5 / 12],
		['a b c x a b c', 0],
		// The first four words are new, each later run is not.
		['no no no no no no', 5 / 6],
		['A b, c d. x\n- a B c D', 4 / 9],
		['Yes', 0],
	];
	for (const [text, share] of cases) {
		test(JSON.stringify(text), () => {
			assert.equal(repetition.score(replyOf(text)), share);
		});
	}

	test('is unknown without words', () => {
		assert.equal(repetition.score(replyOf('')), undefined);
	});
});

suite('isLoop', () => {
	const pieceOf = (words: number) =>
		Array.from({ length: words }, (_, index) => `word${index}`).join(' ') + ' ';

	const loops: readonly (readonly [name: string, text: string])[] = [
		['a piece three times', 'Here we go. ' + 'and on it '.repeat(3)],
		['a sentence three times', 'It is slow, as ever. ' + 'It was slow. '.repeat(3)],
		['lines', 'Here:\n' + '- Drink more water\n'.repeat(3)],
		['20 words three times', pieceOf(20).repeat(3)],
		['a loop whose last word is cut off', 'Well, ' + 'it is wonderful '.repeat(3) + 'it is won'],
		['a word eight times', 'no '.repeat(8)],
		['Chinese', '很好' + '我们去。'.repeat(8)],
		['exclamation marks', 'Wow' + '!'.repeat(24)],
		['emoji', 'Wow ' + '🎉 😊 '.repeat(12)],
	];
	for (const [name, text] of loops) {
		test(`${name}: a loop`, () => {
			assert.ok(isLoop(text));
		});
	}

	const others: readonly (readonly [name: string, text: string])[] = [
		['nothing', ''],
		['one word', 'Yes'],
		['a piece twice', 'Here we go. ' + 'and on and on it goes '.repeat(2)],
		['21 words three times', pieceOf(21).repeat(3)],
		['emphasis', 'It was very very very'],
		['a word seven times', 'no '.repeat(7)],
		['a loop that the text leaves', 'and on it '.repeat(5) + 'but then came the end'],
		['a few marks', 'Wow' + '!'.repeat(23)],
		['a few emoji', 'Wow 🎉🎉🎉🎉🎉'],
		['a list', '- Drink water\n- Drink tea\n- Drink milk\n- Drink juice'],
	];
	for (const [name, text] of others) {
		test(`${name}: no loop`, () => {
			assert.ok(!isLoop(text));
		});
	}
});
