/** In which language a text is written. */
import { eld } from 'eld/extrasmall';
import { fence } from './lineMarks.ts';
import { unspaced } from './unspacedScripts.ts';

export interface Language {
	/** ISO 639-1. */
	readonly code: string;
	readonly englishName: string;
}

/** Fewer words, or fewer characters of Chinese and Japanese, could belong to several languages. */
const fewestWords = 4;
const fewestEastAsian = 6;

/**
 * How much more likely than any other language the detector must find one, on its scale from 0 to 1. The
 * letters of Cyrillic are two bytes each, which brings its languages closer together there.
 */
const clearDifference = 0.03;
const clearDifferenceInCyrillic = 0.012;

/**
 * Languages that the detector does not know, by letters and words that those it takes them for lack:
 * Afrikaans, Galician, Kazakh and its neighbours. It calls all Indonesian Malay.
 */
const strangers: Readonly<Record<string, RegExp>> = {
	ms: /./u,
	nl: /(?<![\p{L}'’])(?:['’]n|ek|nie|baie|hulle)(?!\p{L})|^(?!.*\bde\b).*\bdie\b/isu,
	es: /(?<!\p{L})(?:d|n|alg)?unha(?!\p{L})|(?<!\p{L})(?:moi|foi|coa|onte)(?!\p{L})/iu,
	pt: /(?<!\p{L})(?:d|n|alg)?unha(?!\p{L})|(?<!\p{L})(?:moi|coa|onte)(?!\p{L})/iu,
	ru: /[әғқңөұүһ]/iu,
};

/** What is written alike in all languages: code, formulas, links, addresses and placeholders. */
const notProse = [
	new RegExp(String.raw`(${fence})[\s\S]*?(?:\1|$)`, 'g'),
	/(`+)[^`]+\1/g,
	/\$[^$\n]+\$/g,
	/<[^<>\n]*>/g,
	/\]\([^()\n]*\)/g,
	/\b(?:https?|ftp|mailto|file):\S+/g,
];
/** What stands between blanks, or between characters of a script that has none. */
const run = new RegExp(`(?:(?!${unspaced})[^\\s\\u3000-\\u303f\\uff00-\\uffef])+`, 'gu');
/** Paths, identifiers and numbers are such runs. */
const isNoWord = /[_/\\@#=\p{N}]|\p{Ll}\p{Lu}|\p{L}[.:]\p{L}{2}/u;

const sentenceEnd = /(?<=[.!?…。！？])\s+|(?<=[。！？])|\n+/u;
const quotation = /„[^„“”\n]*[“”]|“[^“”\n]*”|"[^"\n]*"|«[^«»\n]*»|»[^«»\n]*«/g;
const words = /\p{L}[\p{L}\p{M}'’-]*/gu;
/** A word within a sentence that begins with a capital, as names do; a word in capitals. */
const name = /(?<=[\p{L}\p{M},;:]["“”'’»)]?\s{1,3}["“„'‘«(]?)\p{Lu}[\p{L}\p{M}'’-]*/gu;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const eastAsianLetter = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu;
const letter = /\p{L}/gu;

const englishNames = new Intl.DisplayNames(['en'], { type: 'language' });

/**
 * The language of a text, undefined where it is too short or too mixed to be sure. Detected with ELD, which
 * is surer of single sentences than other libraries of its size; Chinese and Japanese are told by their
 * script.
 */
export function languageOf(text: string): Language | undefined {
	const prose = proseOf(text);
	const code = codeOf(prose);
	if (code === undefined || isFromQuotations(prose, code)) return undefined;
	const others = prose.split(sentenceEnd).map(codeOf);
	if (others.some((other) => other !== undefined && other !== code)) return undefined;
	return { code, englishName: englishNames.of(code) ?? code };
}

function proseOf(text: string): string {
	return notProse
		.reduce((prose, pattern) => prose.replace(pattern, ' '), text)
		.replace(run, (found) => (isNoWord.test(found) ? ' ' : found));
}

/** Whether a text is mostly quotations, and is not surely in their language itself. */
function isFromQuotations(prose: string, code: string): boolean {
	const rest = prose.replace(quotation, ' ');
	const own = count(rest, words);
	return own > 0 && own < count(prose, words) / 2 && codeOf(rest) !== code;
}

function codeOf(prose: string): string | undefined {
	const code =
		count(prose, eastAsianLetter) >= fewestEastAsian
			? eastAsianCode(prose)
			: detectedCode(withoutNames(prose));
	return code === undefined || strangers[code]?.test(prose) === true ? undefined : code;
}

/**
 * Names say little of the language around them; but German nouns look like them, so they stay where few other
 * words would. Where they are most of the words, nothing is left to tell it by.
 */
function withoutNames(prose: string): string {
	const rest = prose.replace(name, ' ');
	const [all, others] = [count(prose, words), count(rest, words)];
	if (others >= fewestWords) return rest;
	return others < all / 2 ? '' : prose;
}

function eastAsianCode(prose: string): string | undefined {
	const found = count(prose, eastAsianLetter);
	if (found < count(prose, letter) / 2) return undefined;
	return count(prose, kana) > 0 ? 'ja' : 'zh';
}

function detectedCode(prose: string): string | undefined {
	if (count(prose, words) < fewestWords) return undefined;
	const detected = eld.detect(prose);
	const [best = 0, second = 0] = Object.values(detected.getScores()).sort((a, b) => b - a);
	const needed = /\p{Script=Cyrillic}/u.test(prose) ? clearDifferenceInCyrillic : clearDifference;
	return best - second >= needed && detected.isReliable() ? detected.language : undefined;
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}
