/** What begins with two dots, or with two underscores. */
import { readDirective } from './directives.ts';
import { protect, readMarked, type Reading } from './reading.ts';
import { simpleName } from './simpleNames.ts';

const note = new RegExp(
	`^\\.\\. +\\[(?:\\d+|#(?:${simpleName})?|\\*|${simpleName})\\](?: +|$)`,
	'u',
);
const target = /^\.\. +_(?! |$)/;
const substitution = /^\.\. +\|(?! |$)/;
const directive = new RegExp(`^\\.\\. +(${simpleName}) ?::(?: +|$)`, 'u');

/** Footnotes, citations, targets, substitutions, directives; whatever else follows the dots is a comment. */
export function readExplicitMarkup(reading: Reading, at: number): number | undefined {
	const { region } = reading;
	const text = region.text(at);
	const isAnonymous = /^__(?: |$)/.test(text);
	if (!isAnonymous && !/^\.\.(?: |$)/.test(text)) return undefined;
	const to = Math.max(at + 1, region.indentedEnd(at + 1));
	if (isAnonymous || target.test(text)) return protect(reading, at, to, 'link definitions');
	const noteMark = note.exec(text)?.[0].length;
	if (noteMark !== undefined) {
		return readMarked(reading, { at, to, mark: noteMark, content: 'link definitions' });
	}
	const [mark, name] = directive.exec(text) ?? [];
	if (mark !== undefined && name !== undefined) {
		readDirective(reading, { at, to, mark: mark.length, name });
		return to;
	}
	if (substitution.test(text)) return protect(reading, at, to, 'directives');
	// What is indented after an empty comment and a blank line is a quote.
	if (text === '..' && region.isBlank(at + 1)) return protect(reading, at, at + 1, 'comments');
	return protect(reading, at, to, 'comments');
}
