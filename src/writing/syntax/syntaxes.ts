/** Which syntax the text of a language is read by. */
import type { Block } from '../document/blocks.ts';
import { shaped } from '../document/shape.ts';
import { asciiDoc } from '../asciiDoc/asciiDocSyntax.ts';
import type { Syntax } from '../document/syntax.ts';
import type { TextRange } from '../text/textRange.ts';
import { commentsOf } from '../comments/commentReader.ts';
import { gitCommit } from '../gitCommit/gitCommitSyntax.ts';
import { latexSyntax } from '../latex/latexSyntax.ts';
import { tablesWith } from '../latex/ownLatex.ts';
import { markdown, mdx } from '../markdown/markdownSyntax.ts';
import { plainText } from '../plain/plainSyntax.ts';
import { restructuredText } from '../restructuredText/restructuredTextSyntax.ts';
import { matchRanges } from '../document/sharedSpans.ts';
import { noOwnMarkup, type OwnMarkup } from './ownMarkup.ts';

/** How the text of one of VS Code's languages is read. */
export interface LanguageSyntax extends Syntax {
	/** VS Code's identifier. */
	readonly languageId: string;
	/** What the user declares to be markup; `read` and `atoms` heed it. */
	readonly ownMarkup: OwnMarkup;
}

const syntaxes: readonly (readonly [(ownMarkup: OwnMarkup) => Syntax, string])[] = [
	[() => markdown, 'markdown quarto rmd rmarkdown juliamarkdown pandoc myst markdoc'],
	// Of language models' prompts.
	[() => markdown, 'prompt instructions chatmode chatagent skill'],
	[() => mdx, 'mdx'],
	[(ownMarkup) => latexSyntax(tablesWith(ownMarkup)), 'latex tex doctex rsweave jlweave'],
	[() => restructuredText, 'restructuredtext rst'],
	[() => asciiDoc, 'asciidoc'],
	[() => gitCommit, 'git-commit scminput'],
];

const byLanguage: ReadonlyMap<string, (ownMarkup: OwnMarkup) => Syntax> = new Map(
	syntaxes.flatMap(([syntax, languages]) =>
		languages.split(' ').map((language) => [language, syntax] as const),
	),
);

/**
 * `languageId` is VS Code's identifier. Of code the comments are prose; whatever is not known is plain text.
 */
export function syntaxOf(languageId: string, ownMarkup: OwnMarkup = noOwnMarkup): LanguageSyntax {
	const syntax = byLanguage.get(languageId)?.(ownMarkup) ?? commentsOf(languageId) ?? plainText;
	return { ...gated(withPatterns(syntax, ownMarkup)), languageId, ownMarkup };
}

/** How a language is read whose text is prose because the user says so: code too, as plain text. */
export function asProse(syntax: LanguageSyntax): LanguageSyntax {
	return syntax.name === 'comments' ? syntaxOf('plaintext', syntax.ownMarkup) : syntax;
}

/** With what the user's patterns match among the atoms. */
function withPatterns(syntax: Syntax, { protect }: OwnMarkup): Syntax {
	if (protect.length === 0) return syntax;
	const patterns = protect.map((source) => new RegExp(source, 'gu'));
	const matches = (text: string) => patterns.flatMap((pattern) => matchRanges(text, pattern));
	return {
		...syntax,
		atoms: (text) => [...syntax.atoms(text), ...matches(text).filter(isSome)],
	};
}

function isSome({ start, end }: TextRange): boolean {
	return start < end;
}

/** What a reader takes for prose must have the shape of prose too. */
function gated(syntax: Syntax): Syntax {
	return {
		...syntax,
		read(document) {
			const around = syntax.read(document);
			return function* (range): Generator<Block> {
				for (const block of around(range)) yield shaped(document, block, syntax.atoms);
			};
		},
	};
}
