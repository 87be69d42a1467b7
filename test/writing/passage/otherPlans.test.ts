import assert from 'node:assert/strict';
import { passagesOf } from '../marked.ts';

type Case = readonly [name: string, marked: string, expected: readonly string[] | string];

function check(languageId: string, cases: readonly Case[]): void {
	for (const [name, marked, expected] of cases) {
		test(name, () => {
			assert.deepEqual(passagesOf(marked, languageId), expected);
		});
	}
}

suite('planRewrite in LaTeX', () => {
	check('latex', [
		['paragraphs', 'One\n  two.\n\n \nThree.\n', ['One\ntwo.', 'Three.']],
		[
			'the body alone',
			'\\title{One}\n\\begin{document}\nTwo.\n\\end{document}\nThree.\n',
			['Two.'],
		],
		[
			'sections left out',
			'\\section{One}\nTwo.\n\\subsection*[a]{Three}\\label{x}\nFour.\n',
			['Two.', 'Four.'],
		],
		[
			'sections alone',
			'\\section{One \\emph{two} $x$}\n\\chapter[a]{Three}',
			['One \\emph{two} $x$', 'Three'],
		],
		[
			'items',
			'\\begin{itemize}[a=b]\n\\item One\n  two\n\\item[x] three\n\\end{itemize}\n',
			['One\ntwo', 'three'],
		],
		['comments', '% One\nTwo % three\nfour.\n', ['Two', 'four.']],
		['a percent sign', '50\\% of\nit.\n', ['50\\% of\nit.']],
		[
			'verbatim',
			'One.\n\\begin{verbatim}\nx $ \\item\n\n\\end{verbatim}\nTwo.\n',
			['One.', 'Two.'],
		],
		['an open environment', 'One.\n\\begin{lstlisting}\nx\n\ny', ['One.']],
		[
			'displayed math',
			'One.\n\\begin{align*}\na\n\\end{align*}\n\\[ b \\]\n$$ c $$\nTwo.\n',
			['One.', 'Two.'],
		],
		[
			'figures',
			'\\begin{figure}[h]\n\\centering\n\\includegraphics[a]{b}\n\\caption{One two.}\n\\end{figure}',
			['One two.'],
		],
		['a part', 'One ⟦two \\emph{three⟧ four}.', ['two \\emph{three']],
		['a cut command', 'One ⟦two \\cite{a⟧b} three.', ['two']],
		['a cut formula', 'One $a⟦b$ two⟧ three.', ['two']],
		['within a footnote', 'One\\footnote{Two ⟦three⟧.}', ['three']],
		['a cursor', '\\item One\n\\item T‸wo\n', ['Two']],
		['a cursor in a command', '\\label{x‸y}\nOne.', 'onlyProtected'],
		['a cursor in math', 'One.\n\\[ x‸ \\]\nTwo.', 'onlyProtected'],
		['commands alone', '\\maketitle \\tableofcontents', 'onlyProtected'],
	]);
});

const long = 'long '.repeat(30).trim();

suite('planRewrite in plain text', () => {
	check('plaintext', [
		['paragraphs', 'One\n  two.\n \nThree.\r\n', ['One\ntwo.', 'Three.']],
		[
			'lists',
			'One:\n- two\n  three\n* [ ] four\n1. five\n(2) six\n',
			['One:', 'two\nthree', 'four', 'five', 'six'],
		],
		['years', 'It was in\n1986. So.\n', ['It was in\n1986. So.']],
		['quotes', '> One\n> two\nthree\n>> four\n', ['One\ntwo', 'three', 'four']],
		['underlined headings left out', 'One\n===\n\nTwo.\n', ['Two.']],
		['underlined headings alone', '===\nOne\n===\n', ['One']],
		['rules', 'One\ntwo.\n-----\nThree.\n', ['One\ntwo.', 'Three.']],
		[
			'lines that were not wrapped',
			`Short.\n${long}\n${long}\nShort.\n`,
			['Short.', long, long, 'Short.'],
		],
		['fences', 'One.\n```sh\nx\n\n```\nTwo.\n', ['One.', 'Two.']],
		['a fence that stays open', 'One.\n~~~\nx\n\ny\n', ['One.']],
		['numbers alone', '1 2 3\n\n---\n', 'empty'],
		['a cut address', '⟦Mail me@exa⟧mple.com now', ['Mail']],
		['a cursor', 'One.\n\n- t‸wo\n- three\n', ['two']],
	]);
});

suite('planRewrite in languages read as plain text', () => {
	check('restructuredtext', [
		['literal blocks', 'One::\n\n  x y\n\n  z\n\nTwo.\n', ['One::', 'Two.']],
		['directives', '.. code-block:: py\n   :x: y\n\n   import z\n\nOne.\n', ['One.']],
		['admonitions', '.. note::\n   One\n   two.\n\n   three\n', ['One\ntwo.', 'three']],
		['comments', '..\n   One\n\nTwo.\n', ['Two.']],
		['fields and grids', ':author: One\n\n+---+\n| a |\n+---+\n\nTwo.\n', ['Two.']],
	]);
	check('asciidoc', [
		['headings left out', '= One\n:a: b\n\n== Two\n\nThree.\n', ['Three.']],
		['headings alone', '== Two\n', ['Two']],
		['listings', '[source,rb]\n----\nx y\n\n----\nOne.\n', ['One.']],
		['examples', '====\nOne\n====\n', ['One']],
		['macros and titles', '.Title\nimage::x[One]\n\n// Two\nThree.\n', ['Three.']],
	]);
	check('git-commit', [
		['comments', 'One\n\nTwo\nthree.\n# four\n#\tfive\n', ['One', 'Two\nthree.']],
		['trailers', 'One\n\nSigned-off-by: A B <a@b.example>\nFixes: one\n', ['One']],
		[
			'what is cut off',
			'One\n# ------------------------ >8 ------------------------\n# Do not.\ndiff a b\n\ntwo\n',
			['One'],
		],
	]);
});
