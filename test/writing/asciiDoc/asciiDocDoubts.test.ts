import assert from 'node:assert/strict';
import { blocksOf } from '../blocksOf.ts';

/** Documents that Asciidoctor reads otherwise than they look, with their blocks as `blocksOf` gives them. */
const cases: Readonly<Record<string, readonly [document: string, expected: readonly string[]]>> = {
	'a plus sign outside of lists': ['[source,ruby]\n+\n.One', ['<markup>', '<code>']],
	'a plus sign after a list': ['* One\n\nTwo\n+\nthree', ['One', 'Two', '<markup>']],
	'a plus sign after a block in a list': [
		'* One\n+\n====\nTwo\n\nthree\n====\n+\nfour',
		['One', '<markup>', '<markup>', 'Two', 'three', '<markup>', '<markup>', 'four'],
	],
	'a plus sign after attributes that end a list of terms': [
		'One:: two\n[%hardbreaks]\n+\nThree',
		['two', '<markup>', '<markup>'],
	],
	'a section with a style': ['[verse]\n== One\n++++\n\nx', ['<markup>', '# One', '<HTML>']],
	'what looks like a section in an item': [
		'* One\n[verse]\n== Two\n....\n\nx',
		['One', '<markup>', '<verse>', '<code>'],
	],
	'what looks like a section after an indented paragraph of a list': [
		'* One\n\n  x\n[source]\n== Two\nthree',
		['One', '<code>', '<markup>', '<code>'],
	],
	'what looks like a section for a term': [
		'One::\n== Two\nthree\na. four',
		['<markup>', '# Two', 'three', 'four'],
	],
	'what looks like a list after what looks like a section in a paragraph': [
		'One\n== Two\n** three\n[source]\nx = y\n--\nz',
		['One', '# Two', 'three', '<markup>', '<code>'],
	],
	'a list in a list of terms, with a style': [
		'One:: two\n[source]\n<1> x\n....\n\n** y',
		['two', '<markup>', '<code>', '<code>'],
	],
	'attributes between a term and what would be its text': [
		'One::\n[[a]]\n  x',
		['<markup>', '<markup>', '<code>'],
	],
	'a term in a paragraph': ['One\nTwo::\n\n  x', ['One', '<terms>', '<code>']],
	'a comment between attributes and their block': [
		'[source]\n////\nx\n////\ny',
		['<markup>', '<comments>', '<code>'],
	],
	'a comment before the title': [
		'////\nx\n////\n= One\nA B',
		['<comments>', '# One', '<front matter>'],
	],
	'line ends that are meant before marks of lists': [
		'[%hardbreaks]\nOne\n** two\nthree',
		['<markup>', 'One', 'two', 'three'],
	],
	'line ends that are meant before a label or a title': [
		'[%hardbreaks]\nOne\nNOTE: two\nthree\n== Four\nfive\nsix\n\nSeven\neight',
		['<markup>', 'One', 'two', 'three', '# Four', 'five', 'six', 'Seven\neight'],
	],
	'a dash that takes up a line end': ['One +\n-- two\nthree', ['<markup>']],
	'a delimiter that a condition decides on': [
		'One\nifdef::a[]\n|===\nendif::[]\n|===\nTwo',
		['One', '<directives>', '<tables>', '<conditionals>'],
	],
	'a delimited block under a condition': [
		'ifdef::a[]\n----\nx\n----\nendif::a[]\nOne',
		['<directives>', '<code>', '<directives>', 'One'],
	],
	'attributes that a condition may take': [
		'[stem]\nifdef::a[]\nOne\nendif::[]\n\nTwo\n\nThree',
		['<markup>', '<directives>', '<math>', '<math>', 'Three'],
	],
	'an item that a condition may end': [
		'* One\nifdef::a[]\n\nTwo\nendif::[]\n1. three\n\nFour',
		['One', '<directives>', 'Two', '<conditionals>', 'Four'],
	],
	'a paragraph that a condition may end': [
		'One\nifdef::a[]\n\nTwo\nendif::[]\nthree',
		['One', '<directives>', 'Two', '<directives>', 'three'],
	],
	'a header that a condition may end': [
		'= One\nifdef::a[]\n\nTwo\nendif::[]\nthree\n\nFour',
		['# One', '<front matter>', 'Two', '<conditionals>', 'Four'],
	],
	'code that a condition may end': [
		'[source]\nx\nifdef::a[]\n\nendif::[]\ny\n\nOne',
		['<markup>', '<code>', '<conditionals>'],
	],
};

suite('AsciiDoc that is not what it looks like', () => {
	for (const [name, [document, expected]] of Object.entries(cases)) {
		test(name, () => {
			assert.deepEqual(blocksOf(document, 'asciidoc'), expected);
		});
	}
});
