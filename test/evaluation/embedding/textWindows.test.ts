import assert from 'node:assert/strict';
import { textWindows } from '../../../src/evaluation/embedding/textWindows.ts';

/** Words are pieces. */
const countWords = (text: string) => text.split(/\s+/).filter((word) => word !== '').length;

suite('The windows of a text', () => {
	test('are one where it fits', () => {
		assert.deepEqual(textWindows('One two. Three.', countWords, 3), [
			{ text: 'One two. Three.', pieces: 3 },
		]);
	});

	test('hold whole sentences, as many as fit', () => {
		const text = 'One two. Three four. Five six. Seven.';
		assert.deepEqual(
			textWindows(text, countWords, 5).map((window) => window.text),
			['One two. Three four.', 'Five six. Seven.'],
		);
	});

	test('cut a sentence that is too long between words', () => {
		assert.deepEqual(textWindows('One two three four five.', countWords, 2), [
			{ text: 'One two', pieces: 2 },
			{ text: 'three four', pieces: 2 },
			{ text: 'five.', pieces: 1 },
		]);
	});

	test('cut a word that is too long between characters', () => {
		const countCharacters = (text: string) => Array.from(text.replaceAll(/\s/g, '')).length;
		assert.deepEqual(
			textWindows('a 😀😀😀😀😀', countCharacters, 3).map((window) => window.text),
			['a 😀😀', '😀😀😀'],
		);
	});

	test('of nothing are none', () => {
		assert.deepEqual(textWindows('', countWords, 5), []);
		assert.deepEqual(textWindows(' \n ', countWords, 5), []);
	});
});
