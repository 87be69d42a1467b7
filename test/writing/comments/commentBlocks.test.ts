import assert from 'node:assert/strict';
import { blocksOf } from '../blocksOf.ts';

type Expected = readonly [languageId: string, document: string, blocks: readonly string[]];

function read(cases: readonly Expected[]): void {
	for (const [languageId, document, blocks] of cases) {
		test(`${languageId}: ${JSON.stringify(document)}`, () => {
			assert.deepEqual(blocksOf(document, languageId), blocks);
		});
	}
}

const prose = 'One two three four.';

suite('The blocks of code', () => {
	suite('are comments, without their marks', () => {
		read([
			['typescript', `f();\n// ${prose}\ng();`, ['<code>', prose, '<code>']],
			['typescript', `f(); // ${prose}`, ['<code>', prose]],
			['typescript', '// One two\n//  three four.', ['One two\nthree four.']],
			[
				'typescript',
				'// One two three.\n\n// Four five six.',
				['One two three.', 'Four five six.'],
			],
			[
				'typescript',
				'// One two three.\n//\n// Four five six.',
				['One two three.', 'Four five six.'],
			],
			['typescript', '/// One two three.\n// Four five six.', ['One two three.', 'Four five six.']],
			[
				'typescript',
				'/**\n * One two\n * three four.\n */\nf();',
				['One two\nthree four.', '<code>'],
			],
			['typescript', '/** One two\n    three four. **/', ['One two\nthree four.']],
			['typescript', '/**\r\n * One two\r\n * three four.\r\n */', ['One two\nthree four.']],
			[
				'typescript',
				'/**\n * - One two three.\n * - Four five six.\n */',
				['One two three.', 'Four five six.'],
			],
			['typescript', `/** ${prose} */ f();`, ['<code>', '<code>']],
			['c', `int a; /* ${prose} */\nint b;`, ['<code>', prose, '<code>']],
			['go', `// ${prose}\nfunc f() {}`, [prose, '<code>']],
			[
				'rust',
				`//! ${prose}\n\n/// Five six seven.\nfn f() {}`,
				[prose, 'Five six seven.', '<code>'],
			],
			['rust', `/* One /* two */ three four. */`, ['One /* two */ three four.']],
			['java', `/**\n * ${prose}\n */\nclass A {}`, [prose, '<code>']],
			[
				'python',
				`def f():\n    """${prose}\n\n    Five six seven.\n    """`,
				['<code>', prose, 'Five six seven.'],
			],
			['python', `x = 1\n"""${prose}"""`, ['<code>', prose]],
			['shellscript', `#!/bin/sh\n# ${prose}\nls`, ['<code>', prose, '<code>']],
			['sql', `-- ${prose}\nselect 1;`, [prose, '<code>']],
			['lua', `--[[ ${prose} ]]\n-- Five six seven.`, [prose, 'Five six seven.']],
			['html', `<p>\n<!-- ${prose} -->`, ['<code>', prose]],
			['css', `/* ${prose} */\na { b: c }`, [prose, '<code>']],
			['haskell', `{- | ${prose} -}`, [prose]],
		]);
	});

	suite('are headings where a few words stand alone', () => {
		read([
			['typescript', '// Section helpers', ['# Section helpers']],
			['typescript', '// ---- Section ----', ['<lines of signs>']],
			['c', '/*********\n * Helpers\n *********/', ['# Helpers']],
		]);
	});

	suite('are no comments in strings', () => {
		for (const [languageId, code] of [
			['typescript', `a = "// ${prose}";`],
			['typescript', `a = \`\n// ${prose}\n\${f(\`/* ${prose} */\`)} // ${prose}\``],
			['typescript', `a = /\\/\\/ "[/*]/.test("/* ${prose} */");`],
			['cpp', `a = R"x(\n// ${prose}\n)x";`],
			['csharp', `a = @"\n// ""${prose}\n";`],
			['go', `a := \`\n// ${prose}\n\``],
			['rust', `a = r#"\n// "${prose}\n"#;`],
			['python', `f("""\n# ${prose}\n""")`],
			['python', `f(\n    """\n    ${prose}\n    """\n)`],
			['python', `{"a":\n"""${prose}"""}`],
			['shellscript', `cat <<EOF\n# ${prose}\nEOF`],
			['shellscript', `echo '\n# ${prose}\n'`],
			['yaml', `run: |\n  # ${prose}\n  ls`],
			['sql', `select '\n-- ${prose}\n';`],
			['lua', `a = [[\n-- ${prose}\n]]`],
			['php', `<p>\n// ${prose}\n</p>`],
			['html', `<script>\n<!-- ${prose} -->\n</script>`],
			['java', `a = """\n// ${prose}\n""";`],
			['perl', `f();\n__END__\n# ${prose}`],
		] as const) {
			test(`${languageId}: ${JSON.stringify(code)}`, () => {
				assert.deepEqual(blocksOf(code, languageId), ['<code>']);
			});
		}
	});

	suite('go on after what looks like a string', () => {
		read([
			['typescript', `a = b / c; // ${prose}`, ['<code>', prose]],
			['typescript', `a = \`\${b}\`; // ${prose}`, ['<code>', prose]],
			['rust', `fn f<'a>() {} // ${prose}`, ['<code>', prose]],
			['yaml', `a: |\n  b\nc: it's\n# ${prose}`, ['<code>', prose]],
			['cpp', `a = 1'000; // It's one two three.`, ['<code>', "It's one two three."]],
		]);
	});

	suite('leave tags of documentation alone, and read what they say', () => {
		read([
			[
				'typescript',
				`/**\n * @param a One two\n *   three four.\n */`,
				['<documentation tags>', 'One two\nthree four.'],
			],
			['typescript', `/** @param {{a: b}} [c=1] - ${prose} */`, ['<documentation tags>', prose]],
			['typescript', `/** @returns ${prose} */`, ['<documentation tags>', prose]],
			['typescript', `/** @throws {Error} ${prose} */`, ['<documentation tags>', prose]],
			['typescript', `/** @see ${prose} */`, ['<documentation tags>']],
			[
				'typescript',
				`/** @template T\n * more\n *\n * ${prose} */`,
				['<documentation tags>', prose],
			],
			[
				'typescript',
				`/**\n * @example\n * One two three.\n * @returns ${prose}\n */`,
				['<code>', '<documentation tags>', prose],
			],
			['java', `/** @throws IOException ${prose} */`, ['<documentation tags>', prose]],
			['c', `/** \\param[in] a ${prose} */`, ['<documentation tags>', prose]],
			['c', `/**\n * \\code\n * One two.\n * \\endcode\n * ${prose}\n */`, ['<code>', prose]],
			[
				'php',
				`<?php\n/** @param array<int, A> $a ${prose} */`,
				['<code>', '<documentation tags>', prose],
			],
			['php', `<?php\n/** @return string ${prose} */`, ['<code>', '<documentation tags>']],
			['lua', `---@param a string ${prose}`, ['<documentation tags>']],
			[
				'python',
				`"""One two three.\n\n:param int a: ${prose}\n:rtype: int\n"""`,
				['One two three.', '<documentation tags>', prose, '<documentation tags>'],
			],
			[
				'python',
				`"""One two three.\n\nArgs:\n    a (int): Four five\n        six seven.\n    b\n        ${prose}\n\nReturns:\n    int: ${prose}\n"""`,
				[
					'One two three.',
					'<terms>',
					'<terms>',
					'Four five\nsix seven.',
					'<terms>',
					'<terms>',
					'<terms>',
					prose,
				],
			],
			[
				'python',
				`"""One two three.\n\nParameters\n----------\na : int\n    ${prose}\n\nExamples\n--------\nFour five six.\n"""`,
				['One two three.', '<terms>', '<terms>', prose, '<terms>', '<code>'],
			],
			[
				'csharp',
				`/// <summary>\n/// ${prose}\n/// </summary>\n/// <param name="a">${prose}</param>`,
				['<HTML>', prose, '<HTML>', '<HTML>', prose],
			],
			['swift', `/// - Parameter a: ${prose}`, ['<documentation tags>', prose]],
			['typescript', `// TODO(ann): ${prose}`, ['<markup>', prose]],
		]);
	});

	suite('leave alone what is not for readers', () => {
		for (const [languageId, comment, content] of [
			[
				'typescript',
				'// eslint-disable-next-line no-console -- because one two three.',
				'instructions to tools',
			],
			['typescript', '// @ts-expect-error One two three.', 'instructions to tools'],
			['typescript', '/* istanbul ignore next: one two three */', 'instructions to tools'],
			['typescript', '// #region One two three four', 'instructions to tools'],
			['python', '# noqa: E501 one two three', 'instructions to tools'],
			['python', '# type: ignore[one] two three', 'instructions to tools'],
			['go', '//go:generate one two three four', 'instructions to tools'],
			['shellscript', '# shellcheck disable=SC2034 one two', 'instructions to tools'],
			['c', '/* Copyright (c) 2020 One Two. */', 'notices of rights'],
			['c', '// SPDX-License-Identifier: MIT\n// One two three four.', 'notices of rights'],
			['typescript', '// const a = f(1);\n// return a;', 'code'],
			['typescript', '// if (a) {\n//   b();\n// }', 'code'],
			['python', '# import os\n# os.remove(path)', 'code'],
			['python', '# for x in y:\n#     print(x)', 'code'],
			['python', '"""\n>>> f(1)\n2\n"""', 'code'],
			['typescript', '// +----+----+\n// | a  | b  |\n// +----+----+', 'lines of signs'],
			['c', '// One two three four \\\n   five six', 'code'],
			['sql', '/*+ INDEX(one two) three four */', 'instructions to tools'],
			['haskell', '{-# LANGUAGE One, Two, Three #-}', 'code'],
			['go', '/*\n#include <a.h>\nint one(void);\n*/\nimport "C"', 'code'],
		] as const) {
			test(`${languageId}: ${JSON.stringify(comment)}`, () => {
				const found = new Set(blocksOf(comment, languageId));
				assert.ok(found.has(`<${content}>`), [...found].join(' '));
				assert.ok(
					[...found].every((block) => block.startsWith('<')),
					[...found].join(' '),
				);
			});
		}
	});
});
