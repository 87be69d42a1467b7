/** What rewrites leave out of their texts and bring into them, told above a pending rewrite. */
import * as vscode from 'vscode';
import type { Detail, DetailChanges } from '../../writing/details/detail.ts';
import type { WordChange } from '../../writing/review/wordChanges.ts';
import { shiftRange, type TextRange } from '../../writing/text/textRange.ts';

/** A passage and its rewrite. */
export interface PassageRewrite {
	readonly original: string;
	readonly target: string;
}

/** Where they begin in their documents. */
export interface RewritePlace {
	/** In the text without the rewriting. */
	readonly baseStart: number;
	/** In the text with it. */
	readonly start: number;
}

/** So many are named. */
const mostNamed = 4;
/** The longest that one is shown, in characters. */
const longestNamed = 40;

/**
 * In document coordinates: what was left out in the text without the rewriting, what was added in the one
 * with it.
 */
export function detailsAt(
	changes: readonly DetailChanges[],
	places: readonly RewritePlace[],
): DetailChanges {
	const at = (kind: keyof DetailChanges, place: keyof RewritePlace) =>
		changes.flatMap((change, index) =>
			change[kind].map((detail) => moved(detail, places[index]?.[place] ?? 0)),
		);
	return { leftOut: at('leftOut', 'baseStart'), added: at('added', 'start') };
}

/** The word changes of all passages, in the text with the rewriting. */
export function changesAt(
	changes: readonly (readonly WordChange[])[],
	places: readonly RewritePlace[],
): WordChange[] {
	return changes.flatMap((ofPassage, index) =>
		ofPassage.map((change) => moved(change, places[index]?.start ?? 0)),
	);
}

function moved<Item extends { readonly range: TextRange }>(item: Item, offset: number): Item {
	return { ...item, range: shiftRange(item.range, offset) };
}

/** In the user's words; nothing where there is nothing to say. */
export function describeDetails({ leftOut, added }: DetailChanges): string[] {
	const { l10n } = vscode;
	return [
		...(leftOut.length > 0
			? [l10n.t('Details left out: {0} ({1})', leftOut.length, namesOf(leftOut))]
			: []),
		...(added.length > 0
			? [l10n.t('Details that the original lacks: {0} ({1})', added.length, namesOf(added))]
			: []),
	];
}

function namesOf(details: readonly Detail[]): string {
	const names = details.slice(0, mostNamed).map(({ text }) => shortened(text, longestNamed));
	return [...names, ...(details.length > mostNamed ? ['…'] : [])].join(', ');
}

/** On one line, of so many characters at most. */
export function shortened(text: string, longest: number): string {
	const characters = Array.from(text.replace(/\s+/g, ' '));
	if (characters.length <= longest) return characters.join('');
	return `${characters.slice(0, longest - 1).join('')}…`;
}
