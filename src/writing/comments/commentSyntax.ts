/** How comments are written in programming languages, by VS Code's identifiers. */

export interface BlockComment {
	readonly open: string;
	readonly close: string;
	/** Whether nothing but white space may stand before the marks. */
	readonly ownLine?: true;
}

export interface CommentSyntax {
	/** Marks of a comment up to the end of the line, as sources of regular expressions. */
	readonly line: readonly string[];
	readonly block: readonly BlockComment[];
	/** Quotes of strings that end on their line. Those that have other uses in the language are left out. */
	readonly quotes: string;
	/** Marks at both ends of a text that documents the code when it stands by itself. */
	readonly docString?: readonly string[];
	/** Whether nothing but white space may stand before a line comment. */
	readonly ownLine?: true;
}

const slashes = '//[/!]*';
const hash = "#(?![\\[!])[#:']*";
const dashes = '--+(?![\\[\\]])(?:[ \\t]*[|^](?=[ \\t]))?';
const semicolon = ';+';
const percent = '%+(?![{}])';
const slashBlock: BlockComment = { open: '/*', close: '*/' };
const markupBlock: BlockComment = { open: '<!--', close: '-->' };
const curlyBlock: BlockComment = { open: '(*', close: '*)' };

function syntax(
	line: readonly string[],
	block: readonly BlockComment[],
	quotes: string,
	more: Pick<CommentSyntax, 'docString' | 'ownLine'> = {},
): CommentSyntax {
	return { line, block, quotes, ...more };
}

const families: readonly (readonly [languages: string, CommentSyntax])[] = [
	[
		'c cpp cuda-cpp csharp java objective-c objective-cpp dart jsonc json5 hlsl glsl shaderlab proto proto3 solidity d',
		syntax([slashes], [slashBlock], '"\''),
	],
	[
		'javascript typescript javascriptreact typescriptreact go groovy',
		syntax([slashes], [slashBlock], '"\'`'),
	],
	['rust swift kotlin scala zig', syntax([slashes], [slashBlock], '"')],
	['php', syntax([slashes, hash], [slashBlock], '"\'')],
	['fsharp', syntax([slashes], [curlyBlock], '"')],
	['ocaml', syntax([], [curlyBlock], '"')],
	['python', syntax([hash], [], '"\'', { docString: ['"""', "'''"] })],
	['julia', syntax([hash], [{ open: '#=', close: '=#' }], '"', { docString: ['"""'] })],
	['elixir', syntax([hash], [], '"', { docString: ['"""'] })],
	['ruby crystal', syntax([hash], [{ open: '=begin', close: '=end', ownLine: true }], '"\'')],
	[
		'perl',
		syntax(
			[hash],
			['=pod', '=head1', '=head2', '=over', '=item'].map((open) => ({
				open,
				close: '=cut',
				ownLine: true,
			})),
			'"\'',
		),
	],
	['powershell', syntax([hash], [{ open: '<#', close: '#>' }], '"\'')],
	[
		'shellscript fish coffeescript yaml toml dockerfile dockercompose makefile cmake r graphql nim awk terraform tcl gdscript dotenv ignore ' +
			'github-actions-workflow',
		syntax([hash], [], '"\''),
	],
	['properties', syntax(['[#!]+'], [], '', { ownLine: true })],
	['ini', syntax([semicolon, hash], [], '', { ownLine: true })],
	['sql plsql', syntax([dashes], [slashBlock], '"\'')],
	['lua', syntax([dashes], [{ open: '--[[', close: ']]' }], '"\'')],
	['haskell elm purescript', syntax([dashes], [{ open: '{-', close: '-}' }], '"')],
	['ada vhdl', syntax([dashes], [], '"')],
	['css', syntax([], [slashBlock], '"\'')],
	['scss less', syntax([slashes], [slashBlock], '"\'')],
	['html xml xsl xhtml svg handlebars', syntax([], [markupBlock], '')],
	['vue svelte astro', syntax([slashes], [markupBlock, slashBlock], '', { ownLine: true })],
	[
		'clojure lisp commonlisp elisp emacs-lisp scheme racket',
		syntax([semicolon], [{ open: '#|', close: '|#' }], '"'),
	],
	['erlang prolog bibtex', syntax([percent], [], '"')],
	['matlab octave', syntax([percent], [{ open: '%{', close: '%}', ownLine: true }], '"')],
	['fortran fortran-modern FortranFreeForm', syntax(['!+[<>]?'], [], '"\'')],
	['vb', syntax(["'+", 'rem\\b'], [], '"')],
	['bat', syntax(['@?rem\\b', '::'], [], '', { ownLine: true })],
];

const syntaxes: ReadonlyMap<string, CommentSyntax> = new Map(
	families.flatMap(([languages, comments]) =>
		languages.split(' ').map((language) => [language, comments] as const),
	),
);

/** Undefined for a language whose comments aren't known. */
export function commentSyntaxOf(languageId: string): CommentSyntax | undefined {
	return syntaxes.get(languageId);
}
