import assert from 'node:assert/strict';
import { outlineOf } from './readBlocks.ts';

type Case = readonly [name: string, document: string, expected: readonly string[]];

function check(cases: readonly Case[]): void {
	for (const [name, document, expected] of cases) {
		test(name, () => {
			assert.deepEqual(outlineOf(document), expected);
		});
	}
}

suite('reStructuredText: paragraphs and titles', () => {
	check([
		['paragraphs', 'One\ntwo.\n\n\nThree.', ['One\ntwo.', 'Three.']],
		['nothing', ' \n\n', []],
		['a title under a line', 'One two\n=======\n\nThree.', ['# One two', '[markup]', 'Three.']],
		['a title whose line is short', 'One two three\n----\n', ['# One two three', '[markup]']],
		[
			'a title between lines',
			'=========\n One two\n=========\n',
			['[markup]', '# One two', '[markup]'],
		],
		['lines that differ', '=====\nOne\n====\n\nTwo.', ['[markup]', 'Two.']],
		['a title that must not grow', 'One\n---\n\nTwo.', ['[markup]', 'Two.']],
		['a line that is none', 'One two\n--\n\nThree.', ['[markup]', 'Three.']],
		[
			'a title right after a target',
			'.. _a:\nOne\n====\n',
			['[link definitions]', '# One', '[markup]'],
		],
		['a transition', 'One.\n\n----\n\nTwo.', ['One.', '[markup]', 'Two.']],
		['a title within an item', '- One\n  =====\n', ['[markup]']],
		['a deeper second line', 'One two\nthree\n   four\n\nFive.', ['[markup]', 'Five.']],
		['a code fence of Markdown', '```py\nimport x\n```\n', ['[markup]']],
		['columns', 'Alder   Wet ground\nOak     Any ground\n', ['[markup]']],
		['blanks after a sentence', 'One two.  Three\nfour.  Five.', ['One two.  Three\nfour.  Five.']],
		['items without a blank line before', 'One:\n- two\n- three\n', ['[markup]']],
		['a heading of Markdown', '# One two\n', ['[markup]']],
		['three dots', '... and so on.', ['... and so on.']],
		['front matter', 'Title: One two\nAuthor: Three\n  four\n\nFive.', ['[front matter]', 'Five.']],
		['one word and a colon', 'Note: one two.\n', ['Note: one two.']],
	]);
});

suite('reStructuredText: lists', () => {
	check([
		['bullets', '- One\n  two\n\n  three\n\n* four\n• five', ['One\ntwo', 'three', 'four', 'five']],
		['nested', '- One\n\n  * two\n\n    three\n- four', ['One', 'two', 'three', 'four']],
		['on the next line', '*\n   One\n   two', ['[markup]', 'One\ntwo']],
		[
			'enumerated',
			'1. One\n2. two\n\n(a) three\n\niv) four\n\n#. five\n   six',
			['One', 'two', 'three', 'four', 'five\nsix'],
		],
		['an initial that begins a paragraph', 'A. One wrote\nthis.', ['[markup]']],
		['a year', 'It was in\n1986. So.', ['It was in\n1986. So.']],
		['an item torn apart', '- One two\nthree four.\n\nFive.', ['[markup]', '[markup]', 'Five.']],
		['an item whose text moves left', '- One two\n three four.', ['[markup]', '[markup]']],
		[
			'definitions',
			'ballast\n    Heavy things at the bottom\n    of a ship\n\nkeel : part\n    below',
			['[terms]', 'Heavy things at the bottom\nof a ship', '[terms]', 'below'],
		],
		[
			'a paragraph with an indented second line',
			'The keel of a ship is the part which is\n  below all others.',
			['[markup]'],
		],
		['fields', ':Author: One\n:Date: two\n   three\n\nFour.', ['[fields]', '[fields]', 'Four.']],
		[
			'what code takes',
			':param int x: The one\n   or two.\n:type x: int\n:returns: Three.',
			['The one\nor two.', '[fields]', 'Three.'],
		],
		[
			'a role at the start',
			':ref:`one` and two.\n\n:title:`Three\nfour`: five',
			[':ref:`one` and two.', ':title:`Three\nfour`: five'],
		],
		[
			'options',
			'-q, --quiet   Say nothing.\n--depth=N     Go down so\n              many levels.\n/V\n    Five.\n\nSix.',
			['[options]', '[options]', '[options]', 'Six.'],
		],
	]);
});

suite('reStructuredText: quotes, literals and lines that are meant', () => {
	check([
		[
			'a quote',
			'One.\n\n  Two\n  three.\n\n  -- Four\n\nFive.',
			['One.', 'Two\nthree.', '[markup]', 'Five.'],
		],
		['quotes within each other', '    One.\n\n  Two.', ['One.', 'Two.']],
		['a quote after an empty comment', '..\n\n  One.', ['[comments]', 'One.']],
		['a literal block', 'One::\n\n  two\n\n    three\n\nFour.', ['One::', '[code]', 'Four.']],
		['the colons alone', 'One:\n\n::\n\n  two\n\nThree.', ['One:', '[markup]', '[code]', 'Three.']],
		['no blank line after the colons', 'One::\n  two\n', ['[code]']],
		['a quoted literal', 'One::\n\n> two\n> three\n\nFour.', ['One::', '[code]', 'Four.']],
		['an escaped colon', 'One\\::\n\n  two', ['One\\::', 'two']],
		['a literal in an item', '- One::\n\n    two\n\n  three', ['One::', '[code]', 'three']],
		['a session', '>>> beds.count("carrot seeds")\n12\n\nOne.', ['[code]', 'One.']],
		[
			'verse',
			'| The office is closed on Mondays\n| and whoever comes\n  so\n| comes for nothing\n\nOne.',
			['[line blocks]', 'One.'],
		],
	]);
});

suite('reStructuredText: tables', () => {
	check([
		[
			'simple',
			'=======  ====\nKnot     Use\n=======  ====\nBowline  A loop\n\nHitch    A ring\n=======  ====\n\nOne.',
			['[tables]', 'One.'],
		],
		['simple without an end', '===  ===\na    b\n\nc    d\n', ['[tables]']],
		['grid', '+-----+\n| One |\n+-----+\n| two |\n+-----+\n\nThree.', ['[tables]', 'Three.']],
		[
			'of pipes',
			'| One | two |\n|-----|-----|\n\n|One|two|\n',
			['[line blocks]', '[markup]', '[markup]'],
		],
	]);
});

suite('reStructuredText: explicit markup', () => {
	check([
		['a comment', '.. One two\n   three\n\n   four\n\nFive.', ['[comments]', 'Five.']],
		['a comment on the next line', '..\n   One\n\nTwo.', ['[comments]', 'Two.']],
		[
			'targets',
			'.. _a: http://b\n\n__ http://c\n\nOne.',
			['[link definitions]', '[link definitions]', 'One.'],
		],
		['a substitution', '.. |a| replace:: one\n   two\n\nThree.', ['[directives]', 'Three.']],
		[
			'notes',
			'.. [1] One\n   two.\n\n.. [#a] Three.\n.. [Four] Five.',
			['One\ntwo.', 'Three.', 'Five.'],
		],
		['a note on the next line', '.. [Abc]\n   One.', ['[link definitions]', 'One.']],
		[
			'an admonition',
			'.. note:: One\n   two.\n\n   Three.\n\nFour.',
			['One\ntwo.', 'Three.', 'Four.'],
		],
		[
			'its options',
			'.. warning::\n   :class: a\n\n   One.',
			['[directives]', '[directives]', 'One.'],
		],
		[
			'text before options',
			'.. tip:: One.\n   :class: a\n\n   Two.',
			['One.', '[directives]', 'Two.'],
		],
		[
			'a title',
			'.. admonition:: One\n   two\n   :class: a\n\n   Three.',
			['[directives]', 'Three.'],
		],
		[
			'in each other',
			'.. container:: a\n\n   .. note::\n\n      One.',
			['[directives]', '[directives]', 'One.'],
		],
		['a version and text', '.. versionadded:: 1.2 One\n   two.', ['One\ntwo.']],
		['a version', '.. deprecated:: 1.2\n   One.', ['[directives]', 'One.']],
		['an unknown version', '.. versionadded:: next\n   One.', ['[directives]']],
		['code', '.. code-block:: py\n   :a: b\n\n   import c\n\nOne.', ['[code]', 'One.']],
		['math', '.. math::\n\n   a + b\n\nOne.', ['[math]', 'One.']],
		['a table', '.. list-table::\n\n   * - One\n     - two\n', ['[tables]']],
		[
			'a toctree',
			'.. toctree::\n   :maxdepth: 1\n\n   one\n   two\n\nThree.',
			['[directives]', 'Three.'],
		],
		[
			'one that nobody knows',
			'.. recipe::\n\n   Peel the beans.\n\nOne.',
			['[directives]', 'One.'],
		],
		[
			'a function',
			'.. py:function:: f(x)\n   :async:\n\n   One.\n\n   :param x: two',
			['[directives]', 'One.', 'two'],
		],
		['a caption', '.. figure:: a.png\n   :alt: b\n\n   One.', ['[directives]', 'One.']],
		['a single colon', '.. note: one\n\nTwo.', ['[comments]', 'Two.']],
		['capitals', '.. Note::\n   One.', ['[directives]', 'One.']],
	]);
});

suite('reStructuredText: bytes', () => {
	check([
		[
			'CRLF',
			'- One\r\n  two\r\n\r\n.. note::\r\n\r\n   Three.\r\n',
			['One\ntwo', '[directives]', 'Three.'],
		],
		['CR', 'One\rtwo\r\rThree\r=====\r', ['One\ntwo', '# Three', '[markup]']],
		['a byte order mark', '\uFEFF.. a\n\nOne.', ['[comments]', 'One.']],
		['a byte order mark before text', '\uFEFFOne.', ['One.']],
		[
			'tabs',
			'-\tOne\n\ttwo\n\n::\n\n\tthree\n\nFour.',
			['One\ntwo', '[markup]', '[code]', 'Four.'],
		],
		['tabs and blanks', '..  note::\n\n\tOne\n        two.', ['[directives]', 'One\ntwo.']],
		[
			'no-break spaces',
			'One\u00a0two\u00a0\n\u00a0\nThree\u00a0four.',
			['One\u00a0two\u00a0', 'Three\u00a0four.'],
		],
		['other line ends', 'One\u2028two\u0085three', ['[markup]']],
		['a form feed', 'One.\n\f\nTwo.', ['One.', 'Two.']],
	]);
});
