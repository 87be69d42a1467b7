import assert from 'node:assert/strict';
import { spoiledKindOf, type SpoiledKind } from '../../../src/evaluation/scorers/drift.ts';
import { replyOf } from './reply.ts';

const english = 'The weather in the mountains changes quickly during the autumn months.';
const german = 'Das Wetter ändert sich in den Bergen während des Herbstes sehr schnell.';

suite('spoiledKindOf', () => {
	const spoiled: readonly (readonly [name: string, text: string, kind: SpoiledKind])[] = [
		['nothing', '', 'empty'],
		['white space', ' \n', 'empty'],
		['marks alone', '...', 'empty'],
		['emoji alone', '🎉🎉', 'empty'],
		['a loop', `${english} ${'and so on '.repeat(4)}`, 'looping'],
		// 4 of 75 characters, above 5 %: the sentence has 70.
		['garbage', `${english} 🎉🎉🎉🎉`, 'garbage'],
		['leaked tokens', `${english}<|im_end|>`, 'garbage'],
		// 1 sentence of 3.
		['another language', `${english} ${english} ${german}`, 'otherLanguage'],
		['another script', '你好，世界', 'otherLanguage'],
	];
	for (const [name, text, kind] of spoiled) {
		test(`${name}: ${kind}`, () => {
			assert.equal(spoiledKindOf(replyOf(text)), kind);
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
			assert.equal(spoiledKindOf(replyOf(text)), undefined);
		});
	}

	test('the source’s language does not spoil', () => {
		assert.equal(spoiledKindOf(replyOf(german, german)), undefined);
		assert.equal(spoiledKindOf(replyOf('你好，世界', '世界，你好')), undefined);
	});
});
