/** Which syntax the text of a language is read by. */
import { asciiDoc } from '../asciiDoc/asciiDocSyntax.ts';
import type { Syntax } from '../document/syntax.ts';
import { gitCommit } from '../gitCommit/gitCommitSyntax.ts';
import { latex } from '../latex/latexSyntax.ts';
import { markdown, mdx } from '../markdown/markdownSyntax.ts';
import { plainText, restructuredText } from '../plain/plainSyntax.ts';

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
		languages.split(' ').map((language) => [language, syntax] as const),
	),
);

/** `languageId` is VS Code's identifier. Whatever is not known is plain text. */
export function syntaxOf(languageId: string): Syntax {
	return byLanguage.get(languageId) ?? plainText;
}
