import assert from 'node:assert/strict';
import { promptLayouts, rewriteChatPrompt, rewritePlainPrompt } from '../../src/writing/prompts.ts';

const passage = 'The cat, `x`, sat.\nOn [a](b).';
const instruction = 'Your answer should be concise as much as possible.';

/** Where two texts part. */
function commonLength(one: string, other: string): number {
	let length = 0;
	while (length < one.length && one[length] === other[length]) length += 1;
	return length;
}

for (const layout of promptLayouts) {
	suite(`rewriteChatPrompt, ${layout}`, () => {
		test('has the preference last in the system message, and the passage once as it is', () => {
			const { system, user } = rewriteChatPrompt(passage, instruction, layout);
			assert.ok(system.endsWith(instruction));
			assert.equal(`${system}${user}`.split(passage).length, 2);
		});

		test('without a preference is the prompt with an empty one', () => {
			const base = rewriteChatPrompt(passage, undefined, layout);
			const preference = rewriteChatPrompt(passage, instruction, layout);
			assert.deepEqual(preference, { ...base, system: base.system + instruction });
			assert.deepEqual(base, rewriteChatPrompt(passage, '', layout));
		});

		test('asks to keep meaning, language, names, numbers, code and links, and to add nothing', () => {
			const { system, user } = rewriteChatPrompt(passage, undefined, layout);
			for (const rule of ['meaning', 'language', 'names', 'numbers', 'code', 'links', 'nothing']) {
				assert.ok(`${system}${user}`.includes(rule), rule);
			}
		});
	});

	suite(`rewritePlainPrompt, ${layout}`, () => {
		test('holds the passage once, and ends where the rewritten one begins', () => {
			const { text } = rewritePlainPrompt(passage, instruction, layout);
			assert.equal(text.split(passage).length, 2);
			assert.match(text, /\nRewritten text:\n$/);
		});

		test('differs by the preference alone', () => {
			const base = rewritePlainPrompt(passage, undefined, layout);
			const preference = rewritePlainPrompt(passage, instruction, layout);
			assert.equal(preference.text.split(instruction).length, 2);
			assert.equal(preference.text.replace(instruction, ''), base.text);
			assert.deepEqual(preference.stopStrings, base.stopStrings);
			assert.deepEqual(base, rewritePlainPrompt(passage, '', layout));
		});

		test('stops where a model begins another text', () => {
			const { stopStrings } = rewritePlainPrompt(passage, undefined, layout);
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
}

suite('Prompt layouts', () => {
	test('with the preference first, the passage ends a chat prompt', () => {
		const { user } = rewriteChatPrompt(passage, instruction, 'preferenceFirst');
		assert.ok(user.endsWith(`\n\n${passage}`));
		const { text } = rewritePlainPrompt(passage, instruction, 'preferenceFirst');
		assert.ok(text.indexOf(instruction) < text.indexOf(passage));
	});

	test('with the text first, all prompts for a passage begin alike through the whole passage', () => {
		const instructions = [undefined, instruction, 'Be formal.', passage];
		const [base = '', ...preferences] = instructions.map(
			(given) => rewriteChatPrompt(passage, given, 'textFirst').system,
		);
		const [plainBase = '', ...plainPreferences] = instructions.map(
			(given) => rewritePlainPrompt(passage, given, 'textFirst').text,
		);
		const end = (text: string) => text.indexOf(passage) + passage.length;
		for (const system of preferences) assert.ok(commonLength(base, system) >= end(base));
		for (const text of plainPreferences) {
			assert.ok(commonLength(plainBase, text) >= end(plainBase));
		}
	});

	test('with the text first, what follows the passage does not grow with it', () => {
		const following = (text: string) => {
			const { system, user } = rewriteChatPrompt(text, instruction, 'textFirst');
			return system.slice(system.indexOf(text) + text.length) + user;
		};
		assert.equal(following(passage), following(passage.repeat(50)));
		assert.ok(following(passage).length < instruction.length + 80);
	});
});
