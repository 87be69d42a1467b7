/**
 * Replies that a careful or a careless model might give, made by rules, and documents after all of their
 * passages got them.
 */
import { passagesOf } from '../../src/writing/passage/outline.ts';
import {
	documentWith,
	placeReplies,
	refusalsIn,
	type Misfit,
} from '../../src/writing/passage/placement.ts';
import { protectedSpans } from '../../src/writing/syntax/protectedSpans.ts';
import { syntaxOf } from '../../src/writing/syntax/syntaxes.ts';

/** Changes the prose between two atoms, or at an edge of the text. */
type Change = (prose: string) => string;

const longWord = /(?<![\p{L}\p{N}\\&@#_*])\p{L}{4,}(?![\p{L}\p{N};_*])/gu;

/** Every third longer word, from the second on. */
function everyThird(change: (word: string) => string): Change {
	let count = 1;
	return (prose) =>
		prose.replaceAll(longWord, (word) => ((count += 1) % 3 === 0 ? change(word) : word));
}

const strayMarks = ['- ', '# ', '> ', '1. ', '* ', '.. ', '== ', ': ', '| ', '=== '];

/** Other words, in lines of other lengths. */
export const changedWords = betweenAtoms(() => everyThird(() => 'otherwise'));

export const longerText = betweenAtoms(() =>
	everyThird((word) => `${word} and quite certainly so`),
);

/** What a reply does to its passage; each keeps the atoms. */
export const scripts: Readonly<Record<string, (passage: string, languageId: string) => string>> = {
	'changes words': changedWords,
	'drops words': betweenAtoms(() => everyThird(() => 'so')),
	'makes it longer': longerText,
	'joins lines': betweenAtoms(() => (prose) => prose.replaceAll(/\n/g, ' ')),
	'splits lines': betweenAtoms(
		() => (prose) => prose.replaceAll(/(?<=\p{L}{3},?) (?=\p{L})/gu, '\n'),
	),
	'adds blank lines': betweenAtoms(
		() => (prose) => prose.replaceAll(/(?<=[.!?]) (?=\p{L})/gu, '\n\n'),
	),
	'writes stray marks': (passage, languageId) => {
		const mark = strayMarks[passage.length % strayMarks.length] ?? '';
		return mark + changedWords(passage, languageId).replaceAll(/\n/g, `\n${mark}`);
	},
};

function betweenAtoms(change: () => Change): (passage: string, languageId: string) => string {
	return (passage, languageId) => {
		const made = change();
		let reply = '';
		let end = 0;
		for (const { range, text } of protectedSpans(passage, syntaxOf(languageId))) {
			reply += made(passage.slice(end, range.start)) + text;
			end = range.end;
		}
		return reply + made(passage.slice(end));
	};
}

export interface Rewritten {
	readonly text: string;
	readonly passages: number;
	readonly refused: readonly Misfit[];
}

/** All of the document was selected, and the product put each reply in its place or refused it. */
export function rewritten(
	document: string,
	languageId: string,
	reply: (passage: string, languageId: string) => string,
): Rewritten {
	const passages = passagesOf(document, syntaxOf(languageId));
	const placements = placeReplies(
		document,
		passages,
		passages.map(({ text }) => reply(text, languageId)),
	);
	return {
		text: documentWith(document, passages, placements),
		passages: passages.length,
		refused: refusalsIn(placements).map(({ reason }) => reason),
	};
}
