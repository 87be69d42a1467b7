/** In which language a text is written. */
import { eld } from 'eld/extrasmall';

export interface Language {
	/** ISO 639-1. */
	readonly code: string;
	readonly englishName: string;
}

/** Fewer words, or fewer characters where words are not spaced, could belong to several languages. */
const fewestWords = 4;
const fewestUnspaced = 6;

/**
 * How much more likely than any other language the detector must find one, on its scale from 0 to 1. The letters of Cyrillic are two
 * bytes each, which brings its languages closer together there.
 */
const clearDifference = 0.03;
const clearDifferenceInCyrillic = 0.012;

/** What is written alike in all languages: code, formulas, links, addresses, placeholders, identifiers and numbers. */
const notProse = [
	/(`{3,}|~{3,})[\s\S]*?(?:\1|$)/g,
	/(`+)[^`]+\1/g,
	/\$[^$\n]+\$/g,
	/<[^<>\n]*>/g,
	/\]\([^)\n]*\)/g,
	/\b(?:https?|ftp|mailto|file):\S+/g,
	/\S*[_/\\@#=]\S*/g,
	/\S*\p{Ll}\p{Lu}\S*/gu,
	/\p{L}[\p{L}\p{N}]*(?:[.:]\p{L}[\p{L}\p{N}]+)+\b/gu,
	/\S*\p{N}\S*/gu,
];

const sentenceEnd = /(?<=[.!?…。！？])\s+|(?<=[。！？])|\n+/u;
const words = /\p{L}[\p{L}\p{M}'’-]*/gu;
/** A word within a sentence that begins with a capital, as names do; a word in capitals. */
const name = /(?<=[\p{L}\p{M},;:]["“”'’»)]?\s+["“„'‘«(]?)\p{Lu}[\p{L}\p{M}'’-]*/gu;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const han = /\p{Script=Han}/gu;
const letter = /\p{L}/gu;

const englishNames = new Intl.DisplayNames(['en'], { type: 'language' });

/**
 * The language of a text, undefined where it is too short or too mixed to be sure. Detected with ELD, which is surer of single
 * sentences than other libraries of its size; Chinese and Japanese are told by their script.
 */
export function languageOf(text: string): Language | undefined {
	const prose = proseOf(text);
	const code = codeOf(prose);
	if (code === undefined) return undefined;
	const others = prose.split(sentenceEnd).map(codeOf);
	if (others.some((other) => other !== undefined && other !== code)) return undefined;
	return { code, englishName: englishNames.of(code) ?? code };
}

function proseOf(text: string): string {
	return notProse.reduce((prose, pattern) => prose.replace(pattern, ' '), text);
}

function codeOf(prose: string): string | undefined {
	return unspacedCode(prose) ?? detectedCode(withoutNames(prose));
}

/** Names say little of the language around them; but German nouns look like them, so enough words have to remain. */
function withoutNames(prose: string): string {
	const rest = prose.replace(name, ' ');
	return count(rest, words) < fewestWords ? prose : rest;
}

function unspacedCode(prose: string): string | undefined {
	const kanas = count(prose, kana);
	const unspaced = kanas + count(prose, han);
	if (unspaced < fewestUnspaced || unspaced < count(prose, letter) / 2) return undefined;
	return kanas > 0 ? 'ja' : 'zh';
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
