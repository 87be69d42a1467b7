import assert from 'node:assert/strict';
import type { Token } from 'node-llama-cpp';
import { healText } from '../../src/backend/requiredText.ts';

/** A vocabulary whose token ids are the indices of these texts. */
const vocabulary = ['I', ' said', ' he', ' hello', ' help', 'llo', ' ', '\uFFFD', ' held', 'x'];
const decode = (tokens: readonly Token[]) => tokens.map((token) => vocabulary[token]).join('');
const heal = (text: string, ...tokens: readonly number[]) =>
	healText(text, tokens as Token[], decode);

suite('Token healing', () => {
	test('takes the last token off and lets only those follow that begin like it', () => {
		const { tokens, restriction } = heal('I said he', 0, 1, 2);
		assert.deepEqual(tokens, [0, 1]);
		assert.equal(restriction?.text, ' he');
		assert.equal(restriction.fallback, 2);
		const allowed = vocabulary.filter((_, token) => restriction.allows(token));
		assert.deepEqual(allowed, [' he', ' hello', ' help', ' held']);
	});

	test('lets a word follow the blank behind the text, not another blank before it', () => {
		const { restriction } = heal('I said ', 0, 1, 6);
		assert.ok(restriction?.allows(3) === true && !restriction.allows(5));
	});

	test('is over after one token', () => {
		const { restriction } = heal('I said', 0, 1);
		assert.equal(restriction?.isOver, false);
		restriction.chosen();
		assert.equal(restriction.isOver, true);
	});

	test('leaves a text that has no token, or whose last one is no text of its own', () => {
		assert.deepEqual(heal(''), { tokens: [], restriction: undefined });
		assert.deepEqual(heal('I é', 0, 6, 7), { tokens: [0, 6, 7], restriction: undefined });
		assert.deepEqual(heal('I normalised', 0, 9), { tokens: [0, 9], restriction: undefined });
	});
});
