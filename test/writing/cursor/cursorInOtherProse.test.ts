import assert from 'node:assert/strict';
import { answerOf } from './places.ts';

/** Each document with the answer at its cursor. */
function check(languageId: string, cases: Readonly<Record<string, readonly string[]>>): void {
	for (const [expected, documents] of Object.entries(cases)) {
		for (const document of documents) {
			test(`${languageId}: ${JSON.stringify(document)} is ${expected}`, () => {
				assert.equal(answerOf(document, languageId), expected);
			});
		}
	}
}

const scissors = '# ------------------------ >8 ------------------------';

suite('The cursor in LaTeX', () => {
	check('latex', {
		prose: [
			'‸',
			'One two‸',
			'One.\n\n‸',
			'\\begin{document}\nOne‸\n\\end{document}',
			'\\item One‸',
			'\\item ‸',
			'  One‸',
			'\\emph{one‸}',
			'\\emph{one‸',
			'\\footnote{One ‸',
			'One \\cite{a}‸',
			'One \\cite{a} and‸',
			'$x$ and‸',
			'\\(x\\) and‸',
			'\\[x\\]\nOne‸',
			'50\\%‸',
			'50\\% of‸',
			'% comment\nOne‸',
			'\\begin{equation}\nx\n\\end{equation}\nOne‸',
			'\\verb|x y| and‸',
			"``quoted ‸ text''",
			'One \\LaTeX{} and‸',
			'\\caption{One‸',
			'\\caption{One‸}',
			'{\\bf one‸}',
			'A $5 bill.\n\nTwo‸',
			'\\section{One}\nTwo‸',
			'\\begin{theorem}\nOne‸\n\\end{theorem}',
			'\\begin{figure}\n\\caption{One‸}\n\n\\end{figure}',
			'\\begin{figure}\n\\caption{One‸}\n',
			'\\gadget{a} one‸',
		],
		line: ['\\section{One‸}', '\\section{One \\emph{two‸}}'],
		protected: [
			'\\documentclass{article}\n‸',
			'\\documentclass{article}\n\\title{One‸}\n\\begin{document}\nTwo',
			'\\begin{document}\nOne.\n\\end{document}\n‸',
			'\\emp‸',
			'\\emph‸{one}',
			'\\‸',
			'\\cite{a‸}',
			'\\ref{fig:‸}',
			'\\href{http://a‸}{b}',
			'$x + ‸$',
			'\\(x + ‸\\)',
			'\\[x + ‸\\]',
			'$$x + ‸$$',
			'% comment ‸',
			'One % comment ‸\ntwo',
			'\\begin{equation}\nx ‸\n\\end{equation}',
			'\\begin{equation}\nx ‸',
			'\\begin{verbatim}\nx ‸\n\nOne',
			'\\begin{tabular}{ll}\na & b‸',
			'\\begin{equ‸}',
			'\\begin{gizmo}\nOne ‸\n\n\\end{gizmo}',
			'\\begin{gizmo}\nOne ‸',
			'\\begin{figure}\nOne ‸\n\\caption{Two}\n\n\\end{figure}',
			'\\iffalse\nOne ‸\n\n\\fi',
			'\\gadget{\nOne ‸\n\nTwo}',
			'Alder & wet ‸',
			'<<a>>=\nx ‸\n\n@\n',
			'\\verb|x ‸y|',
			'See https://exa‸',
		],
		unfinishedMarkup: [
			'\\cite{a‸',
			'\\cite[p.~‸',
			'\\begin{equ‸',
			'\\textcolor{red}{one‸',
			'One $x‸',
			'One $x + y ‸',
			'One \\(x ‸',
			'One \\[x ‸',
			'One $$x ‸',
			'\\verb|x ‸',
		],
		insideWord: ['One tw‸o'],
	});
});

suite('The cursor in plain text', () => {
	check('plaintext', {
		prose: [
			'‸',
			'One two‸',
			'One.\n\n‸',
			'a < b‸',
			'<b>one‸',
			'It was $x or‸',
			'[one](two‸',
			'```\nx\n```\n\nOne‸',
			'```\nx\n```\nOne‸',
			`${'long '.repeat(40)}‸`,
			'One *two‸',
		],
		line: ['- one‸', '- ‸', '  one‸', '> one‸', 'One‸\n==='],
		protected: ['```\nx‸\n```', '```\nx\n\n‸', 'One `two ‸` three', 'https://a‸', 'me@a.b‸'],
		lineMark: ['-‸', '===‸', 'One\n---‸'],
		unfinishedMarkup: ['One `two‸', 'http:/‸', 'me@‸'],
	});
	check('restructuredtext', {
		prose: [
			'One‸',
			'One::\n\n  x\n\nTwo‸',
			':ref:`one` two‸',
			'.. image:: a.png\n\nOne‸',
			'One: ‸',
			'===  ===\na    b\n\nc    d\n===  ===\n\nOne‸',
		],
		line: ['.. note::\n   One‸', '* one‸', 'One‸\n==='],
		protected: [
			'One::\n\n  x ‸',
			'One::\n\n  x\n\n  y‸\n\nTwo',
			'.. image:: a‸',
			'.. code-block:: py\n\n   x ‸',
			'.. comment ‸',
			':ref:`one ‸`',
			'`one ‸ <two>`_',
			'+---+\n| a ‸|\n+---+',
			'===  ===\na    b‸\n===  ===',
			'===  ===\na    b\n\nc    d‸\n===  ===',
			'One::\n\n> two‸',
			'-q, --quiet  Say‸',
			'| One‸',
			'>>> one‸',
			'See |one ‸two|',
			'```\nx ‸',
		],
		unfinishedMarkup: [
			'One :ref:`one‸',
			'One :re‸',
			'One :ref:‸',
			'One ``two ‸',
			'See |on‸',
			'One::‸',
		],
		lineMark: ['..‸', '*‸', '====‸'],
	});
	check('asciidoc', {
		prose: ['One‸', '----\nx\n----\n\nOne‸', '====\nOne‸\n====', '<<a,b>> one‸'],
		line: ['= One‸', '== One ‸', '* one‸'],
		protected: [
			'----\nx‸\n----',
			'----\nx\n\n‸',
			'|===\n| a ‸\n|===',
			'// comment ‸',
			':attribute: ‸',
			'image::a‸[]',
			'<<a ‸>>',
			'link:a‸[b]',
			'{ver‸}',
			'[source,rb‸]',
		],
		unfinishedMarkup: [
			'<<a‸',
			'image::a‸',
			'link:htt‸',
			'link:a[b‸',
			'{ver‸',
			':attr‸',
			'[source‸',
		],
		lineMark: ['==‸', '----‸', '*‸'],
		frontMatter: ['---\ntitle: one‸\n---\n'],
	});
	check('git-commit', {
		prose: ['One\n\nTwo‸', 'One\n\nTwo‸\n# comment', 'One\n\nFixes #12 and‸'],
		line: ['‸', 'One‸', 'One‸\n\n# comment', 'One\n\n- two‸'],
		protected: [
			'One\n\n# comment ‸',
			`One\n\n${scissors}\n\nTwo ‸`,
			`One\n\n${scissors}\n# Do not ‸`,
			'One\n\nSigned-off-by: A ‸',
			'One\n\nCo-authored-by: ‸',
		],
		lineMark: ['One\n#‸', 'One\n\n-‸'],
		unfinishedMarkup: ['Fixes #‸', 'Use `x‸'],
	});
});
