import assert from 'node:assert/strict';
import { commentSyntaxOf } from '../../../src/writing/comments/commentSyntax.ts';
import { answerOf, placeOf } from './places.ts';

type Found = readonly [languageId: string, document: string, before: string, after: string];

function found(cases: readonly Found[]): void {
	for (const [languageId, document, before, after] of cases) {
		test(`${languageId}: ${JSON.stringify(document)}`, () => {
			const expected = { kind: 'prose', before, after, oneLine: true };
			assert.deepEqual(placeOf(document, languageId), expected);
		});
	}
}

function refused(languageId: string, cases: Readonly<Record<string, readonly string[]>>): void {
	for (const [reason, documents] of Object.entries(cases)) {
		for (const document of documents) {
			test(`${languageId}: ${JSON.stringify(document)} is ${reason}`, () => {
				assert.equal(answerOf(document, languageId), reason);
			});
		}
	}
}

suite('The cursor in comments', () => {
	suite('on lines', () => {
		found([
			['javascript', '// One ‸', 'One ', ''],
			['javascript', 'f(); // One ‸two\ng();', 'One ', 'two'],
			['javascript', 'f();// One‸', 'One', ''],
			['javascript', '// One\n// two‸\n// three\nf();', 'One\ntwo', '\nthree'],
			['javascript', '\t// One\r\n\t// two‸\r\n\t// three\r\n', 'One\ntwo', '\nthree'],
			['javascript', 'f(); // One\n// two‸\ng(); // three', 'two', ''],
			['javascript', 'f("// no"); // One‸', 'One', ''],
			['javascript', "f('a\\'// no'); // One‸", 'One', ''],
			['javascript', '// One\n//\n// two‸', 'One\n\ntwo', ''],
			['javascript', '// One\n\n// two‸', 'two', ''],
			['javascript', '// See http://a.b and‸', 'See http://a.b and', ''],
			['rust', "fn f<'a>(x: &'a str) {} // One‸", 'One', ''],
			['rust', '/// One\n//! two‸', 'One\ntwo', ''],
			['python', 'x = "# no" # One‸', 'One', ''],
			['yaml', 'a: b#c # One‸', 'One', ''],
			['shellscript', '#!/bin/sh\n# One‸', 'One', ''],
			['sql', 'select 1; -- One‸', 'One', ''],
			['haskell', '-- | One‸', 'One', ''],
			['clojure', ';; One‸', 'One', ''],
			['erlang', '%% One‸', 'One', ''],
			['fortran', '  !> One‸', 'One', ''],
			['vb', "x = 1 ' One‸", 'One', ''],
			['vb', 'REM One‸', 'One', ''],
			['bat', 'rem One‸', 'One', ''],
			['bat', ':: One‸', 'One', ''],
			['ini', '; One\n# two‸', 'One\ntwo', ''],
			['r', "#' One‸", 'One', ''],
			['vue', '// One‸', 'One', ''],
			['html', '<!-- One ‸ -->', 'One ', ''],
		]);
	});

	suite('in blocks', () => {
		found([
			['c', '/* One ‸two */ f();', 'One ', 'two'],
			['c', 'f(); /* One */ g(); /* two‸ */', 'two', ''],
			['c', '/*\n * One\n * two‸\n * three\n */', 'One\ntwo', '\nthree'],
			['c', '\t/**\r\n\t * One\r\n\t * two‸\r\n\t */\r\nf();', 'One\ntwo', ''],
			['c', '/*\n  One\n  two‸\n    three\n*/', 'One\ntwo', '\n  three'],
			['c', '/*\n  One\n\n  * two‸\n*/', 'One\n\n* two', ''],
			['c', 'a = "/*"; /* One‸ */', 'One', ''],
			['c', '// a /*\n// One‸', 'a /*\nOne', ''],
			['c', '/* One‸\nf();\n', 'One', ''],
			['c', '/* One‸\nf();\n/* two */', 'One', ''],
			['typescript', 'const a = "src/**/*.ts";\n/** One‸ */', 'One', ''],
			['css', '/* One‸ */', 'One', ''],
			['html', '<p>\n<!--\n  One‸\n-->', 'One', ''],
			['lua', '--[[ One‸ ]]', 'One', ''],
			['haskell', '{- | One‸ -}', 'One', ''],
			['powershell', '<#\n  One‸\n#>', 'One', ''],
			['ruby', '=begin\nOne‸\n=end', 'One', ''],
			['matlab', '%{\nOne‸\n%}', 'One', ''],
			['lisp', '#| One‸ |#', 'One', ''],
			['julia', '#= One‸ =#', 'One', ''],
			['perl', '=pod\n\nOne‸\n\n=cut', 'One', ''],
			['python', 'def f():\n    """One‸"""', 'One', ''],
			['python', 'def f():\n    """‸"""', '', ''],
			['python', "def f():\n    r'''\n    One\n    two‸\n    '''", 'One\ntwo', ''],
			['python', '"""\n:param x: One ‸', ':param x: One ', ''],
			['python', 'x = """a"""\n"""One‸\n\n    two', 'One', '\n\ntwo'],
			['elixir', '@doc """\nOne‸\n"""', 'One', ''],
			['julia', '"""\nOne‸\n"""\nf() = 1', 'One', ''],
		]);
	});

	suite('elsewhere', () => {
		refused('javascript', {
			outsideComment: [
				'‸',
				'f(‸',
				'f("// no ‸");',
				'f("/* no ‸ */");',
				'const a = "http://x ‸',
				'f(); /* One */ ‸',
				'‸ // One',
				'/* One */\n\n‸',
				'f("/*"); g(‸',
				'/* One *‸/',
				'// /*\nf(‸',
				'https://x ‸',
			],
			lineMark: ['//‸', '//‸ One', '/*‸', '/**‸ */', '/**\n *‸\n */', '/**\n ‸* One\n */', '// -‸'],
			insideWord: ['// On‸e'],
			commentTag: [
				'/** @par‸ */',
				'/**\n * @param ‸\n */',
				'/**\n * @param x‸\n */',
				'/**\n * @param {a: b, ‸\n */',
				'/**\n * @param {T} na‸\n */',
				'/** One {@link Fo‸',
				'// eslint-disable-next-line ‸',
				'// @ts-expect-error ‸',
				'// #region ‸',
			],
			protected: [
				'// One `x ‸` two',
				'/**\n * ```\n * code ‸\n * ```\n */',
				'// https://a‸',
				'// One <b ‸> two',
			],
			unfinishedMarkup: ['// One `x ‸', '// me@‸'],
		});
		refused('python', {
			outsideComment: ['x = """One ‸"""', 'f("""a""", ‸', '#!/usr/bin/python ‸'],
			commentTag: [
				'""":param x‸',
				'"""\n:param x: One\n>>> f(‸',
				'"""\n>>> f()\none ‸',
				'# type: ‸',
				'# noqa ‸',
			],
		});
		refused('csharp', { line: ['/// <summary>\n/// One‸\n/// </summary>', '/// <summary> One‸'] });
		refused('java', { line: ['/**\n * <p>One‸\n */', '/**\n * @param x the ‸\n */'] });
		refused('yaml', { outsideComment: ['a: b#c ‸'] });
		refused('php', { outsideComment: ['#[Attribute ‸'] });
		refused('vue', { outsideComment: ['<a href="x"> // no ‸'] });
		refused('unknown', { notProse: ['// One‸'] });
	});

	test('are known in the languages that are in common use', () => {
		const languages =
			'c cpp csharp java javascript typescript javascriptreact typescriptreact go rust swift kotlin scala php python ruby perl ' +
			'shellscript powershell yaml toml dockerfile makefile r julia lua sql haskell css scss less html xml vue svelte clojure ' +
			'lisp elixir erlang matlab fortran vb bat ini';
		const unknown = languages.split(' ').filter((id) => commentSyntaxOf(id) === undefined);
		assert.deepEqual(unknown, []);
	});
});
