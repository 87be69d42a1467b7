import assert from 'node:assert/strict';
import { inlineAtoms } from '../../../src/writing/restructuredText/inlineAtoms.ts';

const cases: Readonly<Record<string, readonly string[]>> = {
	'``a b`` and ``c``.': ['``a b``', '``c``'],
	'``a\nb``': ['``a\nb``'],
	':ref:`a <b>` `c`:d:e: `f`': [':ref:`a <b>`', '`c`:d:e:', '`f`'],
	':a:b:`c` and `d`:e:.': [':a:b:`c`', '`d`:e:'],
	'`a b`_ `c`__ `d <e>`_ f_ g__ h-i.j_.': ['`a b`_', '`c`__', '`d <e>`_', 'f_', 'g__', 'h-i.j_'],
	'[1]_ [#]_ [#a]_ [*]_ [Cit2002]_': ['[1]_', '[#]_', '[#a]_', '[*]_', '[Cit2002]_'],
	'|a| |b c|_ 1 | 2 | 3': ['|a|', '|b c|_'],
	'_`a b` and': ['_`a b`'],
	'a_b __init__ _c 5_000': [],
	'(a_) "b_" c_—': ['a_', 'b_', 'c_'],
	'*a* **b c**': [],
	'\\*a ``b``\\ s': ['\\*', '``b``', '\\ '],
	':literal:`.. \\ `, c': [':literal:`.. \\ `'],
	'One two::': ['::'],
	'One:: two': [],
	'Don`t and `` not': [],
	'`a': [],
	'größe_ 日本_': ['größe_', '日本_'],
};

suite('Atoms of reStructuredText', () => {
	for (const [text, expected] of Object.entries(cases)) {
		test(JSON.stringify(text), () => {
			assert.deepEqual(
				inlineAtoms(text).map(({ start, end }) => text.slice(start, end)),
				expected,
			);
		});
	}

	test('much that is open takes no long time', () => {
		const start = process.cpuUsage();
		for (const piece of ['`a ', '|a ', '``a ', ':a:`b ', 'a-', 'a_b ', '_`a ', '\\']) {
			inlineAtoms(piece.repeat(100_000));
		}
		assert.ok(process.cpuUsage(start).user < 10_000_000);
	});
});
