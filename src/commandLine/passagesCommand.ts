import { documentWith, placeReplies, refusalsIn } from '../writing/passage/placement.ts';
import { leftAlone, outlined, passagesOf } from '../writing/passage/outline.ts';
import { syntaxOf } from '../writing/syntax/syntaxes.ts';
import type { Passage } from '../writing/passage/rewritePlan.ts';
import { readReplies } from './inputFiles.ts';
import type { PassagesOptions } from './options.ts';
import { readDocument } from './standardInput.ts';

/**
 * What of the document on standard input would be rewritten, as JSON; no model is asked. Throws InputError.
 */
export async function passagesCommand({
	languageId,
	ownMarkup,
	repliesFile,
}: PassagesOptions): Promise<string> {
	const { mark, text } = await readDocument();
	const syntax = syntaxOf(languageId, ownMarkup);
	const passages = passagesOf(text, syntax);
	const inFile = <T extends { readonly start: number; readonly end: number }>(one: T) => ({
		...one,
		start: one.start + mark.length,
		end: one.end + mark.length,
	});
	const outline = {
		passages: passages.map((passage) => inFile(outlined(passage))),
		leftAlone: leftAlone(text, syntax, passages).map(inFile),
	};
	const replies = repliesFile === undefined ? undefined : await readReplies(repliesFile);
	const placed = replies === undefined ? {} : withReplies(mark, text, passages, replies);
	return `${JSON.stringify({ ...outline, ...placed })}\n`;
}

function withReplies(
	mark: string,
	text: string,
	passages: readonly Passage[],
	replies: readonly (string | null)[],
) {
	const placements = placeReplies(
		text,
		passages,
		passages.map((_, index) => replies[index] ?? undefined),
	);
	return {
		document: mark + documentWith(text, passages, placements),
		refused: refusalsIn(placements),
	};
}
