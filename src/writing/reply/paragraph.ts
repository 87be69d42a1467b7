/** Which part of a reply is the rewritten passage. */

/** Text up to a blank line, and whether there was one. */
export interface RewrittenParagraph {
	readonly text: string;
	/** Whether more of the reply can't change the text. */
	readonly isComplete: boolean;
}

const blankLine = /\n[^\S\n]*\n\s*/g;
const endsSentence = /[.!?…。！？]["'”’»)\]*_]*$/u;
/** Shares of the passage's length. */
const surelyWhole = 1 / 3;
const leastSentence = 1 / 10;

/**
 * A passage is one paragraph, and so is its rewrite: what follows a blank line is a remark of the model's. But a blank line behind
 * a salutation or a heading that the model set apart ends nothing: its paragraphs are joined until they are long enough to be
 * the rewrite of the passage.
 *
 * @param reply trimmed, as far as it is known
 */
export function rewrittenParagraph(reply: string, passage: string): RewrittenParagraph {
	let text = '';
	let start = 0;
	for (const { 0: blank, index } of reply.matchAll(blankLine)) {
		text = join(text, reply.slice(start, index));
		if (mayBeWhole(text, passage)) return { text, isComplete: true };
		start = index + blank.length;
	}
	return { text: join(text, reply.slice(start)), isComplete: false };
}

function join(text: string, paragraph: string): string {
	return text === '' || paragraph === '' ? text + paragraph : `${text} ${paragraph}`;
}

function mayBeWhole(text: string, passage: string): boolean {
	const share = text.length / passage.length;
	return share >= surelyWhole || (share >= leastSentence && endsSentence.test(text));
}
