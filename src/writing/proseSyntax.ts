/** Which syntax a language's text is read by. */
export type ProseSyntax = 'markdown' | 'latex' | 'plain';

const markdownLanguages = new Set([
	'markdown',
	'mdx',
	'quarto',
	'rmd',
	'rmarkdown',
	'juliamarkdown',
	'pandoc',
	'myst',
	'markdoc',
	'prompt',
	'instructions',
	'chatmode',
	'chatagent',
	'skill',
]);

const latexLanguages = new Set(['latex', 'tex', 'doctex', 'rsweave', 'jlweave']);

/** `languageId` is VS Code's identifier. Every language that is neither Markdown nor LaTeX is read by the rules of plain text. */
export function proseSyntaxOf(languageId: string): ProseSyntax {
	if (markdownLanguages.has(languageId)) return 'markdown';
	return latexLanguages.has(languageId) ? 'latex' : 'plain';
}
