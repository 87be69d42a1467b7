/** Sections of Python's documentation strings, as Google and NumPy write them. */

/**
 * What the lines of a section are:
 * - `entries`: names, each with a description after a colon, or on lines that are indented deeper;
 * - `result`: a description, perhaps after a type;
 * - `prose`; `code`: all else.
 */
export type SectionKind = 'entries' | 'result' | 'prose' | 'code';

export interface Section {
	readonly kind: SectionKind;
	readonly style: 'google' | 'numpy';
	/** Of the heading; lines of Google's sections are indented deeper. */
	readonly indentation: number;
}

const kinds: readonly (readonly [SectionKind, RegExp])[] = [
	[
		'entries',
		/^(?:Args|Arguments|Parameters|Params|Other Parameters|Keyword Arg(?:ument)?s|Attributes|Raises|Warns|Throws|Methods)$/,
	],
	['result', /^(?:Returns?|Yields?|Receives)$/],
	['prose', /^(?:Notes?|Warnings?|Todo|Caution|Important|Tip|Summary|Extended Summary)$/],
	['code', /^(?:Examples?|Usage|References|See Also|Output|Input|Doctest)$/],
];

/** The section that a line opens, perhaps with the one below it; undefined for other lines. */
export function sectionAt(line: string, next: string, indentation: number): Section | undefined {
	const isUnderlined = /^(?:-{3,}|={3,})$/.test(next.trim());
	const title = isUnderlined ? line : /^(.*):$/.exec(line)?.[1];
	const kind = kinds.find(([, pattern]) => title !== undefined && pattern.test(title))?.[0];
	if (kind === undefined) return undefined;
	return { kind, style: isUnderlined ? 'numpy' : 'google', indentation };
}

const entry = /^\*{0,2}[\w.`]+(?:[ \t]*\([^()]*(?:\([^()]*\)[^()]*)*\))?[ \t]*:[ \t]+(?=\S)/;
const result = /^[\w.]+(?:\[[^\]]*\]+)?(?:[ \t]*\|[ \t]*[\w.]+(?:\[[^\]]*\]+)?)*:[ \t]+(?=\S)/;

/**
 * The length of what stands before the description on a line of a section; undefined where no description
 * follows.
 */
export function prefixInSection(line: string, kind: SectionKind): number | undefined {
	if (kind === 'entries') return entry.exec(line)?.[0].length;
	return kind === 'result' ? (result.exec(line)?.[0].length ?? 0) : 0;
}
