import assert from 'node:assert/strict';
import { plainTextOf, sentencesOf, wordsOf } from '../../../src/evaluation/scorers/words.ts';

suite('plainTextOf', () => {
	const cases: readonly (readonly [text: string, plain: string])[] = [
		['', ''],
		['Plain, as it is.', 'Plain, as it is.'],
		['## Title', 'Title'],
		['- one\n  * two\n3. three\n4) four', 'one\ntwo\nthree\nfour'],
		['> quoted\n> - item', 'quoted\nitem'],
		['**Bold** and _slanted_ and `code`', 'Bold and slanted and code'],
		['snake_case and 2*3 stay', 'snake_case and 2*3 stay'],
		['See [the site](https://a.b/c).', 'See the site.'],
		['It’s', "It's"],
		['cafe\u0301', 'caf\u00e9'],
		['1984. A novel', '1984. A novel'],
	];
	for (const [text, plain] of cases) {
		test(JSON.stringify(text), () => {
			assert.equal(plainTextOf(text), plain);
		});
	}
});

suite('wordsOf', () => {
	const cases: readonly (readonly [text: string, words: readonly string[]])[] = [
		['', []],
		['Word', ['word']],
		['Don’t stop, OK?', ["don't", 'stop', 'ok']],
		['A well-known 3.5 km run', ['a', 'well', 'known', '3.5', 'km', 'run']],
		['- **First** item\n- second', ['first', 'item', 'second']],
		['Yes! 🎉🎉 😊', ['yes']],
		['... -- !', []],
		['你好世界', ['你好', '世界']],
	];
	for (const [text, words] of cases) {
		test(JSON.stringify(text), () => {
			assert.deepEqual(wordsOf(text), words);
		});
	}
});

suite('sentencesOf', () => {
	const cases: readonly (readonly [text: string, sentences: readonly string[]])[] = [
		['', []],
		['Word', ['Word']],
		['One. Two! Three', ['One.', 'Two!', 'Three']],
		['Dr. Smith came. He left.', ['Dr. Smith came.', 'He left.']],
		['Tips:\n\n1. Sleep\n2. Eat well. Drink.', ['Tips:', 'Sleep', 'Eat well.', 'Drink.']],
		['Good! 🎉🎉', ['Good!']],
		['🎉🎉\n---\nGood', ['Good']],
		['今日は。元気ですか？', ['今日は。', '元気ですか？']],
	];
	for (const [text, sentences] of cases) {
		test(JSON.stringify(text), () => {
			assert.deepEqual(sentencesOf(text), sentences);
		});
	}
});
