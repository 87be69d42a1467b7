import assert from 'node:assert/strict';
import { protectedSpans } from '../../../src/writing/syntax/protectedSpans.ts';
import { syntaxOf } from '../../../src/writing/syntax/syntaxes.ts';

type AtomCase = readonly [text: string, atoms: readonly string[]];

suite('Atoms of Markdown', () => {
	const cases: Readonly<Record<string, readonly AtomCase[]>> = {
		'of MyST': [
			[
				'Cool {cite:p}`miller2019`, {ref}`chapter-two` so.',
				['{cite:p}`miller2019`', '{ref}`chapter-two`'],
			],
			['A {term}``a`b`` c.', ['{term}``a`b``']],
		],
		'of bookdown and TeX': [
			[
				'Figure \\@ref(fig:rain), see \\citet{weber2004}.',
				['\\@ref(fig:rain)', '\\citet{weber2004}'],
			],
			['See \\cite[p. 3]{a} and \\LaTeX.', ['\\cite[p. 3]{a}', '\\LaTeX']],
			['Here \\begin{a}b\\end{a} too.', ['\\begin{a}b\\end{a}']],
			['So `r nrow(x)` rows.', ['`r nrow(x)`']],
			['Not \\*this\\*.', []],
		],
		attributes: [
			['A [b](c){ .d } e.', ['[b](c){ .d }']],
			['A `b`{.c} d{#e}.', ['`b`{.c}', '{#e}']],
			['A [b]{.smallcaps} c.', ['[b]{.smallcaps}']],
		],
		'of Obsidian': [
			['The %% ask %% door is ==green==.', ['%% ask %%', '==', '==']],
			['One a == b, c == d.', []],
			['See [[A|b]] and #tag/c, not C#.', ['[[A|b]]', '#tag/c']],
			['One ^two', ['^two']],
		],
		'signs around words': [
			['H~2~O and 2^nd^, about ~5.', ['~2~', '^nd^']],
			['Press ++ctrl+alt+del++ :smile: at 10:30:45.', ['++ctrl+alt+del++', ':smile:']],
			['Press <kbd>Ctrl</kbd> or <code>a b</code>.', ['<kbd>Ctrl</kbd>', '<code>a b</code>']],
			['A {++b++}{>>c<<} d.', ['{++b++}{>>c<<}']],
		],
		placeholders: [
			[
				'Dear {0}, %d letters from %(sender)s; call ${phone} or <%= office %> before {{deadline}}.',
				['{0}', '%d', '%(sender)s', '${phone}', '<%= office %>', '{{deadline}}'],
			],
			['Hi {name}, {} and {x:.2f}, %s and %1$s.', ['{name}', '{}', '{x:.2f}', '%s', '%1$s']],
			['{n, plural, one {# day} other {# days}} left', ['{n, plural, one {# day} other {# days}}']],
			['It is 50 % done, 50% down; a { b } c.', []],
			['A 100%s b.', []],
		],
	};
	for (const [name, all] of Object.entries(cases)) {
		for (const [text, expected] of all) {
			test(`${name}: ${text}`, () => {
				const atoms = protectedSpans(text, syntaxOf('markdown')).map((span) => span.text);
				assert.deepEqual(atoms, expected);
			});
		}
	}

	test('placeholders are kept in plain text too', () => {
		const atoms = protectedSpans('Dear {name}, you have %d.', syntaxOf('plaintext')).map(
			(span) => span.text,
		);
		assert.deepEqual(atoms, ['{name}', '%d']);
	});
});
