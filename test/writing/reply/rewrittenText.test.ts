import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rewrittenText } from '../../../src/writing/reply/rewrittenText.ts';

const passage = 'The cat sat on the mat.';
const finished = (reply: string, given = passage) => rewrittenText(reply, given, true);
const streaming = (reply: string, given = passage) => rewrittenText(reply, given, false);

suite('rewrittenText of a finished reply', () => {
	const text = 'A cat sat there.';
	const wrapped = [
		text,
		`\n\n ${text} \n`,
		`Here is the rewritten text:\n\n${text}`,
		`Here's the rewritten text:\n${text}`,
		`Sure! Here is a more concise version of the text:\n\n${text}`,
		`Sure!\n\nHere's the revised paragraph:\n\n${text}`,
		`Certainly.\n${text}`,
		`**Rewritten text:**\n\n${text}`,
		`Rewritten text: ${text}`,
		`Here is the rewritten version: ${text}`,
		`I have rewritten the text as follows:\n\n${text}`,
		`The revised sentence:\n${text}`,
		`Revised: ${text}`,
		`The rewritten text is: "${text}"`,
		`The text is: "${text}"`,
		`Rewrite: ${text}`,
		`Here is a concise version of your text: ${text}`,
		`The rewritten text in a formal tone:\n\n${text}`,
		`Voici le texte réécrit :\n\n${text}`,
		`"${text}"`,
		`“${text}”\n`,
		`«${text}»`,
		`"${text}`,
		`Here is the text:\n\n"${text}"`,
		`\`\`\`\n${text}\n\`\`\``,
		`\`\`\`markdown\n${text}\n\`\`\`\nI made it short.`,
		`Sure, here is the rewritten text:\r\n\r\n~~~\r\n"${text}"\r\n~~~`,
	];
	for (const reply of wrapped) {
		test(`takes off ${JSON.stringify(reply.replace(text, '…'))}`, () => {
			assert.equal(finished(reply), text);
		});
	}

	const kept = [
		'Here are many reasons why it sat.',
		'Here is a list: a cat, a mat.',
		'This is a cat: it sat.',
		'Sure enough, the cat sat.',
		'Of course the cat sat.',
		'Revised editions sell well.',
		'"Cat," she said, "sit."',
		'"Cat" is a word.',
		"'Tis the cat's mat; it sat.",
		'`cat` sat.',
		'```cat``` sat.',
		'The cat said "Miaow".',
		'I have a cat.',
		'The improved version has two parts: a cat and a mat.',
		'Here is the updated schedule: cats on Monday.',
	];
	for (const reply of kept) {
		test(`leaves ${JSON.stringify(reply)}`, () => {
			assert.equal(finished(reply), reply);
		});
	}

	const likeThePassage: readonly (readonly [reply: string, passage: string])[] = [
		['"A cat sat," he said.', '"The cat sat," he said.'],
		['"A cat."', '“The cat.”'],
		['Here is the text: read on.', 'Here is the text you want: read.'],
		['```\ncat\n```', '```\nThe cat\n```'],
		['Three things:', 'These things:'],
	];
	for (const [reply, given] of likeThePassage) {
		test(`leaves ${JSON.stringify(reply)} of ${JSON.stringify(given)}`, () => {
			assert.equal(finished(reply, given), reply);
		});
	}

	test('leaves what follows the paragraph, on the same line', () => {
		assert.equal(finished('"A cat."\n\nIt sat down.'), 'A cat. It sat down.');
	});

	test('leaves quotations within wrapping marks', () => {
		assert.equal(finished('"He said "no" to the cat\'s mat."'), 'He said "no" to the cat\'s mat.');
		assert.equal(finished('“He said “no”.”'), 'He said “no”.');
	});

	test('may leave nothing', () => {
		assert.equal(finished(' \n'), '');
		assert.equal(finished('Here is the rewritten text:'), '');
	});
});

suite('rewrittenText of a streaming reply', () => {
	const held: readonly (readonly [reply: string, shown: string])[] = [
		['He', ''],
		['Here is the rew', ''],
		['Here is the rewritten text:', ''],
		['Here is the rewritten text:\n\nA cat', 'A cat'],
		['Hens', 'Hens'],
		['Sure', ''],
		['Sure!', ''],
		['Sure! Here', ''],
		['Surely', 'Surely'],
		['Here is a cat. It', 'Here is a cat. It'],
		['The cat', 'The cat'],
		['"A cat', 'A cat'],
		['"A cat."', 'A cat.'],
		['"A cat" s', '"A cat" s'],
		['A cat \n', 'A cat'],
		['`', ''],
		['``', ''],
		['```mark', ''],
		['```\nA cat\n', 'A cat'],
		['```\nA cat\n``', 'A cat'],
		['`c', '`c'],
	];
	for (const [reply, shown] of held) {
		test(`shows ${JSON.stringify(shown)} of ${JSON.stringify(reply)}`, () => {
			assert.equal(streaming(reply), shown);
		});
	}

	const before = [
		'',
		'Sure! ',
		'Sure!\n\n',
		'Here is the rewritten text:\n\n',
		'**Revised version:** ',
		'The edited text:\n',
		'Okay, ',
	];
	const words = [
		'cat',
		'here',
		'is',
		'the',
		'text',
		'sat,',
		'sat.',
		"it's",
		'said:',
		'`x`',
		'\n',
		'Sure',
		'Here',
		'Revised',
		'今日は。',
	];
	const around = ['', '"', '“', '```\n', '```text\n', '~~~\n'];
	const closing: Readonly<Record<string, string>> = {
		'"': '"',
		'“': '”',
		'```\n': '\n```',
		'```text\n': '\n```',
		'~~~\n': '\n~~~',
	};
	const reply = fc.record({
		start: fc.constantFrom(...before),
		mark: fc.constantFrom(...around),
		body: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 15 }),
		closes: fc.boolean(),
	});

	test('shows what it showed before, and more, up to the finished text', () => {
		fc.assert(
			fc.property(reply, ({ start, mark, body, closes }) => {
				const whole = `${start}${mark}${body.join(' ')}${closes ? (closing[mark] ?? '') : ''}`;
				// The documented exception: a first line that proves to announce another.
				fc.pre(!/^\s*[^\n]*:\s*(?:\n|$)/.test(body.join(' ')));
				let shown = '';
				for (let length = 1; length <= whole.length; length += 1) {
					const now = streaming(whole.slice(0, length));
					assert.ok(
						now.startsWith(shown),
						`${JSON.stringify(shown)} became ${JSON.stringify(now)}`,
					);
					shown = now;
				}
				assert.ok(finished(whole).startsWith(shown), `${JSON.stringify(shown)} was shown`);
			}),
			{ numRuns: 400 },
		);
	});

	test('gives a quotation mark back that proves to be none around the whole', () => {
		assert.deepEqual(
			['"Cat," she', '"Cat,"', '"Cat'].map((partial) => streaming(partial)),
			['"Cat," she', 'Cat,', 'Cat'],
		);
	});

	test('takes a first line back that proves to announce another', () => {
		assert.equal(streaming('Formal text:'), 'Formal text:');
		assert.equal(streaming('Formal text:\n\nThe cat'), 'The cat');
	});
});
