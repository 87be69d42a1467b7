import { blocksAmong, type Syntax } from '../document/syntax.ts';
import { latexBlocks } from './latexBlocks.ts';
import { scanLatex } from './latexScanner.ts';
import type { LatexTables } from './prototypes.ts';

/** @param tables what is known of commands and environments */
export function latexSyntax(tables: LatexTables): Syntax {
	return {
		name: 'latex',
		read: (document) => blocksAmong([...latexBlocks(document, tables)]),
		atoms: (text) => scanLatex(text, tables).map(({ range }) => range),
		hardBreak: /\\\\\*?(?:\[[^\]\n]*\])?\s*$/,
	};
}
