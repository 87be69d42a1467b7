import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rangeOf } from '../../../src/writing/document/blocks.ts';
import { scanLatex } from '../../../src/writing/latex/latexScanner.ts';
import { repetitions } from '../../thorough.ts';
import { assertRendersOriginal } from '../renderedOriginal.ts';
import { blocksOf } from './latexRead.ts';

const signs = [
	...[
		'\\',
		'{',
		'}',
		'[',
		']',
		'$',
		'$$',
		'&',
		'#',
		'_',
		'^',
		'%',
		'~',
		'*',
		'<',
		'>',
		'(',
		')',
		'@',
	],
	...[
		'\n',
		'\n\n',
		'\r\n',
		'\r',
		' ',
		'\t',
		'\u00A0',
		'\uFEFF',
		'\u2028',
		'|',
		'"',
		"'",
		'=',
		'3pt',
	],
	...['one', 'Two three.', 'é', '今日', '👩‍👩‍👧', '\uD83D', '\\(', '\\)', '\\[', '\\]', '\\\\', "\\'"],
];
const commands = [
	...[
		'\\emph{',
		'\\footnote{',
		'\\section{',
		'\\caption{',
		'\\caption[a]{',
		'\\item',
		'\\item[',
		'\\cite{a}',
	],
	...[
		'\\gadget',
		'\\gadget{',
		'\\label{a}',
		'\\newcommand{\\a}{',
		'\\def\\a#1',
		'\\let\\a',
		'\\if',
		'\\fi',
	],
	...[
		'\\iffalse',
		'\\else',
		'\\verb|',
		'\\verb',
		'\\lstinline{',
		'\\url{',
		'\\href{',
		'\\par',
		'{\\tt ',
	],
	...[
		'\\makeatletter',
		'\\makeatother',
		'\\parskip',
		'\\newtheorem{a}',
		'\\newif\\ifa',
		'\\endinput',
	],
	...[
		'\\newenvironment{a}{\\begin{quote}}{\\end{quote}}',
		'\\lstnewenvironment{b}',
		'\\documentclass',
	],
];
const environments = [
	'document',
	'quote',
	'itemize',
	'figure',
	'table',
	'gizmo',
	'verbatim',
	'a',
	'b',
	'align*',
	'',
];
const piece = fc.oneof(
	fc.constantFrom(...signs),
	fc.constantFrom(...commands),
	fc.constantFrom(...environments.flatMap((name) => [`\\begin{${name}}`, `\\end{${name}}`])),
	fc.constantFrom('\n<<a>>=\n', '\n@\n', '\\Sexpr{', '\n@book{'),
);
const texts = fc.oneof(
	fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
	fc.string({ unit: 'binary' }),
);

suite('Any text read as LaTeX', () => {
	test('has ascending, disjoint blocks, in which all of it but white space stands', () => {
		fc.assert(
			fc.property(texts, (text) => {
				let end = 0;
				for (const block of blocksOf(text)) {
					const ranges = block.kind === 'protected' ? [block.range] : block.lines;
					for (const range of ranges) {
						assert.ok(range.start >= end && range.end > range.start && range.end <= text.length);
						assert.equal(text.slice(end, range.start).trim(), '');
						end = range.end;
					}
					assert.equal(rangeOf(block).end, end);
				}
				assert.equal(text.slice(end).trim(), '');
			}),
			{ numRuns: repetitions(1500, 100_000) },
		);
	});

	test('has lines of prose that are not blank and hold no line end', () => {
		fc.assert(
			fc.property(texts, (text) => {
				for (const block of blocksOf(text)) {
					if (block.kind === 'protected') continue;
					for (const { start, end } of block.lines) {
						assert.match(text.slice(start, end), /^\S[^\r\n]*$/u);
					}
				}
			}),
			{ numRuns: repetitions(500, 100_000) },
		);
	});

	test('is what it was when its passages are put back', () => {
		fc.assert(
			fc.property(texts, (text) => {
				assertRendersOriginal(text, 'latex');
			}),
			{ numRuns: repetitions(300, 10_000) },
		);
	});

	test('has atoms in ascending order that hold no blank line', () => {
		fc.assert(
			fc.property(texts, (text) => {
				let end = 0;
				for (const { kind, range } of scanLatex(text)) {
					assert.ok(range.start >= end && range.end > range.start && range.end <= text.length);
					end = range.end;
					if (kind === 'block' || kind === 'headingStart') continue;
					assert.doesNotMatch(text.slice(range.start, end), /(?:\r\n|\n|\r(?!\n))[ \t]*[\r\n]/);
				}
			}),
			{ numRuns: repetitions(500, 100_000) },
		);
	});

	test('is read in a time that grows as the text does', () => {
		const units = [
			...['\\x{', '\\x[', '$', '\\[', '\\(', '{', '}', '[', '\\begin{x}', '\\begin{quote}', '\\if'],
			...['\\def\\x', '\\verb|', '\\url{', '%\n', '$ { ', '\\newenvironment{a}{', '\\section{'],
			...[
				'\\begin{figure}\\caption{',
				'\\makeatletter',
				'\\x%\n',
				'\\x \n',
				'<<a>>=\n',
				'\\\\[',
				'   \n',
			],
		];
		for (const unit of units) {
			const text = unit.repeat(50_000 / unit.length);
			const before = process.cpuUsage();
			blocksOf(text);
			const { user, system } = process.cpuUsage(before);
			assert.ok(user + system < 1_000_000, `${unit}: ${user + system} µs`);
		}
	});
});
