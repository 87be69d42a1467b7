/** How comments and strings are written in programming languages, by VS Code's identifiers. */
import {
	backtick,
	blockScalar,
	character,
	codeElement,
	cppRaw,
	dataSection,
	dollarCharacter,
	dollarQuoted,
	double,
	escapedBacktick,
	escapedCharacter,
	heredoc,
	hereString,
	longDouble,
	longEscapedSingle,
	longSingle,
	luaLong,
	phpHeredoc,
	phpOutside,
	rawTripleDouble,
	regularExpression,
	rustRaw,
	single,
	singleAfterSign,
	swiftRaw,
	template,
	tripleDouble,
	tripleSingle,
	verbatim,
	yamlQuoted,
	zigLine,
	type StringForm,
} from './stringForms.ts';

export interface BlockComment {
	/** Source of a regular expression without groups. */
	readonly open: string;
	readonly close: string;
	/** The mark of those inside, where comments nest. */
	readonly nested?: string;
	/** Whether nothing but white space may stand before the marks. */
	readonly ownLine?: true;
}

export interface CommentSyntax {
	/** Marks of a comment up to the end of the line, as sources of regular expressions. */
	readonly line: readonly string[];
	readonly block: readonly BlockComment[];
	/** In which no comment begins, the longer marks first. */
	readonly strings: readonly StringForm[];
	/** Marks at both ends of a text that documents the code when it stands by itself. */
	readonly docString?: readonly string[];
	/** Whether nothing but white space may stand before a line comment. */
	readonly ownLine?: true;
	/**
	 * Whether it is not sure that a line comment after code is none of a string. Prose of such comments is
	 * completed but not rewritten.
	 */
	readonly unsureAfterCode?: true;
	/** Whether a backslash at the end of a line makes the next one a part of the comment. */
	readonly splices?: true;
	/**
	 * Source of a regular expression for what means something to a compiler in a comment too, beside the marks
	 * of comments.
	 */
	readonly special?: string;
}

const slashes = '//[/!]*';
const hash = "#(?![\\[!])[#:']*";
const dashes = '--+(?![\\[\\]])(?:[ \\t]*[|^](?=[ \\t]))?';
const semicolon = ';+';
const percent = '%+(?![{}])';
const slashBlock: BlockComment = { open: '/\\*', close: '*/' };
const nestedSlashBlock: BlockComment = { ...slashBlock, nested: '/*' };
const markupBlock: BlockComment = { open: '<!--', close: '-->' };
const curlyBlock: BlockComment = { open: '\\(\\*(?!\\))', close: '*)', nested: '(*' };
const luaBlocks = ['', '=', '=='].map((level) => ({
	open: `--\\[${level}\\[`,
	close: `]${level}]`,
}));

type More = Omit<CommentSyntax, 'line' | 'block' | 'strings'>;

function syntax(
	line: readonly string[],
	block: readonly BlockComment[],
	strings: readonly StringForm[],
	more: More = {},
): CommentSyntax {
	return { line, block, strings, ...more };
}

const quotes = [double, single];
const tripleQuotes = [tripleDouble, tripleSingle];
const unsure: More = { unsureAfterCode: true };
const ofC = [double, singleAfterSign];

const families: readonly (readonly [languages: string, CommentSyntax])[] = [
	[
		'c objective-c hlsl glsl shaderlab jsonc json5 proto proto3',
		syntax([slashes], [slashBlock], ofC, { splices: true }),
	],
	[
		'cpp cuda-cpp objective-cpp',
		syntax([slashes], [slashBlock], [cppRaw, ...ofC], { splices: true }),
	],
	['csharp', syntax([slashes], [slashBlock], [verbatim, rawTripleDouble, ...quotes])],
	['java', syntax([slashes], [slashBlock], [tripleDouble, ...quotes], { special: '\\\\u' })],
	['solidity', syntax([slashes], [slashBlock], quotes)],
	['dart', syntax([slashes], [nestedSlashBlock], [...tripleQuotes, ...quotes], unsure)],
	[
		'd',
		syntax(
			[slashes],
			[slashBlock, { open: '/\\+', close: '+/', nested: '/+' }],
			[backtick, double, character],
		),
	],
	[
		'javascript typescript javascriptreact typescriptreact',
		syntax([slashes], [slashBlock], [regularExpression, ...quotes, template]),
	],
	['go', syntax([slashes], [slashBlock], [...quotes, backtick])],
	[
		'groovy',
		syntax([slashes], [slashBlock], [...tripleQuotes, regularExpression, ...quotes], unsure),
	],
	['rust', syntax([slashes], [nestedSlashBlock], [rustRaw, longDouble, character])],
	['swift', syntax([slashes], [nestedSlashBlock], [tripleDouble, swiftRaw, double], unsure)],
	['kotlin', syntax([slashes], [nestedSlashBlock], [rawTripleDouble, double, character])],
	['scala', syntax([slashes], [nestedSlashBlock], [rawTripleDouble, double, character])],
	['zig', syntax([slashes], [], [zigLine, double, character])],
	[
		'php',
		syntax([slashes, hash], [slashBlock], [phpOutside, phpHeredoc, longDouble, longEscapedSingle], {
			special: '\\?>',
		}),
	],
	['fsharp', syntax([slashes], [curlyBlock], [rawTripleDouble, verbatim, double, character])],
	['ocaml', syntax([], [curlyBlock], [longDouble, character], { special: '["\']|\\{\\w*\\|' })],
	['python', syntax([hash], [], [...tripleQuotes, ...quotes], { docString: ['"""', "'''"] })],
	[
		'julia',
		syntax([hash], [{ open: '#=', close: '=#', nested: '#=' }], [tripleDouble, double, character], {
			docString: ['"""'],
		}),
	],
	['elixir', syntax([hash], [], [...tripleQuotes, double], { docString: ['"""'], ...unsure })],
	[
		'ruby crystal',
		syntax(
			[hash],
			[{ open: '=begin', close: '=end', ownLine: true }],
			[dataSection, heredoc, ...quotes],
			unsure,
		),
	],
	[
		'perl',
		syntax(
			[hash],
			['=pod', '=head1', '=head2', '=over', '=item'].map((open) => ({
				open,
				close: '=cut',
				ownLine: true,
			})),
			[dataSection, heredoc, ...quotes],
			unsure,
		),
	],
	[
		'powershell',
		syntax([hash], [{ open: '<#', close: '#>' }], [hereString, longDouble, longSingle], unsure),
	],
	[
		'shellscript fish',
		syntax([hash], [], [escapedCharacter, heredoc, longDouble, longSingle], unsure),
	],
	['yaml dockercompose github-actions-workflow', syntax([hash], [], [blockScalar, ...yamlQuoted])],
	['toml coffeescript nim gdscript graphql', syntax([hash], [], [...tripleQuotes, ...quotes])],
	['terraform', syntax([hash], [], [heredoc, double])],
	['r', syntax([hash], [], [longDouble, longEscapedSingle, backtick])],
	['makefile', syntax([hash], [], quotes, { splices: true, ...unsure })],
	['cmake', syntax([hash], [], [longDouble], unsure)],
	['awk tcl', syntax([hash], [], [escapedCharacter, double], { splices: true, ...unsure })],
	['dockerfile dotenv ignore', syntax([hash], [], [heredoc, ...quotes], unsure)],
	['properties', syntax(['[#!]+'], [], [], { ownLine: true })],
	['ini', syntax([semicolon, hash], [], [], { ownLine: true })],
	[
		'sql plsql',
		syntax([dashes], [slashBlock], [dollarQuoted, longSingle, longDouble, escapedBacktick]),
	],
	['lua', syntax([dashes], luaBlocks, [luaLong, ...quotes])],
	[
		'haskell elm purescript',
		syntax(
			[dashes],
			[{ open: '\\{-(?!#)', close: '-}', nested: '{-' }],
			[tripleDouble, double, character],
		),
	],
	['ada vhdl', syntax([dashes], [], [double, character])],
	['css', syntax([], [slashBlock], quotes)],
	['scss less', syntax([slashes], [slashBlock], quotes, unsure)],
	['html xhtml svg handlebars', syntax([], [markupBlock], [codeElement], { special: '--' })],
	['xml xsl', syntax([], [markupBlock], [], { special: '--' })],
	[
		'vue svelte astro',
		syntax([slashes], [markupBlock, slashBlock], [regularExpression, ...quotes, template], {
			ownLine: true,
			special: '--|</',
		}),
	],
	[
		'clojure lisp commonlisp elisp emacs-lisp scheme racket',
		syntax(
			[semicolon],
			[{ open: '#\\|', close: '|#', nested: '#|' }],
			[escapedCharacter, longDouble],
		),
	],
	['erlang prolog', syntax([percent], [], [dollarCharacter, longDouble, single], unsure)],
	['bibtex', syntax([percent], [], [double], unsure)],
	[
		'matlab octave',
		syntax([percent], [{ open: '%\\{', close: '%}', ownLine: true }], [double], unsure),
	],
	['fortran fortran-modern FortranFreeForm', syntax(['!+[<>]?'], [], quotes)],
	['vb', syntax(["'+", 'rem\\b'], [], [double])],
	['bat', syntax(['@?rem\\b', '::'], [], [], { ownLine: true })],
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
