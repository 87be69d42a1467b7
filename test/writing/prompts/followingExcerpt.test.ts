/** The part of what follows the cursor that a model is shown. */
import assert from 'node:assert/strict';
import { followingExcerpt } from '../../../src/writing/prompts/followingExcerpt.ts';

suite('What a model is shown of what follows', () => {
	test('is the rest of the paragraph where the sentence goes on', () => {
		assert.equal(followingExcerpt(' under the mat.\n'), 'under the mat.');
		assert.equal(followingExcerpt(', and\nso on.\n\nThe end.'), ', and\nso on.');
		assert.equal(followingExcerpt('\nunder the mat.'), 'under the mat.');
	});

	test('is nothing at the end of a line, or where no word follows', () => {
		for (const after of ['', '.', ' \n\n', ').\n', '\n\nBest,\nIlka', '\n- one', '\nThen']) {
			assert.equal(followingExcerpt(after), '', JSON.stringify(after));
		}
	});

	test('stays the same when the editor closes what the writer opens', () => {
		for (const after of [' and so on', '\n\nThe end.']) {
			for (const closing of [')', '"', '**', "'", ']'])
				assert.equal(followingExcerpt(closing + after), followingExcerpt(after));
		}
	});

	test('ends with a sentence, a line or a word', () => {
		const word = ` word${' word'.repeat(44)}`;
		const rest = ' more'.repeat(60);
		assert.equal(followingExcerpt(`${word}.${rest}`), `${word.trim()}.`);
		assert.equal(followingExcerpt(`${word}\n${rest}`), word.trim());
		assert.match(followingExcerpt(word + rest), / more$/);
		assert.match(followingExcerpt(` Well.${rest}`), /^Well\..* more$/);
		assert.ok(followingExcerpt(` Well.${rest}`).length <= 300);
	});

	test('cuts no character', () => {
		const text = followingExcerpt(`a${'👍'.repeat(200)}`);
		assert.match(text, /^a(?:👍)+$/u);
		assert.ok(text.length <= 300);
	});
});
