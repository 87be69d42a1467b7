/** Addresses in a suggestion that the text does not hold, and what it leaves to be filled in. */
import type { Suggested } from './suggestedWords.ts';

const address =
	/\b(?:https?|ftp|file|mailto):\S+|\bwww\.\S+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|\b[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|edu|gov|info|io|de|fr|uk|eu|ch|at|be|ca)\b(?:\/\S*)?/giu;
/** What refers to something by a key. */
const reference =
	/\\(?:\w*cite\w*|\w*ref|label|url|href|input|include\w*)\b(?:\[[^\]]*\])*(?:\{[^}]*\})*/g;
const bracket = /!?\[([^\]\n]*)\](?:[([]([^)\]\n]*)[)\]])?/g;
const angle =
	/<(?!\/|(?:a|abbr|b|br|cite|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u)\b)\p{L}[^>\n]*>/gu;
const brace = /\{\{[^}\n]*\}\}|(?<![\\\p{L}\]}])\{\p{L}[^}\n]*\}/gu;
const blank = /_{3,}|\.{5,}|\bX{2,}\b/g;

export function inventedAddresses({ text, stated }: Suggested): number[] {
	const found = [...text.matchAll(address), ...text.matchAll(reference)];
	return found
		.filter(([whole]) => !stated.text.includes(bare(whole).toLowerCase()))
		.map(({ index }) => index);
}

function bare(found: string): string {
	return found.replace(/[.,;:!?)\]>"'”’*_]+$/, '');
}

/** Such as "[Your Name]", and links with an address that is not known. */
export function placeholders({ text, stated, languageId }: Suggested): number[] {
	const isLatex = languageId === 'latex' || languageId === 'tex';
	const patterns = isLatex ? [bracket, blank] : [bracket, angle, brace, blank];
	return patterns
		.flatMap((pattern) => [...text.matchAll(pattern)])
		.filter((match) => !isStated(match, stated.text) && !isHarmless(match, isLatex))
		.map(({ index }) => index);
}

/** The same, or a link with an address or a key that is known. */
function isStated([whole, , target]: RegExpExecArray, stated: string): boolean {
	const wanted = target === undefined || target.trim() === '' ? whole : target.trim();
	return stated.includes(wanted.toLowerCase());
}

/** A box of a task, an omission, or an option of a command. */
function isHarmless(
	{ 0: whole, 1: content, index, input }: RegExpExecArray,
	isLatex: boolean,
): boolean {
	if (!whole.startsWith('[')) return false;
	if (isLatex && /[\\\p{L}}\]]$/u.test(input.slice(0, index))) return true;
	return (
		whole === `[${content ?? ''}]` &&
		(!/[\p{L}\p{N}]/u.test(content ?? '') || content === 'x' || content === 'sic')
	);
}
