import assert from 'node:assert/strict';
import { protectedSpans } from '../../../src/writing/syntax/protectedSpans.ts';
import { passagesOf, replace } from '../marked.ts';
import { syntaxOf } from '../../../src/writing/syntax/syntaxes.ts';

suite('Atoms of AsciiDoc', () => {
	for (const [text, expected] of [
		[
			'Press kbd:[Ctrl+C] or btn:[OK], menu:File me[Save As].',
			['kbd:[Ctrl+C]', 'btn:[OK]', 'menu:File me[Save As]'],
		],
		[
			'link:a b.c[d e] https://f.g[h [i\\] j] xref:k::l.adoc#m[]',
			['link:a b.c[d e]', 'https://f.g[h [i\\] j]', 'xref:k::l.adoc#m[]'],
		],
		['See <<a>>, <<b,c\nd>> and [[e]][[[f,g]]].', ['<<a>>', '<<b,c\nd>>', '[[e]]', '[[[f,g]]]']],
		[
			'{a-b} {counter:c:1} {set:d:e} {f}x[g] {not one}',
			['{a-b}', '{counter:c:1}', '{set:d:e}', '{f}x[g]'],
		],
		[
			'+a b+ ++c++ +++d\ne+++ $$f$$ pass:q,a[g] 1 + 2 + 3',
			['+a b+', '++c++', '+++d\ne+++', '$$f$$', 'pass:q,a[g]'],
		],
		['`a b` ``c``d `e\nf` and a stray ` sign', ['`a b`', '``c``', '`e\nf`', '`']],
		["\"`Quoted text`\" and '`so it`', Olaf`'s", ['"`', '`"', "'`", "`'", "`'"]],
		// With underlined titles it is code.
		[
			'"`one`" or "`run --all`" or `a`\'s b and `c/d`: e',
			['"`one`"', '"`run --all`"', "`a`'s b and `c/d`"],
		],
		['one.footnote:[See https://a.b[c].] two', ['footnote:[See https://a.b[c].]']],
		[
			'((one)) (((two, three))) indexterm:[a,b]',
			['((one))', '(((two, three)))', 'indexterm:[a,b]'],
		],
		['stem:[a < b] latexmath:[\\left[c\\right]]', ['stem:[a < b]', 'latexmath:[\\left[c\\right]]']],
		[
			'[.a]#one two# ##b##c #d e# [#f]*g* issue #12 h',
			['[.a]#', '#', '##', '##', '#', '#', '[#f]*', '*'],
		],
		['H~2~O x^2^ **C**reate free__ing__', ['~2~', '^2^', '**C**reate', 'free__ing__']],
		[
			'One <1> (C) (TM) a -> b => c &copy; &#169; <d e>',
			['<1>', '(C)', '(TM)', '->', '=>', '&copy;', '&#169;', '<d e>'],
		],
		['One, +\ntwo \\{a} \\*b', [' +', '\\{a}', '\\*']],
		['"File > Save" of *one* and _two_', ['"File > Save"']],
	] as const) {
		test(JSON.stringify(text), () => {
			const spans = protectedSpans(text, syntaxOf('asciidoc')).map((span) => span.text);
			assert.deepEqual(spans, expected);
		});
	}
});

suite('Rewriting AsciiDoc', () => {
	test('keeps hard breaks where the reply keeps the lines', () => {
		const document = 'NOTE: Closed in winter, +\nbut open in May.';
		assert.deepEqual(passagesOf(document, 'asciidoc'), ['Closed in winter, +\nbut open in May.']);
		const reply = 'Shut in winter, +\nyet open in May.';
		assert.equal(replace(document, reply, 'asciidoc'), `NOTE: ${reply}`);
	});

	test('makes no line of attributes or of a list by wrapping', () => {
		const document = '* One two three four [a]\n  and a. Five six\n  seven.';
		const reply = 'One and two and three four\n[a] and five and a. six seven b:: eight.';
		const result = replace(document, reply, 'asciidoc');
		assert.doesNotMatch(result, /^ *(?:\[.*\]|[a-z]\. .*|.*::)$/m);
		assert.equal(result.replace(/\s+/g, ' '), `* ${reply.replace('\n', ' ')}`);
	});

	test('leaves what is above and below the text as it is', () => {
		const document = '[quote,A B]\n____\nNobody should sleep that long here.\n____\n';
		const expected = document.replace(/Nobody.*/, 'None sleeps.');
		assert.equal(replace(document, 'None sleeps.', 'asciidoc'), expected);
	});
});
