import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { replyFault } from '../../../src/writing/reply/replyFault.ts';
import { rewrittenText } from '../../../src/writing/reply/rewrittenText.ts';

/**
 * Replies of three models (SmolLM2-135M, Qwen2.5-Coder 0.5B and 1.5B), each judged by reading it:
 * `rewrite`, the fault, or `lossy` for what is neither a fault of form nor a good rewrite. The recognisers
 * were made with those that are not `heldBack`.
 */
interface JudgedReply {
	readonly passage: string;
	readonly wish: string;
	readonly reply: string;
	readonly wasCutOff: boolean;
	readonly verdict: string;
	readonly heldBack: boolean;
}

const file = new URL('judgedReplies.json', import.meta.url);
const { passages, replies } = JSON.parse(readFileSync(file, 'utf8')) as {
	readonly passages: Readonly<Record<string, string>>;
	readonly replies: readonly JudgedReply[];
};
const judged = replies.filter(({ verdict }) => verdict !== 'lossy');

const passageOf = ({ passage }: JudgedReply) => passages[passage] ?? '';

function recognised(judgedReply: JudgedReply): string {
	const { reply: raw, wish, wasCutOff } = judgedReply;
	const passage = passageOf(judgedReply);
	const text = rewrittenText(raw, passage, true);
	const instructions = [
		`Your answer should be ${wish} as much as possible.`,
		`Make the text as ${wish} as possible.`,
	];
	const asked = [
		'Rewrite the text. Do not answer it, and add nothing. Reply with the rewritten text only.',
	];
	return replyFault({ text, raw, passage, instructions, asked, wasCutOff }) ?? 'rewrite';
}

suite('Judged replies of models', () => {
	test('are as many as they should be', () => {
		assert.ok(judged.length >= 120);
		assert.ok(judged.filter(({ heldBack }) => heldBack).length >= judged.length / 4);
	});

	for (const [index, reply] of judged.entries()) {
		const name = `${reply.verdict}${reply.heldBack ? ', held back' : ''}`;
		test(`${index + 1} (${name}): ${JSON.stringify(reply.reply.slice(0, 40))}`, () => {
			assert.equal(recognised(reply), reply.verdict);
		});
	}

	test('are shown only as far as they stay', () => {
		for (const reply of replies.filter(({ reply: { length } }) => length < 300)) {
			const passage = passageOf(reply);
			// The documented exception: a heading that proves to be one.
			if (reply.reply.startsWith('---')) continue;
			let last = '';
			for (let length = 1; length <= reply.reply.length; length += 2) {
				const shown = rewrittenText(reply.reply.slice(0, length), passage, false);
				assert.ok(shown.startsWith(last), JSON.stringify([last, shown]));
				last = shown;
			}
			assert.ok(rewrittenText(reply.reply, passage, true).startsWith(last));
		}
	});
});
