/** The blocks of a LaTeX document: what stands between block commands and blank lines. */
import type { Block } from '../document/blocks.ts';
import { linesIn, withoutIndentation } from '../text/lines.ts';
import { scanLatex } from './latexScanner.ts';
import type { TextRange } from '../text/textRange.ts';

export function* latexBlocks(text: string): Generator<Block> {
	let start = 0;
	let kind: 'paragraph' | 'heading' = 'paragraph';
	for (const piece of scanLatex(text)) {
		if (piece.kind === 'inline') continue;
		yield* proseBlocks(text, { start, end: piece.range.start }, kind);
		yield { kind: 'protected', content: piece.content, range: piece.range };
		start = piece.range.end;
		kind = piece.kind === 'headingStart' ? 'heading' : 'paragraph';
	}
	yield* proseBlocks(text, { start, end: text.length }, kind);
}

function* proseBlocks(
	text: string,
	range: TextRange,
	kind: 'paragraph' | 'heading',
): Generator<Block> {
	let lines: TextRange[] = [];
	for (const line of linesIn(text, range)) {
		const content = withoutIndentation(text, line);
		if (content !== undefined) lines.push(content);
		else if (lines.length > 0) {
			yield { kind, lines, opensBlock: false };
			lines = [];
		}
	}
	if (lines.length > 0) yield { kind, lines, opensBlock: false };
}
