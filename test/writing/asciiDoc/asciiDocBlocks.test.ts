import assert from 'node:assert/strict';
import { blocksOf } from '../blocksOf.ts';

/** Expected are blocks as `blocksOf` gives them. */
type Case = readonly [name: string, document: string, expected: readonly string[]];

function check(cases: readonly Case[]): void {
	for (const [name, document, expected] of cases) {
		test(name, () => {
			assert.deepEqual(blocksOf(document, 'asciidoc'), expected);
		});
	}
}

suite('Blocks of AsciiDoc: document, sections, paragraphs', () => {
	check([
		[
			'a header',
			'// x\n= One\nA B <a@b.example>\nv1, 2019\n:c: d \\\n  e\n\nTwo.',
			['<comments>', '# One', '<front matter>', 'Two.'],
		],
		[
			'attributes',
			':a: b\n:!c:\n:d: e \\\nf \\\ng\n\nOne.',
			[...'<attributes> '.repeat(5).trim().split(' '), 'One.'],
		],
		['front matter', '---\na: b\n---\n= One\n\nTwo.', ['<front matter>', '# One', 'Two.']],
		['a title of a part', 'One.\n\n= Two\nThree.', ['One.', '# Two', 'Three.']],
		['titles', '== One ==\n### Two\n====== Three', ['# One', '# Two', '# Three']],
		['an underlined title', 'One two\n-------\nThree.', ['<markup>', '<markup>', 'Three.']],
		['a line that is no title', 'One two three\n----\nx\n----', ['One two three', '<code>']],
		['paragraphs', 'One\n  two.\n \nThree.', ['One\ntwo.', 'Three.']],
		['literal paragraphs', 'One.\n\n two\n  three\n\nFour.', ['One.', '<code>', 'Four.']],
		['deeper lines', 'One\n      two\nthree', ['One', '<code>', 'three']],
		[
			'comments',
			'One\n// two\nthree\n//// \nfour\n////\nfive',
			['One', '<comments>', 'three', '<comments>', 'five'],
		],
		['labels', 'NOTE: One,\ntwo.\n\nTIP:  Three', ['One,\ntwo.', 'Three']],
		['hard breaks', 'NOTE: Closed in winter, +\nbut open.', ['Closed in winter, +\nbut open.']],
		['lines that are meant', '[%hardbreaks]\nOne\ntwo', ['<markup>', 'One', 'two']],
		[
			'lines that are meant from here on',
			':hardbreaks-option:\n\nOne\ntwo',
			['<attributes>', 'One', 'two'],
		],
		['a title of a block', '.One two\nThree\n.four', ['# One two', 'Three', '<markup>']],
		[
			'breaks',
			"One.\n\n'''\n\n<<<\n\n---\n\n* * *\n\nTwo.",
			['One.', '<markup>', '<markup>', '<markup>', '<markup>', 'Two.'],
		],
		['columns', 'a   b\nc   d\n\nOne.  Two.', ['<markup>', 'One.  Two.']],
		['quotations', '> one\ntwo\n\n"One\ntwo."\n-- A. B', ['<quotes>', '<quotes>']],
		['signs without words', 'One\n...\ntwo\n| three', ['One', '<markup>', 'two', '<markup>']],
		['a line that is not closed', '[cols="1,2",\nOne', ['<markup>', 'One']],
	]);
});

suite('Blocks of AsciiDoc: lists', () => {
	check([
		[
			'marks',
			'* Tools\n** A spade\n- A rake\n\n. Dig\n.. Put\n1. Water\na. Wait\n• Eat',
			['Tools', 'A spade', 'A rake', 'Dig', 'Put', 'Water', 'Wait', 'Eat'],
		],
		[
			'tasks and callouts',
			'* [x] one\n* [ ] two\n<1> three\n<.> four',
			['one', 'two', 'three', 'four'],
		],
		['text on several lines', '* one\n  two\nthree\n* four', ['one\ntwo\nthree', 'four']],
		['numbers in a paragraph', 'It was in\n1986. So\na. b', ['It was in\n1986. So\na. b']],
		['numbers in an item', '* It was in\n1986. So', ['It was in', 'So']],
		[
			'descriptions',
			'Trowel:: A small spade\nRake::\n  One\n  two\n\nHoe::: Three\n\nAxe;; Four\nSaw::\n\nFive',
			['A small spade', '<markup>', 'One\ntwo', 'Three', 'Four', '<markup>', 'Five'],
		],
		[
			'continued',
			'* one\n+\ntwo\n+\n----\nx\n----\n+\n[NOTE]\nthree\n\n  four',
			['one', '<markup>', 'two', '<markup>', '<code>', '<markup>', '<markup>', 'three', '<code>'],
		],
		['styled as code', '[source]\n* one\n. two\n\n* three', ['<markup>', '<code>', 'three']],
	]);
});

suite('Blocks of AsciiDoc: delimited blocks', () => {
	for (const [delimiter, content] of [
		['----', 'code'],
		['------', 'code'],
		['....', 'code'],
		['++++', 'HTML'],
		['////', 'comments'],
		['|===', 'tables'],
		[',===', 'tables'],
		['!===', 'tables'],
	] as const) {
		test(`${delimiter} holds ${content}`, () => {
			const document = `One two three.\n${delimiter}\nx | y\n\n* z\n${delimiter}\nTwo.`;
			const expected = ['One two three.', `<${content}>`, 'Two.'];
			assert.deepEqual(blocksOf(document, 'asciidoc'), expected);
		});
	}
	for (const delimiter of ['====', '****', '____', '--', '~~~~', '======']) {
		test(`${delimiter} holds blocks`, () => {
			const document = `${delimiter}\nOne.\n\n* two\n${delimiter}\nThree.`;
			const expected = ['<markup>', 'One.', 'two', '<markup>', 'Three.'];
			assert.deepEqual(blocksOf(document, 'asciidoc'), expected);
		});
	}
	check([
		['a fence', '```rb\nx\n\n```\nOne.', ['<code>', 'One.']],
		[
			'nested',
			'====\n=====\nOne\n=====\n----\n--\n----\n====\nTwo',
			['<markup>', '<markup>', 'One', '<markup>', '<code>', '<markup>', 'Two'],
		],
		['an outer end', '====\n----\nx\n====\nOne.', ['<markup>', '<code>', '<markup>', 'One.']],
		['not closed', 'One.\n\n----\nx\n\ny', ['One.', '<code>']],
		['other lengths', '----\nx\n-----\ny\n----\nOne.', ['<code>', 'One.']],
		[
			'verse',
			'[verse, A, B]\n____\nx\n____\n\n[verse]\nx\ny\n\nOne',
			['<markup>', '<verse>', '<markup>', '<verse>', 'One'],
		],
		['stem', '[stem]\n++++\nx\n++++\n[latexmath]\nx', ['<markup>', '<math>', '<markup>', '<math>']],
		['source in an open block', '[source,sail]\n--\nx\n--\nOne', ['<markup>', '<code>', 'One']],
		[
			'an unknown style',
			'[wavedrom, , svg]\n====\nx\n====\n\n[ditaa]\nx',
			['<markup>', '<code>', '<markup>', '<code>'],
		],
		[
			'a known style',
			'[NOTE]\n====\nOne\n====\n\n[quote,A]\nTwo',
			['<markup>', '<markup>', 'One', '<markup>', '<markup>', 'Two'],
		],
		[
			'attributes some lines before',
			'[source]\n\n// a\n.B\nx\ny',
			['<markup>', '<comments>', '# B', '<code>'],
		],
		[
			'anchors and roles',
			'[[a,B c]]\n[#d.e%f,g="h"]\nOne\n[.i]\ntwo',
			['<markup>', '<markup>', 'One', '<markup>', 'two'],
		],
		[
			'macros',
			'image::a.png[B, c]\n\ntoc::[]\n\nvideo::d[]\n\nmine::e[f]',
			['<markup>', '<markup>', '<markup>', '<markup>'],
		],
		['half a macro', 'image::a\n\nOne', ['<markup>', 'One']],
		[
			'directives',
			'ifdef::a[]\nOne\nendif::[]\ninclude::b.adoc[c=d]\nifeval::["{e}" == "f"]\nTwo',
			['<directives>', 'One', '<directives>', '<directives>', '<directives>', 'Two'],
		],
	]);
});

suite('Blocks of AsciiDoc with other line endings', () => {
	const document = '= One\n:a: b\n\nTwo\nthree.\n\n* four\n\n----\nx\n----\nFive';
	const expected = ['# One', '<front matter>', 'Two\nthree.', 'four', '<code>', 'Five'];
	for (const ending of ['\r\n', '\r']) {
		test(JSON.stringify(ending), () => {
			assert.deepEqual(blocksOf(document.replaceAll('\n', ending), 'asciidoc'), expected);
		});
	}
	test('a byte order mark, tabs and non-breaking blanks', () => {
		const blocks = blocksOf(
			'\uFEFF== One\n\u00A0\nTwo\u00A0three\n\n*\tfour\n\n\tfive',
			'asciidoc',
		);
		assert.deepEqual(blocks, ['# One', 'Two\u00A0three', 'four', '<code>']);
	});
});
