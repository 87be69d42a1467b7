import assert from 'node:assert/strict';
import { protectedSpans } from '../../../src/writing/syntax/protectedSpans.ts';
import { syntaxOf } from '../../../src/writing/syntax/syntaxes.ts';

suite('Atoms of commit messages', () => {
	for (const [text, expected] of [
		['Fix #12, a/b#3 and GH-4 of ABC-56', ['#12', 'a/b#3', 'GH-4', 'ABC-56']],
		['since 1a2b3c4d5e, defaced', ['1a2b3c4d5e']],
		['by @user and @org/team, not a@b', ['@user', '@org/team']],
		[
			'in src/a/b.ts, /usr/lib, ./x and package.json, and/or',
			['src/a/b.ts', '/usr/lib', './x', 'package.json'],
		],
		['with --no-verify, -q and --depth=2 - or not', ['--no-verify', '-q', '--depth=2']],
		[
			'call foo_bar(), baz() or Qux::quux of __all__',
			['foo_bar()', 'baz()', 'Qux::quux', '__all__'],
		],
		[
			'`a b` ``c`` :class:`D` [e](http://f) [1]',
			['`a b`', '``c``', ':class:`D`', '[e](http://f)', '[1]'],
		],
		['a <b c> d', ['<b c>']],
	] as const) {
		test(JSON.stringify(text), () => {
			const spans = protectedSpans(text, syntaxOf('git-commit')).map((span) => span.text);
			assert.deepEqual(spans, expected);
		});
	}
});
