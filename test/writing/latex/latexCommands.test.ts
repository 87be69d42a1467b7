import assert from 'node:assert/strict';
import { latexSyntax } from '../../../src/writing/latex/latexSyntax.ts';
import { knownLatex } from '../../../src/writing/latex/latexTables.ts';
import { contentsOf, proseOf } from './latexRead.ts';

const latex = latexSyntax(knownLatex);

function checkProse(cases: Readonly<Record<string, readonly [string, readonly string[]]>>): void {
	for (const [name, [text, expected]] of Object.entries(cases)) {
		test(name, () => {
			assert.deepEqual(proseOf(text), expected);
		});
	}
}

suite('Commands of LaTeX with prose', () => {
	checkProse({
		'in its place': ['One \\emph{two} \\textbf{three}.', ['One \\emph{two} \\textbf{three}.']],
		'in a footnote': [
			'One\\footnote[2]{Two.\n\\label{a}\nThree.}.',
			['One\\footnote[2]{Two.\n\\label{a}\nThree.}.'],
		],
		headings: ['\\section[short]{One}\\label{a}\nTwo.', ['# One', 'Two.']],
		'paragraphs with a heading': ['\\paragraph{One.} Two.', ['# One.', 'Two.']],
		'titles, but not authors': ['\\title{One}\n\\author{Two \\and Three}\n\\date{May}', ['# One']],
		captions: ['\\captionof{figure}[a]{One.}', ['One.']],
		'a heading in a caption': [
			'\\caption{One \\section{two} three.}',
			['One \\section{two} three.'],
		],
	});
});

suite('Commands of LaTeX that are left alone', () => {
	checkProse({
		'alone on their lines': [
			'One.\n\\gadget{Two three.}\n  \\widget[a]{b}{c} % d\nFour.',
			['One.', 'Four.'],
		],
		'at the start of a paragraph, with what opens it': [
			'\\begin{lemma}\\label{a}\\uses{b}\\ready One.\\end{lemma}\n\n\\index{a}Two.',
			['One.', 'Two.'],
		],
		'over several paragraphs': ['One.\n\n\\gadget{Two.\n\nThree.}\n\nFour.', ['One.', 'Four.']],
		'over a blank line in code': ['One \\Sexpr{\n<<a>>=\n\n@\n} two.', ['One ', 'two.']],
		'among words': ['One \\gadget{two}{three} four.', ['One \\gadget{two}{three} four.']],
		'words, even on a line of their own': [
			'One of\n\\citet{a}\nis two.',
			['One of\n\\citet{a}\nis two.'],
		],
		definitions: [
			'\\newcommand{\\a}[1][b]{One.\n\nTwo.}\n\\renewcommand*\\c{d}\n\\def\\e#1[#2]{Three.}\n\\let\\f=\\g\n\\newif\\ifdraft\nFour.',
			['Four.'],
		],
		'files, with or without braces': ['\\input chapter1\n\\include{b}\nOne.', ['One.']],
		'sizes alone on their lines': [
			'\\begingroup\n\\small\nOne {\\small two}.',
			['One {\\small two}.'],
		],
		registers: [
			'\\parskip=3pt plus 1pt\n\\setlength\\parindent{0pt}\n\\parindent 2em\nOne.',
			['One.'],
		],
		'what divides pages': [
			'One.\n\\newpage\nTwo.\\vspace*{1em}\nThree.\\par Four.',
			['One.', 'Two.', 'Three.', 'Four.'],
		],
		'comments between arguments': ['One \\gadget{a}%\n{b} two.', ['One \\gadget{a}%\n{b} two.']],
		'package code': ['One.\n\n\\makeatletter\nTwo.\n\\makeatother\nThree.', ['One.', 'Three.']],
		'code of LaTeX3': ['\\ExplSyntaxOn\nOne.\n\\ExplSyntaxOff\nTwo.', ['Two.']],
		'commands of package code': ['One.\n\n\\@startsection{a}\n\nTwo.', ['One.', 'Two.']],
		'class files': ['\\NeedsTeXFormat{LaTeX2e}\n\\ProvidesClass{a}[1]\n\nOne two three.', []],
		'files of a class without text': ['\\documentclass{a}\n\nOne two three.', []],
		bibliographies: ['@article{a,\n  title = {One two},\n}\n\nThree.', []],
		'what follows the end': ['\\begin{document}\nOne.\n\\end{document}\nTwo.', ['One.']],
		'typewriter groups': ['One {\\tt two three} four.', ['One {\\tt two three} four.']],
	});
	test('hold one atom each', () => {
		const atoms = [
			...['\\cite[see][p.~3]{a,b}', '\\parencites(see)[1]{a}[2]{b}', '\\textcite*{a}', '\\cref{a}'],
			...['\\href{http://a.b/%c}{One two}', '\\SI{3}{\\metre}', '\\qty[a=b]{3}{m}', '\\gls{a}'],
			...[
				'\\includegraphics[width=3cm]{a}',
				'\\textcolor{red}{one}',
				'\\gadget*[a]{b}{c}',
				'\\hspace*{1em}',
			],
			...[
				'\\texttt{a\\_b}',
				'{\\tt one two}',
				'\\ensuremath{x}',
				'\\"{o}',
				"\\'\\i",
				"\\'e",
				'\\c{c}',
				'\\,',
				'\\-',
			],
			...[
				'\\verb|a { $|',
				'\\lstinline[l=C]!a b!',
				'\\mintinline{c}|a|',
				'\\mintinline{c}{a{b}}',
				'\\\\*[2pt]',
			],
			...[
				'\\ifdraft one\\else two\\fi',
				'\\iffalse one \\ifx\\a\\b two\\fi three\\fi',
				'\\Sexpr{x[1]}',
			],
			...['$a \\text{ if $b$ } c$', '\\(a\\)', '$\\{$', '\\emph', '\\kern-3pt', '\\LaTeX{}'],
		];
		for (const atom of atoms) {
			const text = `One ${atom} two.`;
			const [first, ...others] = latex.atoms(text);
			assert.ok(first !== undefined && others.length === 0, atom);
			assert.equal(text.slice(first.start, first.end), atom);
		}
	});
	test('and ties, dashes and quotation marks are prose', () => {
		assert.deepEqual(latex.atoms("``One''~two -- three---four `five' \"six\""), []);
	});
});

suite('Conditionals of LaTeX', () => {
	checkProse({
		'are left alone with what they hold': [
			'One.\n\\iffalse\nTwo.\n\n\\ifpdf Three.\\fi\n\\fi\nFour.',
			['One.', 'Four.'],
		],
		'with both ways': ['\\ifpdf\n  \\graphicspath{a}\n\\else\nOne.\n\\fi\n\nTwo.', ['Two.']],
		'those with groups': ['\\ifthenelse{a}{One.}{Two.}\n\nThree.', ['Three.']],
		'the sign of equivalence is none': [
			'One $a \\iff b$ two.\n\nThree.',
			['One $a \\iff b$ two.', 'Three.'],
		],
	});
});

suite('Paragraphs of LaTeX that are in doubt', () => {
	checkProse({
		'with an open brace': ['One \\emph{two.\n\nThree.', ['Three.']],
		'with a stray brace': ['One} two.\n\nThree.', ['Three.']],
		'with an open formula': ['One $two.\n\nThree $x$.', ['Three $x$.']],
		'with an open displayed formula': ['One \\[ two.\n\nThree.\n\\[ x \\]', ['Three.']],
		'with columns': ['Alder & wet ground \\\\\nOak & any ground\n\nOne.', ['One.']],
		'with a parameter': ['One #1 two.\n\nThree.', ['Three.']],
		'with signs of math': ['One x_{i} two.\n\nThree file_name.', ['Three file_name.']],
		'with an environment that has no name yet': ['One \\begin{ two.\n\nThree.', ['Three.']],
	});
	test('say why', () => {
		assert.deepEqual(contentsOf('One {two.\n\nA & b.\n\nOne $x.\n\nOne #1.'), [
			'unbalanced braces',
			'tables',
			'math',
			'commands',
		]);
	});
	test('and those with all closed are not', () => {
		const text = 'A \\& B, 50\\%, \\#1, a\\_b, \\$5, \\{x\\} {\\em y}.';
		assert.deepEqual(proseOf(text), [text]);
	});
});

suite('Lines of LaTeX', () => {
	checkProse({
		'with carriage returns': ['One\r\n  two.\r\n\r\n\\item Three.\r\n', ['One\ntwo.', 'Three.']],
		'with carriage returns alone': ['One\rtwo.\r\rThree.', ['One\ntwo.', 'Three.']],
		'with a byte order mark, tabs and spaces that don’t break': [
			'\uFEFF\tOne\n\u00A0two.\n\t\u00A0\nThree.',
			['One\ntwo.', 'Three.'],
		],
		'with comments': ['One % two\nthree%\nfour\n\n% five', ['One ', 'three', 'four']],
		'broken by hand': ['One,\\\\[3pt]\ntwo.', ['One,\\\\[3pt]\ntwo.']],
	});
});
