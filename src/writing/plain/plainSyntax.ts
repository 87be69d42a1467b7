import { matchRanges } from '../document/sharedSpans.ts';
import { blocksAmong, type Syntax } from '../document/syntax.ts';
import { plainBlocks } from './plainBlocks.ts';

const backtickSpan = /^(`{3,}|~{3,})[^\n]*\n[^]*?^\1|(`+)[^`\n]+?\2(?!`)/gm;

export const plainText: Syntax = {
	name: 'plain',
	read: (document) => blocksAmong([...plainBlocks(document)]),
	atoms: (text) => matchRanges(text, backtickSpan),
	longBlock: /^[ \t]*(?:>[ \t]*)*(?:`{3,}|~{3,})/gm,
};
