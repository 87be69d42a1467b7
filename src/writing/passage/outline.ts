/** What of a whole document a rewrite may touch, seen from outside: for bug reports and tests. */
import { rangeOf, type ProtectedContent } from '../document/blocks.ts';
import { protectedSpans } from '../syntax/protectedSpans.ts';
import { overlaps, type TextRange } from '../text/textRange.ts';
import type { LineHabit } from './habit.ts';
import type { Passage } from './passage.ts';
import { planWhole } from './rewritePlan.ts';
import type { LanguageSyntax } from '../syntax/syntaxes.ts';

/** Offsets of a passage are in the document, those of its atoms in the passage; all in UTF-16 code units. */
export interface OutlinedPassage extends TextRange {
	readonly text: string;
	readonly atoms: readonly (TextRange & { readonly text: string })[];
	readonly habit: LineHabit;
}

export interface LeftAlone extends TextRange {
	/** What it holds, or `headings` where there are paragraphs to rewrite, or `no words`. */
	readonly reason: ProtectedContent | 'headings' | 'no words';
}

/** The passages of a document as a rewrite of all of it takes them; none where nothing is prose. */
export function passagesOf(document: string, syntax: LanguageSyntax): readonly Passage[] {
	const plan = planWhole(document, syntax);
	return plan.kind === 'plan' ? plan.passages : [];
}

export function outlined({ range, text, layout }: Passage): OutlinedPassage {
	const atoms = protectedSpans(text, layout.syntax).map((atom) => ({
		...atom.range,
		text: atom.text,
	}));
	return { ...range, text, atoms, habit: layout.habit };
}

/** The blocks that hold no passage. */
export function leftAlone(
	document: string,
	syntax: LanguageSyntax,
	passages: readonly Passage[],
): LeftAlone[] {
	const blocks = syntax.read(document)({ start: 0, end: document.length });
	return [...blocks].flatMap((block): LeftAlone[] => {
		const { start, end } = rangeOf(block);
		const range = { start, end };
		if (block.kind === 'protected') return [{ ...range, reason: block.content }];
		if (passages.some((passage) => overlaps(passage.range, range))) return [];
		return [{ ...range, reason: block.kind === 'heading' ? 'headings' : 'no words' }];
	});
}
