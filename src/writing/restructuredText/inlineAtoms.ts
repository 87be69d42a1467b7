/** What stands among words: literals, roles, references, substitutions, targets and escapes. */
import type { TextRange } from '../text/textRange.ts';
import { simpleName } from './simpleNames.ts';

/** Before markup: white space, brackets and quotes that open, dashes. */
const before = `(?<=^|[\\s'"(<[{/:\\-\\p{Ps}\\p{Pi}\\p{Pf}\\p{Pd}]|(?![\\0-\\x7f])\\p{Po})`;
/** After markup likewise. */
const after = `(?=$|[\\s'")>\\]}/:.,;!?\\\\\\-\\p{Pe}\\p{Pi}\\p{Pf}\\p{Pd}]|(?![\\0-\\x7f])\\p{Po})`;

const opening = new RegExp(
	[
		'\\\\[^]',
		`${before}\`\`(?=\\S)`,
		`${before}(?::${simpleName}:)?\`(?!\`)(?=\\S)`,
		`${before}_\`(?=\\S)`,
		`${before}\\|(?!\\|)(?=\\S)`,
		`${before}\\[(?:\\d+|#(?:${simpleName})?|\\*|${simpleName})\\]_${after}`,
		`(?<=[\\p{L}\\p{N}\\p{M}])__?${after}`,
		'::(?=\\s*$)',
	].join('|'),
	'gu',
);

const literalEnd = new RegExp(`(?<=\\S)\`\`${after}`, 'gu');
const quotedEnd = new RegExp(
	`(?<=[^\\s\\\\]|\\\\[\\s\\\\])\`(?::${simpleName}:|__?)?${after}`,
	'gu',
);
const substitutionEnd = new RegExp(`(?<=[^\\s\\\\]|\\\\[\\s\\\\])\\|(?:__?)?${after}`, 'gu');

/**
 * In order; disjoint but for names that end in a reference's mark. Takes time that grows with the text's
 * length.
 */
export function inlineAtoms(text: string): TextRange[] {
	const atoms: TextRange[] = [];
	const ends = new Ends(text);
	const marks = new RegExp(opening);
	for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
		const [mark] = found;
		const atom = atomAt(text, { start: found.index, end: marks.lastIndex }, mark, ends);
		if (atom === undefined) continue;
		atoms.push(atom);
		marks.lastIndex = atom.end;
	}
	return atoms;
}

function atomAt(text: string, range: TextRange, mark: string, ends: Ends): TextRange | undefined {
	if (/^(?:\\|\[|::)/.test(mark)) return range;
	if (/^__?$/.test(mark)) return reference(text, range);
	const pattern = mark === '|' ? substitutionEnd : mark === '``' ? literalEnd : quotedEnd;
	const end = ends.after(pattern, range.end);
	return end === undefined ? undefined : { start: range.start, end };
}

/** Code units of a name that a reference may have without quotes. */
const longestName = 200;
const lastName = new RegExp(`${simpleName}$`, 'u');

/** A name in front of its reference's mark, unless it is the end of another word. */
function reference(text: string, mark: TextRange): TextRange | undefined {
	const part = text.slice(Math.max(0, mark.start - longestName), mark.start);
	const start = mark.start - (lastName.exec(part)?.[0].length ?? 0);
	const isBegin = new RegExp(before, 'uy');
	isBegin.lastIndex = start;
	return isBegin.test(text) ? { start, end: mark.end } : undefined;
}

/** Looks for ends; where there is none after a place, there is none after a later one. */
class Ends {
	readonly #text: string;
	readonly #missing = new Set<RegExp>();

	constructor(text: string) {
		this.#text = text;
	}

	after(pattern: RegExp, offset: number): number | undefined {
		if (this.#missing.has(pattern)) return undefined;
		const search = new RegExp(pattern);
		search.lastIndex = offset;
		if (search.exec(this.#text) !== null) return search.lastIndex;
		this.#missing.add(pattern);
		return undefined;
	}
}
