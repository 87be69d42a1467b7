import fc from 'fast-check';
import type { TextRange } from '../../src/writing/text/textRange.ts';

const markdownPieces = [
	...[
		'One two three.',
		'A line that is longer than the others, by far.',
		'Line\nbreak.',
		'Hard  \nbreak\\\nhere.',
	],
	...[
		'`code` and [link](http://x.y "t"), ok.',
		'![image](a.png)',
		'[![a](b)](c) text',
		'Ref [a][b] and [c].',
		'Math $x+y$ it.',
	],
	...[
		'- item',
		'- [ ] task\n  more',
		'1. one\n   two\n2. three',
		'  - nested',
		'> quote\n> more\nlazy',
		'> - both\n>   ways',
	],
	...[
		'# Heading',
		'Set\next\n===',
		'```\ncode text\n```',
		'    indented',
		'$$\nx\n$$',
		'<div>\nhtml\n</div>',
		'<!-- c -->',
	],
	...[
		'| a | b |\n|---|---|\n| c | d |',
		'---',
		'[b]: http://x.y',
		'[^1]: Note\n    more',
		'::: div\ntext here\n:::',
		'H<sub>2</sub>O',
	],
	...[
		'Café 👩‍👩‍👧 naïve.',
		'今日は。元気\nですか？',
		'שלום עולם',
		'\tTab',
		'2. odd',
		'a@b.example, www.x.example/y.',
		'***',
		'*a **b** c*',
	],
];
const latexPieces = [
	...[
		'One two three.',
		'Line\n  break.',
		'\\section{A heading}',
		'\\begin{itemize}\n\\item One\n  two\n\\end{itemize}',
	],
	...[
		'See~\\ref{x} and \\emph{so on}.',
		'$x$ and \\(y\\) are.',
		'\\[ z \\]',
		'% comment',
		'Text % comment\nmore',
		'50\\% {of} it\\\\\nnext',
	],
	...[
		'\\begin{verbatim}\ncode\n\\end{verbatim}',
		'\\footnote{A note}',
		'\\unknown[a]{b}',
		'}',
		'$',
		'\\',
	],
];
const plainPieces = [
	...[
		'One two three.',
		'Line\n  break.',
		'- item\n  more',
		'1) one',
		'> quoted\n> more',
		'Title\n=====',
		'----',
		'```\ncode\n```',
	],
	...[
		'Literal::\n\n    code here\n\nback',
		'.. note::\n   text',
		'== Heading',
		'See http://x.y. `code`',
		`${'long '.repeat(30)}\nshort`,
	],
	...['# comment', 'Signed-off-by: A B <a@b.example>'],
];

export interface Document {
	readonly text: string;
	readonly languageId: string;
}

function documentsOf(pieces: readonly string[], languageId: string): fc.Arbitrary<Document> {
	const piece = fc.tuple(
		fc.constantFrom(...pieces),
		fc.constantFrom('\n', '\n\n', '\n\n', '\n \n'),
	);
	return fc
		.tuple(
			fc.array(piece, { maxLength: 9 }),
			fc.constantFrom('\n', '\r\n'),
			fc.constantFrom('', '', '', '---\ntitle: One\n---\n'),
		)
		.map(([parts, lineEnding, start]) => ({
			text: (start + parts.flat().join('')).replaceAll('\n', lineEnding),
			languageId,
		}));
}

export const markdownDocuments = documentsOf(markdownPieces, 'markdown');

export const documents: fc.Arbitrary<Document> = fc.oneof(
	{ arbitrary: markdownDocuments, weight: 4 },
	documentsOf(latexPieces, 'latex'),
	...['plaintext', 'restructuredtext', 'asciidoc', 'git-commit'].map((id) =>
		documentsOf(plainPieces, id),
	),
);

export interface Case extends Document {
	readonly selections: TextRange[];
}

export function withSelections(some: fc.Arbitrary<Document>): fc.Arbitrary<Case> {
	return some.chain((document) =>
		selectionsIn(document.text).map((selections) => ({ ...document, selections })),
	);
}

/** Ranges in either direction, some empty. */
function selectionsIn(text: string): fc.Arbitrary<TextRange[]> {
	const offset = fc.nat(text.length);
	const some = fc.array(fc.record({ start: offset, end: offset }), { minLength: 1, maxLength: 3 });
	return fc.oneof(some, fc.constant<TextRange[]>([{ start: 0, end: text.length }]));
}
