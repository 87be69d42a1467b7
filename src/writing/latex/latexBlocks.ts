/** The blocks of a LaTeX document: what stands between block commands and blank lines. */
import type { Block, ProtectedBlock } from '../document/blocks.ts';
import { linesIn, withoutIndentation } from '../text/lines.ts';
import type { TextRange } from '../text/textRange.ts';
import { scanLatex, type LatexPiece } from './latexScanner.ts';
import { knownLatex } from './latexTables.ts';
import { withLayoutBlocks } from './layoutLines.ts';
import { doubtIn } from './paragraphDoubts.ts';
import type { LatexTables } from './prototypes.ts';

export function* latexBlocks(text: string, known: LatexTables = knownLatex): Generator<Block> {
	let start = 0;
	let kind: 'paragraph' | 'heading' = 'paragraph';
	let inline: LatexPiece[] = [];
	for (const piece of withLayoutBlocks(text, scanLatex(text, known))) {
		const { start: end } = piece.range;
		if (piece.kind === 'inline' || piece.kind === 'layout') {
			inline.push(piece);
			continue;
		}
		yield* proseBlocks(text, { start, end }, kind, inline);
		yield { kind: 'protected', content: piece.content, range: piece.range };
		start = piece.range.end;
		kind = piece.kind === 'headingStart' ? 'heading' : 'paragraph';
		inline = [];
	}
	yield* proseBlocks(text, { start, end: text.length }, kind, inline);
}

function* proseBlocks(
	text: string,
	range: TextRange,
	kind: 'paragraph' | 'heading',
	inline: readonly LatexPiece[],
): Generator<Block> {
	let next = 0;
	for (const lines of paragraphsIn(text, range)) {
		const start = lines[0]?.start ?? 0;
		const end = lines.at(-1)?.end ?? start;
		const first = next;
		while ((inline[next]?.range.start ?? Infinity) < end) next += 1;
		const content = doubtIn(text, inline.slice(first, next));
		if (content === undefined) yield { kind, lines, opensBlock: false };
		else yield { kind: 'protected', content, range: { start, end } } satisfies ProtectedBlock;
	}
}

/** Lines without indentation, by paragraphs. */
function* paragraphsIn(text: string, range: TextRange): Generator<TextRange[]> {
	let lines: TextRange[] = [];
	for (const line of linesIn(text, range)) {
		const content = withoutIndentation(text, line);
		if (content !== undefined) lines.push(content);
		else if (lines.length > 0) {
			yield lines;
			lines = [];
		}
	}
	if (lines.length > 0) yield lines;
}
