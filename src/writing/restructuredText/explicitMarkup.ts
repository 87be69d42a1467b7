/** What begins with two dots, or with two underscores. */
import { readDirective } from './directives.ts';
import { protect, readMarked, type Reading } from './reading.ts';
import { simpleName } from './simpleNames.ts';

const note = new RegExp(
	`^\\.\\. +\\[(?:\\d+|#(?:${simpleName})?|\\*|${simpleName})\\](?: +|$)`,
	'u',
);
const target = /^(?:\.\. +_(?! |$)|__)/;
const substitution = /^\.\. +\|(?! |$)/;
const directive = new RegExp(`^\\.\\. +(${simpleName}) ?::(?: +|$)`, 'u');

/** Footnotes, citations, targets, substitutions, directives; whatever else follows the dots is a comment. */
export function readExplicitMarkup(reading: Reading, at: number): number | undefined {
	const { region } = reading;
	const text = region.text(at);
	if (!/^(?:\.\.|__)(?: |$)/.test(text)) return undefined;
	const to = Math.max(at + 1, region.indentedEnd(at + 1));
	return (
		readNote(reading, at, to) ?? readNamedDirective(reading, at, to) ?? readOther(reading, at, to)
	);
}

function readNote(reading: Reading, at: number, to: number): number | undefined {
	const mark = note.exec(reading.region.text(at))?.[0].length;
	if (mark === undefined) return undefined;
	return readMarked(reading, { at, to, mark, content: 'link definitions' });
}

function readNamedDirective(reading: Reading, at: number, to: number): number | undefined {
	const [mark, name] = directive.exec(reading.region.text(at)) ?? [];
	if (mark === undefined || name === undefined) return undefined;
	readDirective(reading, { at, to, mark: mark.length, name });
	return to;
}

function readOther(reading: Reading, at: number, to: number): number {
	const { region } = reading;
	const text = region.text(at);
	if (target.test(text)) return protect(reading, at, to, 'link definitions');
	if (substitution.test(text)) return protect(reading, at, to, 'directives');
	// What is indented after an empty comment and a blank line is a quote.
	const isEmpty = text === '..' && region.isBlank(at + 1);
	return protect(reading, at, isEmpty ? at + 1 : to, 'comments');
}
