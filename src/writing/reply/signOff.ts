/** The end of a letter that a model puts under a text that is none. */
import { sharedStems } from './stems.ts';

const formulas = [
	'sincerely|sincerely yours|yours (?:sincerely|truly|faithfully)|(?:best|kind|kindest|warm|warmest) (?:regards|wishes)|regards|best|all the best|cheers|many thanks|thank you|thanks|respectfully',
	'mit (?:freundlichen|besten|herzlichen) gr(?:ü|ue)(?:ß|ss)en|(?:freundliche|viele|beste|herzliche|liebe) gr(?:ü|ue)(?:ß|ss)e|hochachtungsvoll',
	'(?:bien )?cordialement|sincèrement|(?:sincères|meilleures) salutations|bien à vous|amicalement',
	'atentamente|(?:un )?saludos?(?: cordial(?:es)?)?|cordialmente',
	'(?:cordiali|distinti) saluti|un saluto|cordialmente',
	'atenciosamente|cumprimentos|com os melhores cumprimentos',
	'met vriendelijke groeten?|hoogachtend',
	'z poważaniem|pozdrawiam|serdecznie pozdrawiam',
	'с уважением|з повагою',
	'med vänliga hälsningar|vänliga hälsningar|hälsningar',
	'此致|敬具|よろしくお願いいたします',
].join('|');
const formulaLine = new RegExp(`^[*_\\s]*(?:${formulas})[,.!、。*_\\s]*$`, 'iu');
/** Such words at the end of a passage make it a letter with an end of its own. */
const formulaWords = new RegExp(`(?<!\\p{L})(?:${formulas})(?!\\p{L})`, 'iu');

const mostLines = 7;
const longestLine = 60;

/**
 * The text without a closing formula and the name, address or placeholders under it, where the passage has no
 * such end and nothing of what stands there.
 */
export function withoutSignOff(text: string, passage: string): string {
	const lines = text.split('\n');
	const start = lines.findIndex((line, index) => index > 0 && formulaLine.test(line));
	if (start < 0) return text;
	const under = lines.slice(start + 1).filter((line) => line.trim() !== '');
	const isSignature =
		(under.length > 0 || /,\W*$/.test(lines[start] ?? '')) &&
		under.length <= mostLines &&
		under.every((line) => line.length <= longestLine && !/[.!?…。！？]\s*$/u.test(line));
	const isTheAuthors =
		formulaWords.test(endOf(passage)) || sharedStems(under.join(' '), passage) > 0;
	return isSignature && !isTheAuthors ? lines.slice(0, start).join('\n').trimEnd() : text;
}

function endOf(passage: string): string {
	return passage.trim().slice(-80);
}
