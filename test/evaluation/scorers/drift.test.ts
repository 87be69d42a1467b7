import assert from 'node:assert/strict';
import { isSpoiled } from '../../../src/evaluation/scorers/drift.ts';
import { replyOf } from './reply.ts';

const english = 'The weather in the mountains changes quickly during the autumn months.';
const german = 'Das Wetter ändert sich in den Bergen während des Herbstes sehr schnell.';

suite('isSpoiled', () => {
	const spoiled: readonly (readonly [name: string, text: string])[] = [
		['nothing', ''],
		['white space', ' \n'],
		['marks alone', '...'],
		['emoji alone', '🎉🎉'],
		['a loop', `${english} ${'and so on '.repeat(4)}`],
		// 4 of 75 characters, above 5 %: the sentence has 70.
		['garbage', `${english} 🎉🎉🎉🎉`],
		['leaked tokens', `${english}<|im_end|>`],
		// 1 sentence of 3.
		['another language', `${english} ${english} ${german}`],
		['another script', '你好，世界'],
	];
	for (const [name, text] of spoiled) {
		test(`${name}: spoiled`, () => {
			assert.ok(isSpoiled(replyOf(text)));
		});
	}

	const fine: readonly (readonly [name: string, text: string])[] = [
		['one word', 'Yes'],
		['a number', '42'],
		['prose', english],
		['a list', '1. **Drink** water\n2. Sleep\n3. Walk'],
		// 3 of 74 characters, below 5 %.
		['a few emoji', `${english} 🎉🎉🎉`],
		// 1 sentence of 4.
		['a quotation', `${english} ${english} ${english} ${german}`],
	];
	for (const [name, text] of fine) {
		test(`${name}: not spoiled`, () => {
			assert.ok(!isSpoiled(replyOf(text)));
		});
	}

	test('the source’s language does not spoil', () => {
		assert.ok(!isSpoiled(replyOf(german, german)));
		assert.ok(!isSpoiled(replyOf('你好，世界', '世界，你好')));
	});
});
