/** How blanks and dashes are written: the characters, and the signs of a syntax that stand for them. */
import type { SyntaxName } from '../document/syntax.ts';
import type { LanguageSyntax } from './syntaxes.ts';

/** Parts of patterns with the flag `u`. */
export interface SpacingSigns {
	/** One blank of any kind; a run of plain ones counts as one. */
	readonly blank: string;
	/** A dash or hyphen of any kind. */
	readonly dash: string;
}

/** What ends an arrow or opens a comment is no dash, nor is a row of signs. */
const dash = '(?<!-|<!?)-{1,3}(?![->])|[\\u2010\\u2011–]|—{1,2}|―{1,2}';
const entityBlank =
	'&(?:nbsp|numsp|thinsp|ensp|emsp|#160|#8201|#8239|#[xX](?:[aA]0|2009|202[fF]));';
const entityDash = '&[nm]dash;';

const own: Partial<Record<SyntaxName, SpacingSigns>> = {
	// Ties, and the commands of spaces.
	latex: { blank: '~|\\\\[ ,;:]', dash: '' },
	markdown: { blank: entityBlank, dash: entityDash },
	asciiDoc: { blank: `${entityBlank}|\\{nbsp\\}`, dash: entityDash },
};

const ownAtoms = patternsOf(({ blank, dash: either }) => `^(?:${blank}|${either})$`);
const ownBlanks = patternsOf(({ blank }) => `^(?:${blank})`);

function patternsOf(source: (signs: SpacingSigns) => string): ReadonlyMap<string, RegExp> {
	return new Map(
		Object.entries(own).map(([name, signs]) => [name, new RegExp(source(signs), 'u')] as const),
	);
}

export function spacingSigns({ name }: LanguageSyntax): SpacingSigns {
	const signs = own[name];
	const all = (common: string, more = '') => (more === '' ? common : `${more}|${common}`);
	return { blank: all('[ \\t\\r\\n]+|\\s', signs?.blank), dash: all(dash, signs?.dash) };
}

/** Whether an atom is no more than a blank or a dash, which has no meaning apart from the words beside it. */
export function isSpacing(atom: string, { name }: LanguageSyntax): boolean {
	return ownAtoms.get(name)?.test(atom) === true;
}

/** Whether a text begins with a sign of the syntax for a blank, which binds the words beside it. */
export function beginsWithOwnBlank(text: string, { name }: LanguageSyntax): boolean {
	return ownBlanks.get(name)?.test(text) === true;
}
