/**
 * Which dash a reply should have. Two words that the passage joins by a dash or hyphen are joined by the same
 * one; any other dash is like those of the passage, where these are all alike.
 */
import type { LanguageSyntax } from '../syntax/syntaxes.ts';
import { agreedValues } from './agreement.ts';
import type { Junction } from './junctions.ts';

/** A dash of a sentence stands for a pause; one of a range for "to", or "and". */
type Role = 'sentence' | 'range';

/**
 * What stands in a reply's junction, which has a dash, when it is as the passage has it; undefined where
 * nothing is known.
 */
export function dashesOf(
	passage: readonly Junction[],
	syntax: LanguageSyntax,
): (junction: Junction) => string | undefined {
	const all = passage.filter(({ dash }) => dash !== '');
	const dashes = all.filter((junction) => !isUnclear(junction));
	const role = (junction: Junction) => roleOf(junction, syntax);
	const pairs = agreedValues(dashes, ({ pair }) => pair, formOf);
	const forms = agreedValues(dashes, role, formOf);
	const signs = agreedValues(dashes, role, ({ dash }) => dash);
	const fallback = otherDashes(all, syntax);
	return (junction) => {
		if (isUnclear(junction)) return undefined;
		if (pairs.has(junction.pair)) return pairs.get(junction.pair);
		const kind = role(junction);
		if (kind === undefined) return fallback(junction);
		const form = kind === 'sentence' ? forms.get(kind) : undefined;
		return form ?? withSign(junction, signs.get(kind)) ?? fallback(junction);
	};
}

/** The dash with its blanks, however long these are. */
function formOf({ text }: Junction): string {
	return text.replace(/[ \t\r\n]+/g, ' ');
}

function withSign(junction: Junction, sign: string | undefined): string | undefined {
	if (sign === undefined || (sign === '-' && sidesOf(junction) !== 'both')) return undefined;
	return formOf(junction).replace(junction.dash, sign);
}

/**
 * A dash that begins a line may be the mark of a list or a rule; where a line is broken at a dash that has a
 * blank on one side only, the text may have none at all.
 */
function isUnclear(junction: Junction): boolean {
	const { text, dash } = junction;
	const opensLine = dash.startsWith('-') && text.slice(0, text.indexOf(dash)).includes('\n');
	return opensLine || (text.includes('\n') && sidesOf(junction) === 'one');
}

/** On which sides of its dash a junction has blanks. */
function sidesOf({ text, dash }: Junction): 'both' | 'none' | 'one' {
	const at = text.indexOf(dash);
	const [before, after] = [at > 0, at + dash.length < text.length];
	if (before !== after) return 'one';
	return before ? 'both' : 'none';
}

const specialHyphen = /^[\u2010\u2011]$/;
const hyphen = /^[-\u2010\u2011]$/;

function roleOf(junction: Junction, { name }: LanguageSyntax): Role | undefined {
	const { dash, before, after } = junction;
	const sides = sidesOf(junction);
	if (sides === 'one' || (sides === 'none' ? hyphen : specialHyphen).test(dash)) return undefined;
	if (before.kind === 'number' && after.kind === 'number') {
		return sides === 'none' ? 'range' : undefined;
	}
	const short = name === 'latex' ? /^(?:–|--)$/ : /^(?:–|&ndash;)$/;
	return sides === 'none' && short.test(dash) ? 'range' : 'sentence';
}

/** For dashes of a role that the passage has none of, or several. */
function otherDashes(
	dashes: readonly Junction[],
	syntax: LanguageSyntax,
): (junction: Junction) => string | undefined {
	const has = (pattern: RegExp) => dashes.some(({ dash }) => pattern.test(dash));
	const isTyped = has(/^-{2,3}$/) && !has(/[–—―]/);
	const hasSpecialHyphen = has(specialHyphen);
	return (junction) => {
		const { dash } = junction;
		if (specialHyphen.test(dash)) return hasSpecialHyphen ? undefined : withTyped(junction, '-');
		if (!isTyped || !/[–—]/.test(dash)) return undefined;
		if (syntax.name === 'latex') return withTyped(junction, dash === '–' ? '--' : '---');
		const isInNumbers = junction.before.kind === 'number' && junction.after.kind === 'number';
		return isInNumbers || has(/^---$/) ? undefined : withTyped(junction, '--');
	};
}

function withTyped(junction: Junction, sign: string): string {
	return formOf(junction).replace(junction.dash, sign);
}
