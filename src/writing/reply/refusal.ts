import type { FinishedReply } from './finishedReply.ts';
import { declines, helps, refusals, selfDescription } from './refusalPhrases.ts';
import { sentencesOf } from './replySentences.ts';
import { sharedStems } from './stems.ts';

/** A sentence with more of its words from the passage is the author's. */
const mostShared = 1 / 2;

/**
 * Whether the reply begins by saying that the model can't do it, where the passage says nothing of the kind.
 */
export function isRefusal({ text, passage }: FinishedReply): boolean {
	const patterns = authorDeclines(passage) ? [selfDescription] : [selfDescription, ...refusals];
	return sentencesOf(text)
		.slice(0, 2)
		.some(
			(sentence) =>
				patterns.some((pattern) => pattern.test(sentence) && !pattern.test(passage)) &&
				sharedStems(sentence, passage) <= mostShared,
		);
}

function authorDeclines(passage: string): boolean {
	return sentencesOf(passage).some((sentence) => helps.test(sentence) && declines.test(sentence));
}
