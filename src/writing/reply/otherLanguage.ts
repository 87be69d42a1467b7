import { languageOf, type Language } from '../text/language.ts';
import type { FinishedReply } from './finishedReply.ts';

/** Languages that are too much alike to be told apart in a passage. */
const relatives: readonly (readonly string[])[] = [
	['da', 'no'],
	['cs', 'sk'],
	['hr', 'sl', 'sr', 'bs'],
	['es', 'ca'],
	['ru', 'uk', 'be', 'bg'],
	['ms', 'id'],
];

/** Of the letters of a text, those that make its script the one it is written in. */
const most = 0.9;

/**
 * Whether the reply is surely in another language than the passage is, unless a preference names that
 * language. Where the passage's is not sure, its script may tell.
 */
export function isOtherLanguage({ text, passage, instructions }: FinishedReply): boolean {
	const from = languageOf(passage);
	const to = languageOf(text);
	if (to === undefined) return false;
	if (from === undefined ? !hasOtherScript(text, passage) : isAlike(from, to)) return false;
	const names = namesOf(to, from);
	return !instructions.some((instruction) =>
		names.some((name) => instruction.toLowerCase().includes(name)),
	);
}

function isAlike(one: Language, other: Language): boolean {
	if (one.code === other.code) return true;
	return relatives.some((codes) => codes.includes(one.code) && codes.includes(other.code));
}

function hasOtherScript(text: string, passage: string): boolean {
	const [some, others] = [text, passage].map(latinShare);
	if (some === undefined || others === undefined) return false;
	return Math.max(some, others) >= most && Math.min(some, others) <= 1 - most;
}

/** Undefined without letters. */
function latinShare(text: string): number | undefined {
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
	return letters === 0 ? undefined : latin / letters;
}

/** What a language is called in English, in itself and in the passage's language. */
function namesOf({ code, englishName }: Language, other: Language | undefined): readonly string[] {
	const names = [code, other?.code ?? code].map((speaker) =>
		new Intl.DisplayNames([speaker], { type: 'language' }).of(code),
	);
	return [englishName, ...names.filter((name) => name !== undefined)].map((name) =>
		name.toLowerCase(),
	);
}
