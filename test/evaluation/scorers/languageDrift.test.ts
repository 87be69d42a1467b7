import assert from 'node:assert/strict';
import { languageDrift } from '../../../src/evaluation/scorers/languageDrift.ts';
import { replyOf } from './reply.ts';

const english = 'The weather in the mountains changes quickly during the autumn months.';
const german = 'Das Wetter ändert sich in den Bergen während des Herbstes sehr schnell.';
const chinese = '山里的天气在秋天变化很快，所以请带上雨衣。';

suite('languageDrift', () => {
	const drift = (text: string, source?: string) => languageDrift.score(replyOf(text, source));

	test('of English is 0', () => {
		assert.equal(drift(english), 0);
		assert.equal(
			drift(
				'- Drink **water**\n- The naïve café in Zürich serves crème brûlée to guests from São Paulo',
			),
			0,
		);
	});

	test('is the share of sentences in another language', () => {
		assert.equal(drift(german), 1);
		assert.equal(drift(`${english} ${german}`), 1 / 2);
		assert.equal(drift(`${english}\n${english}\n${german}`), 1 / 3);
	});

	test('short sentences are not judged by their language', () => {
		assert.equal(drift('Guten Tag, mein Freund.'), 0);
		assert.equal(drift(`Guten Tag. ${english}`), 0);
	});

	test('the source’s language is no drift, nor is English', () => {
		assert.equal(drift(german, german), 0);
		assert.equal(drift(english, german), 0);
	});

	test('is the share of letters in another script where that is larger', () => {
		// 5 Latin letters and 2 others.
		assert.equal(drift('hello 世界'), 2 / 7);
		assert.equal(drift('ok мир'), 3 / 5);
		// A script that is in no list: Armenian.
		assert.equal(drift('ok բա'), 2 / 4);
		assert.equal(drift(chinese), 1);
	});

	test('the source’s script is no drift', () => {
		assert.equal(drift('hello 世界', 'What does 你好 mean?'), 0);
		assert.equal(drift('ok мир', 'What does 你好 mean?'), 3 / 5);
	});

	test('marks, digits and emoji are no letters', () => {
		assert.equal(drift('ok 🎉🎉🎉 。。。 ١٢٣'), 0);
	});

	for (const text of ['', '🎉 42']) {
		test(`is unknown of ${JSON.stringify(text)}`, () => {
			assert.equal(drift(text), undefined);
		});
	}
});
