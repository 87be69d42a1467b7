/** reStructuredText, as docutils and Sphinx read it. */
import { blocksAmong, type Syntax } from '../document/syntax.ts';
import { restructuredTextBlocks } from './bodies.ts';
import { inlineAtoms } from './inlineAtoms.ts';

export const restructuredText: Syntax = {
	name: 'restructuredText',
	read: (document) => blocksAmong(restructuredTextBlocks(document)),
	atoms: inlineAtoms,
	// Simple tables, and quoted literal blocks after a blank line.
	longBlock:
		/^(?:=+(?: +=+)+[ \t]*$|[^\r\n]*::[ \t]*(?:(?:\r\n|\n|\r)[ \t]*)+(?=[!-/:-@[-`{-~]|(?![^])))/gm,
};
