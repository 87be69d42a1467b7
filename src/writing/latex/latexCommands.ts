/** What LaTeX commands and environments of common use hold. Commands not listed are protected with all their arguments. */
import type { ProtectedContent } from '../document/blocks.ts';

const opaque: readonly (readonly [ProtectedContent, string])[] = [
	['code', 'verbatim Verbatim lstlisting minted alltt filecontents algorithm algorithmic'],
	['code', 'algorithm2e tikzpicture pgfpicture forest'],
	['comments', 'comment'],
	['math', 'equation align gather multline eqnarray displaymath math flalign alignat dmath'],
	['math', 'subequations'],
	['tables', 'tabular tabularx tabulary longtable array tabbing'],
	['markup', 'thebibliography'],
];

/** Environments that hold no prose, without the star. */
export const opaqueEnvironments: ReadonlyMap<string, ProtectedContent> = new Map(
	opaque.flatMap(([content, names]) => names.split(' ').map((name) => [name, content] as const)),
);

/** Commands with one argument in braces, which is prose. */
export const proseCommands = words(
	'emph textbf textit textsl textsc textsf textrm textup textmd textnormal text underline uline',
	'enquote footnote footnotetext mbox fbox thanks marginpar marginnote title author so st',
);

export const sectionCommands = words(
	'part chapter section subsection subsubsection paragraph subparagraph frametitle framesubtitle',
);

/** Commands whose argument is a paragraph by itself. */
export const captionCommands = words('caption subcaption');

/** Commands that stand between paragraphs. */
export const blockCommands = words(
	'item par documentclass usepackage RequirePackage newcommand renewcommand providecommand',
	'newenvironment renewenvironment newtheorem def let input include includeonly bibliography',
	'bibliographystyle addbibresource printbibliography maketitle tableofcontents listoffigures',
	'listoftables centering raggedright newpage clearpage cleardoublepage pagebreak noindent bigskip',
	'medskip smallskip vspace appendix frontmatter mainmatter backmatter setlength setcounter pagestyle',
	'thispagestyle hrule hline label',
);

function words(...lines: readonly string[]): ReadonlySet<string> {
	return new Set(lines.flatMap((line) => line.split(' ')));
}
