/** Which syntax the text of a language is read by. */
import type { Block } from '../document/blocks.ts';
import { shaped } from '../document/shape.ts';
import { asciiDoc } from '../asciiDoc/asciiDocSyntax.ts';
import type { Syntax } from '../document/syntax.ts';
import { gitCommit } from '../gitCommit/gitCommitSyntax.ts';
import { latex } from '../latex/latexSyntax.ts';
import { markdown, mdx } from '../markdown/markdownSyntax.ts';
import { plainText } from '../plain/plainSyntax.ts';
import { restructuredText } from '../restructuredText/restructuredTextSyntax.ts';

const syntaxes: readonly (readonly [Syntax, string])[] = [
	[markdown, 'markdown quarto rmd rmarkdown juliamarkdown pandoc myst markdoc'],
	// Of language models' prompts.
	[markdown, 'prompt instructions chatmode chatagent skill'],
	[mdx, 'mdx'],
	[latex, 'latex tex doctex rsweave jlweave'],
	[restructuredText, 'restructuredtext rst'],
	[asciiDoc, 'asciidoc'],
	[gitCommit, 'git-commit scminput'],
];

const byLanguage: ReadonlyMap<string, Syntax> = new Map(
	syntaxes.flatMap(([syntax, languages]) =>
		languages.split(' ').map((language) => [language, gated(syntax)] as const),
	),
);

const otherwise = gated(plainText);

/** `languageId` is VS Code's identifier. Whatever is not known is plain text. */
export function syntaxOf(languageId: string): Syntax {
	return byLanguage.get(languageId) ?? otherwise;
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
