import assert from 'node:assert/strict';
import {
	chatStopStrings,
	preferenceIn,
	promptLayouts,
	rewriteChatPrompt,
	rewritePlainPrompt,
	usableLayout,
	wordsOfPrompt,
	type PromptLayout,
	type RewriteAsked,
} from '../../../src/writing/prompts/prompts.ts';

const passage = 'The cat, `x`, sat.\nOn [a](b).';
const instruction = 'Write as briefly as you can.';

function asked(changes: Partial<RewriteAsked> = {}): RewriteAsked {
	return { passage, instruction, language: 'English', ...changes };
}

/** Without a preference. */
const base = asked({ instruction: undefined });

/** All of a chat prompt. */
function chatText(given: RewriteAsked, layout: PromptLayout): string {
	const { system, user, replyStart = '' } = rewriteChatPrompt(given, layout);
	return `${system}\n${user}\n${replyStart}`;
}

/** Where two texts part. */
function commonLength(one: string, other: string): number {
	let length = 0;
	while (length < one.length && one[length] === other[length]) length += 1;
	return length;
}

for (const layout of promptLayouts) {
	suite(`rewriteChatPrompt, ${layout}`, () => {
		test('has the passage once as it is, and differs from the base prompt by the preference alone', () => {
			const prompt = chatText(asked(), layout);
			assert.equal(prompt.split(passage).length, 2);
			assert.equal(prompt.split(instruction).length, 2);
			assert.equal(prompt.replace(instruction, ''), chatText(base, layout));
			assert.equal(chatText(asked({ instruction: '' }), layout), chatText(base, layout));
		});

		test('asks to keep meaning, names, numbers, code and links, and to add nothing', () => {
			for (const rule of ['meaning', 'names', 'numbers', 'code', 'links', 'nothing']) {
				assert.ok(chatText(base, layout).includes(rule), rule);
			}
		});

		test('keeps the language: by its name where it is known', () => {
			const german = chatText(asked({ language: 'German' }), layout);
			assert.match(german, /German|its language/);
			assert.ok(!chatText(asked({ language: undefined }), layout).includes('undefined'));
		});

		test('says nothing that its words lack', () => {
			const {
				system,
				user,
				replyStart = '',
			} = rewriteChatPrompt({ passage: '', instruction: undefined, language: undefined }, layout);
			assert.deepEqual(wordsOfPrompt(layout), [system, user, replyStart]);
		});
	});

	suite(`rewritePlainPrompt, ${layout}`, () => {
		test('holds the passage once, and ends where the rewritten one begins', () => {
			const { text } = rewritePlainPrompt(asked(), layout);
			assert.equal(text.split(passage).length, 2);
			assert.match(text, /\n(?:Rewritten text:|<text>)\n$/);
		});

		test('differs by the preference alone', () => {
			const preference = rewritePlainPrompt(asked(), layout);
			const without = rewritePlainPrompt(base, layout);
			assert.equal(preference.text.split(instruction).length, 2);
			assert.equal(preference.text.replace(instruction, ''), without.text);
			assert.deepEqual(preference.stopStrings, without.stopStrings);
			assert.deepEqual(without, rewritePlainPrompt(asked({ instruction: '' }), layout));
		});

		test('stops where a model begins another text', () => {
			const { stopStrings } = rewritePlainPrompt(base, layout);
			const others =
				layout === 'tagged'
					? ['A cat sat.\n</text>\n\nThe', 'A cat sat.\n<text>']
					: ['A cat sat.\n\nText:', 'A cat sat.\nText:\nA dog', 'A cat.\nRewritten text:\n'];
			for (const reply of others) {
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
	test('with the preference first, all is as the authors have it: nothing is begun or named', () => {
		const { system, user, replyStart } = rewriteChatPrompt(asked(), 'preferenceFirst');
		assert.ok(system.endsWith(` ${instruction}`));
		assert.ok(user.endsWith(`\n\n${passage}`));
		assert.equal(replyStart, undefined);
		assert.deepEqual(chatStopStrings('preferenceFirst'), []);
		const { text } = rewritePlainPrompt(asked(), 'preferenceFirst');
		assert.ok(text.indexOf(instruction) < text.indexOf(passage));
	});

	test('between tags, the reply begins with the tag that its end closes', () => {
		const { user, replyStart = '' } = rewriteChatPrompt(asked(), 'tagged');
		assert.equal(replyStart, '<text>\n');
		assert.deepEqual(chatStopStrings('tagged'), ['</text>']);
		assert.ok(user.startsWith(`<text>\n${passage}\n</text>\n`));
	});

	test('the authors’ sentences are about the text, but in the authors’ own layout', () => {
		const said = (given: string) => preferenceIn('tagged', given);
		const formal = 'Your answer should be formal as much as possible.';
		assert.equal(said(formal), 'Make the text as formal as possible.');
		assert.equal(preferenceIn('textFirst', formal), said(formal));
		assert.equal(preferenceIn('preferenceFirst', formal), formal);
		assert.equal(
			said('Your answer should be clear and formal as much as possible.'),
			'Make the text as clear and formal as possible.',
		);
		assert.equal(
			said('Your answer should be in British English spelling and usage as much as possible.'),
			'The text should be in British English spelling and usage as much as possible.',
		);
		for (const own of [instruction, 'Schreib kürzer.', '']) assert.equal(said(own), own);
		assert.ok(chatText(asked({ instruction: formal }), 'tagged').includes(said(formal)));
	});

	test('a text that holds the closing tag is asked for without tags', () => {
		const tags = 'Write <text>, then </text>.';
		assert.equal(usableLayout('tagged', tags), 'textFirst');
		assert.equal(usableLayout('preferenceFirst', tags), 'preferenceFirst');
		for (const free of [passage, 'Write <text> at first.']) {
			assert.equal(usableLayout('tagged', free), 'tagged');
		}
	});

	test('what the text says itself does not end a plain reply', () => {
		const labelled = asked({ passage: 'See <text>.\nText: the cat sat.\n\nIt sat.' });
		for (const layout of promptLayouts) {
			const { stopStrings } = rewritePlainPrompt(labelled, layout);
			assert.ok(stopStrings.length > 0);
			assert.ok(!stopStrings.some((stop) => labelled.passage.includes(stop)));
		}
	});

	for (const layout of ['tagged', 'textFirst'] as const) {
		test(`${layout}: all prompts for a passage begin alike through the whole passage`, () => {
			const instructions = [undefined, instruction, 'Be formal.', passage];
			const [first = '', ...others] = instructions.map((given) =>
				chatText(asked({ instruction: given }), layout),
			);
			const [plainFirst = '', ...plainOthers] = instructions.map(
				(given) => rewritePlainPrompt(asked({ instruction: given }), layout).text,
			);
			const end = (text: string) => text.indexOf(passage) + passage.length;
			for (const text of others) assert.ok(commonLength(first, text) >= end(first));
			for (const text of plainOthers) {
				assert.ok(commonLength(plainFirst, text) >= end(plainFirst));
			}
		});

		test(`${layout}: what follows the passage does not grow with it`, () => {
			const following = (text: string) => {
				const prompt = chatText(asked({ passage: text }), layout);
				return prompt.slice(prompt.indexOf(text) + text.length);
			};
			assert.equal(following(passage), following(passage.repeat(50)));
			assert.ok(following(passage).length < instruction.length + 120);
		});
	}
});
