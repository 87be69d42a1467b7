/**
 * Which blank a reply should have where its passage has one that binds the words beside it, as between a
 * number and its unit. Two words that the passage joins in one way are joined so again. Beyond them only a
 * habit counts that the passage follows without exception: between numbers and a unit, beside the punctuation
 * of French, and before an atom, since a rewrite changes the other one of the two.
 */
import { agreedValues } from './agreement.ts';
import { isSpecial, type Junction } from './junctions.ts';

type KeyOf = (junction: Junction) => string | undefined;

/** A number, and what is counted. */
const unitKey: KeyOf = ({ before, after }) =>
	before.kind === 'number' && /^(?:word|unit|atom)$/.test(after.kind) ? after.text : undefined;

/** A mark of French, where it closes or opens something. */
const markKey: KeyOf = ({ before, after, isLast }) => {
	if (/^[«‹]$/.test(before.text)) return `${before.text} `;
	const follows = !/^(?:sign|mark)$/.test(before.kind) || /^[)\]"”’*_»›]$/.test(before.text);
	return follows && isLast && /^[;:!?»›]$/.test(after.text) ? ` ${after.text}` : undefined;
};

/** A reference, a formula and the like, but none that only begins or ends something. */
const atomKey: KeyOf = ({ after, blank }) =>
	after.kind === 'atom' &&
	blank !== '' &&
	/[\p{L}\p{N}]/u.test(after.text) &&
	!after.text.endsWith('{')
		? after.text
		: undefined;

/** Without a blank, the places are compared where there could be one. */
const pairKey: KeyOf = (junction) =>
	junction.text !== '' || (unitKey(junction) ?? markKey(junction)) !== undefined
		? junction.pair
		: undefined;

/**
 * The blank that stands in a reply's junction when it is as the passage has it; undefined where nothing is
 * known.
 */
export function blanksOf(passage: readonly Junction[]): (junction: Junction) => string | undefined {
	const blanks = passage.filter(({ dash }) => dash === '');
	const habit = (keyOf: KeyOf) => ({
		keyOf,
		agreed: agreedValues(blanks, keyOf, ({ blank }) => blank),
	});
	const { agreed: pairs } = habit(pairKey);
	const habits = [unitKey, markKey, atomKey].map(habit);
	const hasSpecial = passage.some(({ blank }) => isSpecial(blank));
	return (junction) => {
		const pair = pairKey(junction);
		if (pair !== undefined && pairs.has(pair)) return pairs.get(pair);
		for (const { keyOf, agreed } of habits) {
			const wanted = agreed.get(keyOf(junction) ?? '');
			if (wanted !== undefined && isSpecial(wanted)) return wanted;
		}
		return hasSpecial || !isForeign(junction) ? undefined : ' ';
	};
}

/** A blank that a writer who has no such blanks did not ask for; between digits it may be one of a number. */
function isForeign({ blank, before, after }: Junction): boolean {
	const isInNumber = before.kind === 'number' && after.kind === 'number';
	return /^[\u00a0\u2007\u2009\u202f]+$/.test(blank) && !isInNumber;
}
