/** Small words of English, German and French, and which of these languages a text is in. */
import { comparedWords } from './comparedWords.ts';

/** `other` where no word tells it. */
export type ProseLanguage = 'en' | 'de' | 'fr' | 'other';

const small: Readonly<Record<Exclude<ProseLanguage, 'other'>, ReadonlySet<string>>> = {
	en: setOf(
		'a an the this that these those each every some any all both no my your his her its our their i me you he she it we us they them',
		'be am is are was were been being has have had do does did will would shall should can could may might must of in on at by for',
		'with about against into through during before after from to up down out off over under within without and or but nor so yet if',
		'because as while than whether although though not very too also then there here when where why how who which what dear thanks',
		'approximately around nearly almost only just',
	),
	de: setOf(
		'der die das den dem des ein eine einen einem einer eines kein keine mein meine dein sein seine ihr ihre unser unsere euer ich du er',
		'sie es wir uns euch mich mir dich dir ihm ihn ihnen ist sind war waren wird werden wurde wurden hat haben hatte kann können muss',
		'müssen soll sollen darf von zu zum zur mit bei nach aus vor für auf über unter an am im ins vom durch gegen ohne um und oder aber',
		'denn weil dass ob wenn als wie nicht auch noch nur schon sehr hier dort dann bis seit etwa rund hallo liebe lieber geehrte geehrter',
		'bitte vielen diese dieser dieses',
	),
	fr: setOf(
		'le la les un une des du de au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs je tu il elle',
		"nous vous ils elles me te se lui y en est sont était étaient sera seront a ont avait été être avoir fait peut doit ne pas plus d'un",
		"que qui quoi dont où et ou mais donc car si comme quand pour par avec sans sous sur dans chez vers entre très aussi bien d'une",
		'bonjour madame monsieur cher chère merci environ',
	),
};

function setOf(...lines: readonly string[]): ReadonlySet<string> {
	return new Set(lines.flatMap((line) => line.split(' ')));
}

/** @param word in lower case */
export function isSmallWord(word: string): boolean {
	return Object.values(small).some((words) => words.has(word));
}

/** The language that has most of the text's small words. */
export function proseLanguageOf(text: string): ProseLanguage {
	const words = comparedWords(text);
	let best: ProseLanguage = 'other';
	let most = 0;
	for (const language of ['en', 'de', 'fr'] as const) {
		const count = words.filter((word) => small[language].has(word.text)).length;
		if (count <= most) continue;
		best = language;
		most = count;
	}
	return best;
}
