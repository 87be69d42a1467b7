import assert from 'node:assert/strict';
import { rewrittenParagraph } from '../../../src/writing/reply/paragraph.ts';

const passage =
	'Hi Nadia, thanks a lot for coming by last week. We liked the samples and would like to order forty of the blue ones, if they can be here by May.';
const rewrite = 'Thanks for last week. We would like forty of the blue samples by May.';

suite('The rewritten paragraph of a reply', () => {
	test('is all of it while there is no blank line', () => {
		assert.deepEqual(rewrittenParagraph(rewrite, passage), { text: rewrite, isComplete: false });
		assert.deepEqual(rewrittenParagraph('', passage), { text: '', isComplete: false });
	});

	test('ends at a blank line', () => {
		for (const blank of ['\n\n', '\n \t\n', '\n\n\n']) {
			const reply = `${rewrite}${blank}I made it shorter.`;
			assert.deepEqual(rewrittenParagraph(reply, passage), { text: rewrite, isComplete: true });
		}
	});

	test('ends there although it is much shorter than the passage', () => {
		const short = 'Forty blue ones by May.';
		assert.ok(short.length < passage.length / 3);
		const reply = `${short}\n\nI made it shorter.`;
		assert.deepEqual(rewrittenParagraph(reply, passage), { text: short, isComplete: true });
	});

	for (const head of ['Hi Nadia,', 'Hi Nadia!', 'Dear Nadia', '**Order**']) {
		test(`goes on behind “${head}”`, () => {
			const reply = `${head}\n\n${rewrite}\n\nI made it shorter.`;
			assert.deepEqual(rewrittenParagraph(reply, passage), {
				text: `${head} ${rewrite}`,
				isComplete: true,
			});
			assert.equal(rewrittenParagraph(`${head}\n\n`, passage).text, head);
		});
	}

	test('ends behind a long text without a full stop', () => {
		const text = 'forty of the blue samples by the first of May, as we said when you were here';
		assert.ok(text.length > passage.length / 3);
		assert.equal(rewrittenParagraph(`${text}\n\nNote: shorter.`, passage).text, text);
	});

	test('only grows while the reply does', () => {
		const reply = `Hi Nadia,\n\n${rewrite}\n\nI made it shorter.`;
		let last = '';
		for (let length = 0; length <= reply.length; length += 1) {
			const { text } = rewrittenParagraph(reply.slice(0, length).trim(), passage);
			assert.ok(text.startsWith(last), JSON.stringify([last, text]));
			last = text;
		}
	});
});
