import { matchRanges } from '../document/sharedSpans.ts';
import { blocksAmong, type Syntax } from '../document/syntax.ts';
import { fence } from '../text/lineMarks.ts';
import { plainBlocks } from './plainBlocks.ts';

const backtickSpan = new RegExp(
	`^(${fence})[^\\n]*\\n[^]*?^\\1|(?<!\`)(\`+)(?!\`)[^\`\\n]+\\2(?!\`)`,
	'gm',
);

export const plainText: Syntax = {
	name: 'plain',
	read: (document) => blocksAmong([...plainBlocks(document)]),
	atoms: (text) => matchRanges(text, backtickSpan),
	longBlock: new RegExp(String.raw`^[ \t]*(?:>[ \t]*)*${fence}`, 'gm'),
};
