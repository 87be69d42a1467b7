/**
 * Marks in a document that show what the readers make of it. A passage stands between ⟦ and ⟧, its atoms
 * between ⟪ and ⟫, and ⁞ is where the text of a further line begins after indentation or another prefix. What
 * is left alone stands between ⟨why¦ and ⟩.
 */
import {
	leftAlone,
	outlined,
	passagesOf,
	type LeftAlone,
	type OutlinedPassage,
} from '../../src/writing/passage/outline.ts';
import { syntaxOf } from '../../src/writing/syntax/syntaxes.ts';
import type { TextRange } from '../../src/writing/text/textRange.ts';

const marks = /[⟦⟧⟪⟫⟩⁞]|⟨[^⟨⟩¦\n]*¦/g;

export function withoutMarks(marked: string): string {
	return marked.replace(marks, '');
}

interface Mark {
	readonly offset: number;
	readonly sign: string;
	/** Among those at the same offset. */
	readonly order: number;
}

export function withMarks(document: string, languageId: string): string {
	const syntax = syntaxOf(languageId);
	const passages = passagesOf(document, syntax);
	const inPassages = passages.flatMap((passage) =>
		passageMarks(outlined(passage), passage.layout.lineBreaks),
	);
	return inserted(document, [
		...inPassages,
		...leftAlone(document, syntax, passages).flatMap(leftAloneMarks),
	]);
}

function around({ start, end }: TextRange, [open, close]: readonly [string, string]): Mark[] {
	return [
		{ offset: start, sign: open, order: 3 },
		{ offset: end, sign: close, order: 1 },
	];
}

function leftAloneMarks({ reason, ...range }: LeftAlone): Mark[] {
	return around(range, [`⟨${reason}¦`, '⟩']);
}

/** `lineBreaks` are what stands between its lines. */
function passageMarks(passage: OutlinedPassage, lineBreaks: readonly string[]): Mark[] {
	const lines = passage.text.split('\n');
	const starts: { readonly text: number; readonly document: number }[] = [];
	let place = { text: 0, document: passage.start };
	for (const [index, line] of lines.entries()) {
		starts.push(place);
		const after = line.length + (lineBreaks[index] ?? '').length;
		place = { text: place.text + line.length + 1, document: place.document + after };
	}
	const inDocument = (offset: number) => {
		const line = starts.findLast(({ text }) => text <= offset);
		return line === undefined ? passage.start : line.document + offset - line.text;
	};
	const prefixed = starts.slice(1).filter((_, index) => /[^\r\n]/.test(lineBreaks[index] ?? ''));
	const atoms = passage.atoms.flatMap(({ start, end }): Mark[] => [
		{ offset: inDocument(start), sign: '⟪', order: 4 },
		{ offset: inDocument(end), sign: '⟫', order: 0 },
	]);
	return [
		...around(passage, ['⟦', '⟧']),
		...prefixed.map((line) => ({ offset: line.document, sign: '⁞', order: 2 })),
		...atoms,
	];
}

function inserted(document: string, unordered: readonly Mark[]): string {
	const ascending = [...unordered].sort((a, b) => a.offset - b.offset || a.order - b.order);
	let marked = '';
	let end = 0;
	for (const { offset, sign } of ascending) {
		marked += document.slice(end, offset) + sign;
		end = offset;
	}
	return marked + document.slice(end);
}
