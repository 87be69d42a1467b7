/** The first line of a commit message. */
import type { TextLine } from '../text/textLine.ts';
import type { TextRange } from '../text/textRange.ts';

/** Written by Git itself. */
const machineMade =
	/^(?:Merge (?:branch|tag|commit|pull request|remote-tracking)\b|Revert "|Reapply ")/;

const parts = [
	// What a rebase is to do with the commit.
	'(?:fixup|squash|amend)! ',
	// A tag in brackets, a ticket, an emoji.
	'\\[[^\\]]{1,60}\\]:? *',
	'[A-Z][A-Z0-9]+-\\d+:? +',
	'#\\d+:? +',
	':[a-z0-9_+-]{1,40}: *',
	'\\p{Extended_Pictographic}\\uFE0F? *',
	// The kind of change or the component, with its scope.
	'[\\p{L}\\p{N}_./*{}@+-]{1,60}(?:, ?[\\p{L}\\p{N}_./*{}@+-]{1,60}){0,5}(?:\\([^()]{1,60}\\))?!?: +',
];
const prefix = new RegExp(`^(?:${parts.join('|')}){0,6}(?=\\S)`, 'u');

/** Numbers of requests at the end. */
const suffix = /(?: +\((?:[\w./-]*#\d+|!\d+)\)){1,4}$/;

/**
 * The words of a subject without what is before and after them; undefined when there are none or Git wrote
 * it.
 */
export function subjectText({ text, start }: TextLine): TextRange | undefined {
	if (machineMade.test(text)) return undefined;
	const before = prefix.exec(text)?.[0].length ?? 0;
	const after = suffix.exec(text)?.index ?? text.length;
	return before < after ? { start: start + before, end: start + after } : undefined;
}
