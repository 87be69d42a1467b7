import assert from 'node:assert/strict';
import {
	compareProtectedSpans,
	protectedSpans,
} from '../../../src/writing/syntax/protectedSpans.ts';
import { syntaxOf } from '../../../src/writing/syntax/syntaxes.ts';

const atomsOf = (text: string, languageId = 'typescript') =>
	protectedSpans(text, syntaxOf(languageId)).map((atom) => atom.text);

suite('The atoms of comments', () => {
	const cases: Readonly<Record<string, readonly string[]>> = {
		'Calls readDocument() or a.b.c(x, y) with file(s).': ['readDocument()', 'a.b.c(x, y)'],
		'The my_var, CONST_CASE, __init__ and camelCase of TextRange.': [
			'my_var',
			'CONST_CASE',
			'__init__',
			'camelCase',
			'TextRange',
		],
		'See std::vector, ptr->next and {@link Foo.bar | this}.': [
			'std::vector',
			'ptr->next',
			'{@link Foo.bar | this}',
		],
		'With --dry-run or -v in src/main.ts and ~/.config/amulet.': [
			'--dry-run',
			'-v',
			'src/main.ts',
			'~/.config/amulet',
		],
		'A :class:`X` and ``code`` and <see cref="A"/> in <stdio.h>.': [
			':class:`X`',
			'``code``',
			'<see cref="A"/>',
			'<stdio.h>',
		],
		'In JavaScript, e.g. on GitHub and macOS, and/or TCP/IP, they _do not_ -- but why.': [],
		'Returns a >= b && c, see #12.': ['>=', '&&', '#12'],
	};
	for (const [text, atoms] of Object.entries(cases)) {
		test(text, () => {
			assert.deepEqual(atomsOf(text), atoms);
		});
	}

	const dangers: readonly (readonly [languageId: string, reply: string])[] = [
		['typescript', 'One */ two.'],
		['typescript', 'One\u2028two.'],
		['c', 'One two\\'],
		['rust', 'One /* two.'],
		['java', 'One \\u000a two.'],
		['php', 'One ?> two.'],
		['html', 'One --> two.'],
		['python', 'One """ two.'],
		['lua', 'One ]] two.'],
		['ocaml', 'One " two.'],
	];
	for (const [languageId, reply] of dangers) {
		test(`of ${languageId} forbid ${JSON.stringify(reply)}`, () => {
			assert.equal(compareProtectedSpans('One two.', reply, syntaxOf(languageId)).kind, 'changed');
		});
	}
});
