/** Documents made of lines with and without the marks of reStructuredText, often in disorder. */
import fc from 'fast-check';

const texts = [
	...[
		'One two three',
		'four five.',
		'Six:',
		'Seven eight::',
		'::',
		'term',
		'*emphasis* and ``code``',
	],
	...['One two three four five six seven eight', 'a `reference <b>`_ and name_', 'see |name| [1]_'],
	...['- item here', '*', '1. first', 'a) second', '#. third', ':param x: one', ':field: two'],
	...[
		'-a  option',
		'====',
		'=== ===',
		'----',
		'+---+',
		'| a |',
		'| verse',
		'>>> x',
		'> y',
		'-- who',
	],
	...[
		'..',
		'.. comment',
		'.. note::',
		'.. note:: text here',
		'.. code::',
		'.. _a: b',
		'.. [1] note',
	],
	...['.. |a| image:: b', '.. versionadded:: 1.2', '.. figure:: a', '.. unknown:: here', '__ c'],
	...[':class: x', '\u00a0', '\f', '\uFEFF', '😀 x', '```', '', '', ''],
];
const indentations = ['', '', '', ' ', '  ', '   ', '    ', '\t', '- ', '1. '];

const line = fc
	.tuple(fc.constantFrom(...indentations), fc.constantFrom(...texts))
	.map(([indentation, text]) => indentation + text);

export const generatedDocuments = fc
	.tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n', '\r'))
	.map(([lines, end]) => lines.join(end));
