import assert from 'node:assert/strict';
import fc from 'fast-check';
import { windowBefore } from '../../../src/writing/prompts/textWindow.ts';

const sentence = 'The river rose by two metres in the night. ';

suite('The window of text before the cursor', () => {
	test('is all of a short text', () => {
		assert.equal(windowBefore('Some words.', 100), 'Some words.');
		assert.equal(windowBefore('', 100), '');
	});

	test('begins at a paragraph, a line, a sentence or a word', () => {
		// Of 70 characters at most 40 stay, in steps of 20: it begins between the characters 40 and 50.
		const windowOf = (end: string) => windowBefore('x'.repeat(42) + end.padEnd(28, 'z'), 40);
		assert.ok(windowOf(' a.\nb\n\nHere').startsWith('Here'));
		assert.ok(windowOf(' a. b\n- one').startsWith('- one'));
		assert.ok(windowOf(' b. Next').startsWith('Next'));
		assert.ok(windowOf(' some').startsWith('some'));
		assert.equal(windowOf('').length, 30);
	});

	test('begins at the same place for most keystrokes', () => {
		const text = sentence.repeat(100);
		const starts = new Set<number>();
		for (let length = 1000; length <= text.length; length += 1) {
			starts.add(length - windowBefore(text.slice(0, length), 1000).length);
		}
		// A step is half of 1000 characters.
		assert.ok(starts.size <= (text.length - 1000) / 500 + 2, String(starts.size));
	});

	test('holds at least a quarter of what it may, ends as the text ends and cuts no character in two', () => {
		const text = fc.string({
			unit: fc.constantFrom('a', ' ', '\n', '. ', '🙂', 'ж'),
			maxLength: 400,
		});
		fc.assert(
			fc.property(text, fc.integer({ min: 8, max: 100 }), (whole, most) => {
				const window = windowBefore(whole, most);
				assert.ok(whole.endsWith(window) && window.length <= most);
				assert.ok(whole.length <= most ? window === whole : window.length >= most / 4 - 1);
				assert.doesNotMatch(window, /^[\uDC00-\uDFFF]/);
			}),
		);
	});
});
