import { languageOf, type Language } from '../language.ts';
import type { FinishedReply } from './finishedReply.ts';

/** Languages that are too much alike to be told apart in a passage. */
const relatives: readonly (readonly string[])[] = [
	['da', 'no'],
	['cs', 'sk'],
	['hr', 'sl', 'sr', 'bs'],
	['ru', 'uk', 'be', 'bg'],
	['ms', 'id'],
];

/** Whether the reply is surely in another language than the passage surely is, unless a preference names that language. */
export function isOtherLanguage({ text, passage, instructions }: FinishedReply): boolean {
	const from = languageOf(passage);
	const to = languageOf(text);
	if (from === undefined || to === undefined || from.code === to.code) return false;
	if (relatives.some((codes) => codes.includes(from.code) && codes.includes(to.code))) return false;
	const names = namesOf(to, from);
	return !instructions.some((instruction) =>
		names.some((name) => instruction.toLowerCase().includes(name)),
	);
}

/** What a language is called in English, in itself and in the passage's language. */
function namesOf({ code, englishName }: Language, other: Language): readonly string[] {
	const names = [code, other.code].map((speaker) =>
		new Intl.DisplayNames([speaker], { type: 'language' }).of(code),
	);
	return [englishName, ...names.filter((name) => name !== undefined)].map((name) =>
		name.toLowerCase(),
	);
}
