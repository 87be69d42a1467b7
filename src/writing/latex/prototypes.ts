/** What can be known of the commands and environments of LaTeX. */
import type { ProtectedContent } from '../document/blocks.ts';

/**
 * What a command is to the paragraph that it stands in:
 * - `prose`: its last argument is prose in its place (`\emph`);
 * - `paragraph`: its last argument is a paragraph by itself (`\caption`);
 * - `heading`: its last argument is a heading;
 * - `word`: it stands for words (`\cite`, `\ref`), so it never stands between two paragraphs;
 * - `layout`: alone on its lines it stands between two paragraphs, else among words (`\index`, all unknown
 *   ones);
 * - `block`: it ends a paragraph (`\item`, `\newpage`), as does a definition;
 * - `item`: so it does where it begins a line, but elsewhere it is a word, for documents define such names as
 *   well (`\choice`);
 * - `region`: it begins code, up to the command named in `until`, or to the end of the text.
 */
export type CommandRole =
	| 'prose'
	| 'paragraph'
	| 'heading'
	| 'word'
	| 'layout'
	| 'block'
	| 'item'
	| 'region';

export interface CommandPrototype {
	readonly role: CommandRole;
	/**
	 * Its arguments, a letter each, all of which may be missing: `*` a star, `<` an overlay in angle brackets,
	 * `(` something in parentheses, `o` an option in brackets, `m` a group, `t` a group or a command, `w` a
	 * group or a word, `+` all groups and options that follow directly, `e` an empty group, `d` what a
	 * definition reads up to the end of its body, `=` the value of a register, `p` a group that is prose: the
	 * last one.
	 */
	readonly takes: string;
	readonly until?: string;
}

/**
 * What an environment holds: prose, no prose but its captions, or none; `raw` is read up to its end without
 * TeX's rules.
 */
export interface EnvironmentPrototype {
	readonly holds: 'prose' | 'captions' | 'nothing' | 'raw';
	/** The arguments of one that holds prose, as those of commands. */
	readonly takes: string;
	/** Of what is not prose. */
	readonly content: ProtectedContent;
}

export interface LatexTables {
	readonly commands: ReadonlyMap<string, CommandPrototype>;
	/** By names without star. */
	readonly environments: ReadonlyMap<string, EnvironmentPrototype>;
}
