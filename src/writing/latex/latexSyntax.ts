import { blocksAmong, type Syntax } from '../document/syntax.ts';
import { latexBlocks } from './latexBlocks.ts';
import { scanLatex } from './latexScanner.ts';

export const latex: Syntax = {
	name: 'latex',
	read: (document) => blocksAmong([...latexBlocks(document)]),
	atoms: (text) => scanLatex(text).map(({ range }) => range),
	hardBreak: /\\\\\*?(?:\[[^\]\n]*\])?\s*$/,
};
