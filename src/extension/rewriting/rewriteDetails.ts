/** What rewrites leave out of their texts and bring into them, told above a pending rewrite. */
import * as vscode from 'vscode';
import type { Detail, DetailChanges } from '../../writing/details/detail.ts';
import { detailChanges } from '../../writing/details/detailChanges.ts';
import { shiftRange } from '../../writing/text/textRange.ts';

/** A passage and its rewrite, and where they begin in their documents. */
export interface PlacedRewrite {
	readonly original: string;
	readonly target: string;
	/** In the text without the rewriting. */
	readonly baseStart: number;
	/** In the text with it. */
	readonly start: number;
}

/** So many are named. */
const mostNamed = 4;
/** The longest that one is shown, in characters. */
const longestNamed = 40;

/** The ranges of what was left out are in the text without the rewriting, the others in the one with it. */
export function detailChangesOf(
	rewrites: readonly PlacedRewrite[],
	allowed: string,
): DetailChanges {
	const changes = rewrites.map(({ original, target, baseStart, start }) => {
		const { leftOut, added } = detailChanges(original, target, allowed);
		return {
			leftOut: leftOut.map((detail) => moved(detail, baseStart)),
			added: added.map((detail) => moved(detail, start)),
		};
	});
	return {
		leftOut: changes.flatMap(({ leftOut }) => leftOut),
		added: changes.flatMap(({ added }) => added),
	};
}

function moved(detail: Detail, offset: number): Detail {
	return { ...detail, range: shiftRange(detail.range, offset) };
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
	const names = details.slice(0, mostNamed).map(({ text }) => shortened(text));
	return [...names, ...(details.length > mostNamed ? ['…'] : [])].join(', ');
}

function shortened(text: string): string {
	const characters = Array.from(text.replace(/\s+/g, ' '));
	if (characters.length <= longestNamed) return characters.join('');
	return `${characters.slice(0, longestNamed - 1).join('')}…`;
}
