import { blocksAmong, type Syntax } from '../document/syntax.ts';
import { asciiDocAtoms } from './asciiDocAtoms.ts';
import { asciiDocBlocks } from './asciiDocBlocks.ts';

/** Attributes, comments, directives, delimiters, and what ends the text of a list's item: marks of others. */
const markupLine =
	/^(?:\[.*\]|\+|--|[-.=*_+~/]{4,}|`{3}.*|[|,:!]={3,}|\/\/.*|(?:ifn?def|ifeval|endif|include)::.*|(?:\*+|\.+|[-•]|\d+\.|[a-zA-Z]\.|[IVXivx]+\)|<(?:\d+|\.)>)(?:[ \t].*)?|.*\S(?:::|;;)(?:[ \t].*)?)$/;

export const asciiDoc: Syntax = {
	name: 'asciiDoc',
	read: (document) => blocksAmong(asciiDocBlocks(document)),
	atoms: asciiDocAtoms,
	hardBreak: / \+$/,
	markupLine,
	// Attributes too: they are those of the next block, however many blank lines are before it.
	longBlock:
		/^(?:\[.*\]|--|-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|~{4,}|\/{4,}|[|,:!]={3,}|`{3,}[^`\r\n]*)[ \t]*$/gm,
};
