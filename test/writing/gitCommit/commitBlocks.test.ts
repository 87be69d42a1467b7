import assert from 'node:assert/strict';
import { blocksOf } from '../blocksOf.ts';

/** Expected are blocks as `blocksOf` gives them. */
type Case = readonly [name: string, document: string, expected: readonly string[]];

function check(cases: readonly Case[]): void {
	for (const [name, document, expected] of cases) {
		test(name, () => {
			assert.deepEqual(blocksOf(document, 'git-commit'), expected);
		});
	}
}

suite('The subject of a commit message', () => {
	check([
		['words', 'One two', ['One two']],
		['after comments and blank lines', '# a\n\n  One\n', ['<comments>', 'One']],
		['one line alone', 'One\ntwo\nthree', ['One', 'two\nthree']],
		['its kind', 'fix(clock)!: do not strike\n', ['do not strike']],
		['its component', 'net/http, x: y: one two: three', ['one two: three']],
		['tags and tickets', '[Tag][b] ABC-12 :bug: #3: one', ['one']],
		['what a rebase does', 'fixup! squash! feat: one', ['one']],
		['numbers of requests', 'One (#12) (#13)', ['One']],
		['a number inside', 'One #12 two', ['One #12 two']],
		['long before a colon', 'One two: three', ['One two: three']],
		['by Git', 'Merge branch "one" into two\n\nThree.', ['<markup>', 'Three.']],
		['a revert', 'Revert "one"\n\nThis reverts two.', ['<markup>', 'This reverts two.']],
		['code in its place, of which it is not known where it ends', '```\n```\n\nOne', ['<code>']],
		['a prefix alone', 'fix: ', ['fix:']],
	]);
});

/** After a subject, which is left out. */
function checkBodies(cases: readonly Case[]): void {
	for (const [name, body, expected] of cases) {
		test(name, () => {
			assert.deepEqual(blocksOf(`S\n\n${body}`, 'git-commit').slice(1), expected);
		});
	}
}

suite('The body of a commit message', () => {
	checkBodies([
		['paragraphs', 'One\ntwo.\n\nThree.', ['One\ntwo.', 'Three.']],
		['code', 'One:\n\n    x\n\n    y\n\n\tz\nTwo.', ['One:', '<code>', '<code>', '<code>', 'Two.']],
		['code after a line', 'One:\n    x\n  y\ntwo', ['One:', '<code>', 'two']],
		['a little deeper', 'One:\n\n   x.y["z"] = 1\n\nTwo.', ['One:', '<code>', 'Two.']],
		['fences after quotes', '> one\n```\nx\n\ny\n```\nTwo', ['<quotes>', '<code>', 'Two']],
		['fences', 'One.\n```sh\nx\n\n# y\n```\nTwo.\n\n~~~\nz', ['One.', '<code>', 'Two.', '<code>']],
		[
			'lists',
			'- One\n  two\n  * three\n    four\n\n    five\n1. six\n(2) seven\n3) [x] eight\n[4] nine ten',
			['One\ntwo', 'three\nfour', 'five', 'six', 'seven', 'eight', 'nine ten'],
		],
		['code in lists', '- One:\n\n      x\n\n  two', ['One:', '<code>', 'two']],
		['nested by a tab', '- [x] One\n\t- two', ['One', 'two']],
		['an indented list', 'One:\n\n  - two\n     - three', ['One:', 'two', 'three']],
		[
			'quotes',
			'On Monday A B wrote:\n\n> one\n> two\nthree\n\nFour.',
			['<quotes>', '<quotes>', 'Four.'],
		],
		[
			'notes',
			'See [1].\n\n[1] http://a.b -- C\n    d\n[2]: e',
			['See [1].', '<link definitions>', '<link definitions>'],
		],
		[
			'addresses',
			'For example:\nhttps://a.b/c\nOne.',
			['For example:', '<link definitions>', 'One.'],
		],
		['directives', '[skip ci] [b c]\n\nOne.', ['<directives>', 'One.']],
		['rules and titles', 'One\n===\n\n---------\n\nTwo', ['# One', '<markup>', '<markup>', 'Two']],
		[
			'tables',
			'| a | b |\n|---|---|\n\nc   d\ne   f\n\nOne.',
			['<tables>', '<tables>', '<markup>', 'One.'],
		],
		['comments', 'One\n# two\n#\tthree\nfour', ['One', '<comments>', '<comments>', 'four']],
		[
			'what is cut off',
			'One\n# ------------------------ >8 ------------------------\nx\n\ny',
			['One', '<comments>'],
		],
		['differences', 'diff --git a/b b/b\nindex 1234567..89\n\nOne', ['<code>', 'One']],
		[
			'long lines',
			`One\n${'two '.repeat(40)}three\nfour`,
			['One', `${'two '.repeat(40)}three`, 'four'],
		],
	]);
});

suite('The trailers of a commit message', () => {
	checkBodies([
		[
			'the last paragraph',
			'One.\n\nA: b\nC-d: e\n  f\n\n# g',
			['One.', ...Array<string>(3).fill('<trailers>'), '<comments>'],
		],
		['not the first', 'One: two', ['<trailers>']],
		['with other lines', 'One.\n\ntwo\nthree: four', ['One.', 'two\nthree: four']],
		[
			'with one that Git added',
			'One.\n\ntwo\nSigned-off-by: A <a@b.example>',
			['One.', '<trailers>', '<trailers>'],
		],
		['not the last', 'A: b\n\nOne.', ['A: b', 'One.']],
		[
			'known ones anywhere',
			'One.\nCo-authored-by: A\nFixes: b\n(cherry picked from commit c)\n\nTwo.\n\nRef: d#1\n\nThree.',
			['One.', '<trailers>', '<trailers>', '<trailers>', 'Two.', '<trailers>', 'Three.'],
		],
		[
			'of conventional commits',
			'One.\n\nBREAKING CHANGE: new format\nof two\nCc: stable@example.org\nLink: https://example.org/t/81',
			['One.', '<trailers>', '<trailers>', '<trailers>'],
		],
	]);
	test('none in the title', () => {
		assert.deepEqual(blocksOf('A: b\nC: d', 'git-commit'), ['b', 'C: d']);
	});
});

suite('Commit messages with other line endings', () => {
	const document = '\uFEFFfix: one\n\nTwo\nthree.\n\n- four\n\n    x\n\nA-by: b';
	const expected = ['one', 'Two\nthree.', 'four', '<code>', '<trailers>'];
	for (const ending of ['\n', '\r\n', '\r']) {
		test(JSON.stringify(ending), () => {
			assert.deepEqual(blocksOf(document.replaceAll('\n', ending), 'git-commit'), expected);
		});
	}
});
