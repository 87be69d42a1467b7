import assert from 'node:assert/strict';
import { rangeOf } from '../../../src/writing/document/blocks.ts';
import { latexBlocks } from '../../../src/writing/latex/latexBlocks.ts';
import { knownLatex } from '../../../src/writing/latex/latexTables.ts';
import type { LatexTables } from '../../../src/writing/latex/prototypes.ts';
import { contentsOf, proseOf } from './latexRead.ts';

function check(cases: Readonly<Record<string, readonly [string, readonly string[]]>>): void {
	for (const [name, [text, expected]] of Object.entries(cases)) {
		test(name, () => {
			assert.deepEqual(proseOf(text), expected);
		});
	}
}

suite('Environments of LaTeX whose body is prose', () => {
	check({
		lists: [
			'\\begin{itemize}[noitemsep]\n\\item One.\n\\item[Two] Three.\n\\end{itemize}',
			['One.', 'Three.'],
		],
		'descriptions and overlays': [
			'\\begin{description}\n\\item<1-> [One] Two.\n\\end{description}',
			['Two.'],
		],
		'a list in a list': [
			'\\begin{enumerate}\n\\item One\n\\begin{itemize}\n\\item two\n\\end{itemize}\nthree.\n\\end{enumerate}',
			['One', 'two', 'three.'],
		],
		theorems: [
			'\\begin{theorem}[Euler, 1750]\\label{a}\nOne.\n\\end{theorem}\n\\begin{proof} Two.\\end{proof}',
			['One.', 'Two.'],
		],
		'starred ones': ['\\begin{remark*}\nOne.\n\\end{remark*}', ['One.']],
		'with arguments': ['\\begin{minipage}[t]{0.5\\textwidth}\nOne.\n\\end{minipage}', ['One.']],
		slides: [
			'\\begin{frame}[fragile]{A title}\n\\begin{columns}\n\\begin{column}{3cm}\nOne.\n\\end{column}\n\\end{columns}\n\\end{frame}',
			['One.'],
		],
		'declared as theorems': [
			'\\newtheorem{puzzle}[theorem]{Puzzle}\n\\begin{puzzle}\nOne.\n\\end{puzzle}',
			['One.'],
		],
		'declared as theorems in the preamble': [
			'\\documentclass{book}\n\\newtheorem*{riddle}{Riddle}\n\\begin{document}\n\\begin{riddle}[x]\nOne.\n\\end{riddle}\n\\end{document}',
			['One.'],
		],
		'declared as wrappers of one': [
			'\\newenvironment{voice}[1]{\\begin{quote}\\itshape}{\\end{quote}}\n\\begin{voice}{A}\nOne.\n\\end{voice}',
			['One.'],
		],
		'chapters without a document': ['\\newcommand{\\a}{b}\n\\def\\c#1{d}\n\nOne.\n', ['One.']],
	});
});

suite('Environments of LaTeX whose body is none', () => {
	check({
		'one of which nothing is known': [
			'One.\n\\begin{gizmo}\nTwo.\n\nThree.\n\\end{gizmo}\nFour.',
			['One.', 'Four.'],
		],
		'nested ones of the same name': [
			'\\begin{gizmo}\nOne.\n\\begin{gizmo}\nTwo.\n\\end{gizmo}\nThree.\n\\end{gizmo}\nFour.',
			['Four.'],
		],
		'prose in one': ['\\begin{gizmo}\n\\begin{quote}\nOne.\n\\end{quote}\n\\end{gizmo}', []],
		'one that is not closed': ['One.\n\n\\begin{gizmo}\nTwo.\n\nThree.', ['One.']],
		IEEEeqnarray: [
			'\\begin{IEEEeqnarray}{rCl}\na &=& b \\\\\nc &=& d\n\\end{IEEEeqnarray}\nOne.',
			['One.'],
		],
		tblr: ['\\begin{tblr}{ll}\nAlder & Wet ground \\\\ Oak & Any ground\n\\end{tblr}', []],
		tikzcd: ['\\begin{tikzcd}\nA \\arrow[r] & B\n\\end{tikzcd}', []],
		algorithmic: ['\\begin{algorithmic}\n\\State Add water\n\\end{algorithmic}', []],
		thebibliography: [
			'\\begin{thebibliography}{9}\n\\bibitem{a} A. Author.\n\\end{thebibliography}',
			[],
		],
		'verbatim, whatever is in it': [
			'\\begin{verbatim}\n{ $ % \\begin{quote}\n\\end{verbatim}\nOne.',
			['One.'],
		],
		'verbatim that the document declares': [
			'\\lstnewenvironment{shell}{}{}\n\\begin{shell}\n# 5 % {\n\\end{shell}\nOne.',
			['One.'],
		],
		comment: ['\\begin{comment}\nOne.\n\\end{comment}\nTwo.', ['Two.']],
		'declared with more than a wrapper': [
			'\\newenvironment{box}{\\begin{tikzpicture}\\node}{;\\end{tikzpicture}}\n\\begin{box}\nOne.\n\\end{box}',
			[],
		],
		'chunks of knitr': [
			'One.\n\n<<plot, echo=FALSE>>=\nx <- c(1, 2) # { $\n@\nTwo \\Sexpr{x}.',
			['One.', 'Two \\Sexpr{x}.'],
		],
		'a chunk that is not closed': ['One.\n\n<<>>=\nx <- 1\n\ny', ['One.']],
	});
	test('are named by what they hold', () => {
		const text = ['gizmo', 'tblr', 'align*', 'lstlisting', 'comment', 'figure']
			.map((name) => `\\begin{${name}}\nx\n\\end{${name}}`)
			.join('\n\n');
		const expected = ['unknown environments', 'tables', 'math', 'code', 'comments', 'markup'];
		assert.deepEqual(contentsOf(text), expected);
	});
});

suite('Figures and tables of LaTeX', () => {
	check({
		'have prose in their captions alone': [
			'\\begin{figure}[h]\n\\centering\nOne.\n\\includegraphics{a}\n\\caption[Short]{Two \\emph{three}.}\n\\label{a}\nFour.\n\\end{figure}\nFive.',
			['Two \\emph{three}.', 'Five.'],
		],
		'whose parts have captions too': [
			'\\begin{figure}\n\\begin{subfigure}{3cm}\n\\caption{One.}\n\\end{subfigure}\n\\caption{Two.}\n\\end{figure}',
			['One.', 'Two.'],
		],
		'with rows': [
			'\\begin{table}\n\\caption{One.}\n\\begin{tabular}{l}\na & b\n\\end{tabular}\n\\end{table}',
			['One.'],
		],
		'over several pages': [
			'\\begin{longtable}{ll}\n\\caption{One.}\\\\\na & b\\\\\n\\end{longtable}',
			['One.'],
		],
	});
});

suite('More than is known of LaTeX', () => {
	test('can be told', () => {
		const told: LatexTables = {
			commands: new Map([...knownLatex.commands, ['loud', { role: 'prose', takes: 'p' }]]),
			environments: new Map([
				...knownLatex.environments,
				['gizmo', { holds: 'prose', takes: 'm', content: 'commands' }],
			]),
		};
		const text = '\\begin{gizmo}{a}\n\\loud{One.}\n\\end{gizmo}';
		const paragraphs = (known: LatexTables) =>
			[...latexBlocks(text, known)]
				.filter(({ kind }) => kind === 'paragraph')
				.map((block) => text.slice(rangeOf(block).start, rangeOf(block).end));
		assert.deepEqual(paragraphs(told), ['\\loud{One.}']);
		assert.deepEqual(paragraphs(knownLatex), []);
	});
});
