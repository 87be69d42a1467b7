import assert from 'node:assert/strict';
import { rewriteChatPrompt, rewritePlainPrompt } from '../../src/writing/prompts.ts';

const passage = 'The cat, `x`, sat.\nOn [a](b).';
const instruction = 'Your answer should be concise as much as possible.';

suite('rewriteChatPrompt', () => {
	test('has the preference last in the system message, and the passage as it is', () => {
		const { system, user } = rewriteChatPrompt(passage, instruction);
		assert.ok(system.endsWith(` ${instruction}`));
		assert.ok(user.endsWith(`\n\n${passage}`));
	});

	test('without a preference is the prompt with an empty one', () => {
		const base = rewriteChatPrompt(passage, undefined);
		const preference = rewriteChatPrompt(passage, instruction);
		assert.deepEqual(preference, { ...base, system: base.system + instruction });
		assert.deepEqual(base, rewriteChatPrompt(passage, ''));
	});
});

suite('rewritePlainPrompt', () => {
	test('holds the passage once, and ends where the rewritten one begins', () => {
		const { text } = rewritePlainPrompt(passage, instruction);
		assert.equal(text.split(passage).length, 2);
		assert.match(text, /\nRewritten text:\n$/);
	});

	test('differs by the preference alone', () => {
		const base = rewritePlainPrompt(passage, undefined);
		const preference = rewritePlainPrompt(passage, instruction);
		assert.equal(preference.text.replace(instruction, ''), base.text);
		assert.deepEqual(preference.stopStrings, base.stopStrings);
	});

	test('stops where a model begins another text', () => {
		const { stopStrings } = rewritePlainPrompt(passage, undefined);
		for (const reply of [
			'A cat sat.\n\nText:',
			'A cat sat.\nText:\nA dog',
			'A cat.\nRewritten text:\n',
		]) {
			assert.ok(
				stopStrings.some((stop) => reply.includes(stop)),
				reply,
			);
		}
		assert.ok(!stopStrings.some((stop) => passage.includes(stop)));
	});
});
