/**
 * Which dash a reply should have. Two words that the passage joins by a dash or hyphen are joined by the same one; any other dash is
 * like those of the passage, where these are all alike.
 */
import type { LanguageSyntax } from '../syntax/syntaxes.ts';
import { agreedValues } from './agreement.ts';
import type { Junction } from './junctions.ts';

/** A dash of a sentence stands for a pause; one of a range for "to", or "and". */
type Role = 'sentence' | 'range';

/** What stands in a reply's junction, which has a dash, when it is as the passage has it; undefined where nothing is known. */
export function dashesOf(
	passage: readonly Junction[],
	syntax: LanguageSyntax,
): (junction: Junction) => string | undefined {
	const dashes = passage.filter((junction) => junction.dash !== '' && !opensLine(junction));
	const role = (junction: Junction) => roleOf(junction, syntax);
	const pairs = agreedValues(dashes, ({ pair }) => pair, formOf);
	const forms = agreedValues(dashes, role, formOf);
	const signs = agreedValues(dashes, role, ({ dash }) => dash);
	const fallback = otherDashes(dashes, syntax);
	return (junction) => {
		if (opensLine(junction)) return undefined;
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

/** It may be the mark of a list or a rule. */
function opensLine({ text, dash }: Junction): boolean {
	return dash.startsWith('-') && text.slice(0, text.indexOf(dash)).includes('\n');
}

/** On which sides of its dash a junction has blanks. */
function sidesOf({ text, dash }: Junction): 'both' | 'none' | 'one' {
	const at = text.indexOf(dash);
	const [before, after] = [at > 0, at + dash.length < text.length];
	if (before !== after) return 'one';
	return before ? 'both' : 'none';
}

function roleOf(junction: Junction, { name }: LanguageSyntax): Role | undefined {
	const { dash, before, after } = junction;
	const sides = sidesOf(junction);
	if (sides === 'one' || /[\u2010\u2011]/.test(dash) || (sides === 'none' && dash === '-')) {
		return undefined;
	}
	if (before.kind === 'number' && after.kind === 'number') {
		return sides === 'none' ? 'range' : undefined;
	}
	const isShort = /^(?:–|&ndash;)$/.test(dash) || (name === 'latex' && dash === '--');
	return sides === 'none' && isShort ? 'range' : 'sentence';
}

/** For dashes of a role that the passage has none of, or several. */
function otherDashes(
	dashes: readonly Junction[],
	syntax: LanguageSyntax,
): (junction: Junction) => string | undefined {
	const has = (pattern: RegExp) => dashes.some(({ dash }) => pattern.test(dash));
	const isTyped = has(/^-{2,3}$/) && !has(/[–—―]/);
	const hasSpecialHyphen = has(/[\u2010\u2011]/);
	return (junction) => {
		const { dash } = junction;
		if (/[\u2010\u2011]/.test(dash)) return hasSpecialHyphen ? undefined : withTyped(junction, '-');
		if (!isTyped || !/[–—]/.test(dash)) return undefined;
		if (syntax.name === 'latex') return withTyped(junction, dash === '–' ? '--' : '---');
		const isInNumbers = junction.before.kind === 'number' && junction.after.kind === 'number';
		return isInNumbers || has(/^---$/) ? undefined : withTyped(junction, '--');
	};
}

function withTyped(junction: Junction, sign: string): string {
	return formOf(junction).replace(junction.dash, sign);
}
