/** Directives: a name, perhaps arguments and options, and a body. */
import { formOf, contentOf } from './directiveForms.ts';
import { fieldMark } from './fields.ts';
import { protect, readMarked, type Reading } from './reading.ts';

export interface DirectiveLines {
	/** The directive's first line, and the line after it. */
	readonly at: number;
	readonly to: number;
	/** Columns up to what follows the name. */
	readonly mark: number;
	readonly name: string;
}

export function readDirective(reading: Reading, directive: DirectiveLines): void {
	switch (formOf(directive.name)) {
		case 'body':
			readFromFirstLine(reading, directive);
			break;
		case 'arguments':
			readAfterArguments(reading, directive);
			break;
		case 'version':
			readVersion(reading, directive);
			break;
		case undefined:
			protect(reading, directive.at, directive.to, contentOf(directive.name));
	}
}

/** The body begins on the first line; options end its first paragraph. */
function readFromFirstLine(reading: Reading, { at, to, mark }: DirectiveLines): void {
	const { region } = reading;
	const head = Math.min(to, region.blankLine(at));
	const margin = region.leastIndentation(at + 1, to);
	let options = at + 1;
	while (options < head && fieldMark(region.text(options).slice(margin)) === undefined)
		options += 1;
	if (options === head) {
		readMarked(reading, { at, to, mark, margin, content: 'directives' });
		return;
	}
	readMarked(reading, { at, to: options, mark, margin, content: 'directives' });
	protect(reading, options, head, 'directives');
	if (head < to) reading.readBody(region.within(head, to, margin));
}

/** Arguments and options reach up to the first blank line. */
function readAfterArguments(reading: Reading, { at, to }: DirectiveLines): void {
	const { region } = reading;
	const head = Math.min(to, region.blankLine(at));
	protect(reading, at, head, 'directives');
	if (head < to) reading.readBody(region.within(head, to, region.leastIndentation(at + 1, to)));
}

/** What follows the version up to the first blank line is prose; so is the body. */
function readVersion(reading: Reading, directive: DirectiveLines): void {
	const { region } = reading;
	const version = /^v?\d[\w.+-]*(?: +|$)/.exec(
		region.text(directive.at).slice(directive.mark),
	)?.[0];
	if (version === undefined) readAfterArguments(reading, directive);
	else readFromFirstLine(reading, { ...directive, mark: directive.mark + version.length });
}
