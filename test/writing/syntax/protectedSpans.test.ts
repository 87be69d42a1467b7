import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	compareProtectedSpans,
	protectedSpans,
} from '../../../src/writing/syntax/protectedSpans.ts';
import { documents } from '../documents.ts';
import { syntaxOf } from '../../../src/writing/syntax/syntaxes.ts';

const spansOf = (text: string, languageId = 'markdown') =>
	protectedSpans(text, syntaxOf(languageId)).map((span) => span.text);

function check(
	languageId: string,
	cases: readonly (readonly [text: string, spans: readonly string[]])[],
): void {
	for (const [text, spans] of cases) {
		test(`${languageId}: ${JSON.stringify(text)}`, () => {
			assert.deepEqual(spansOf(text, languageId), spans);
		});
	}
}

suite('protectedSpans', () => {
	check('markdown', [
		['One *two* **three** ~~four~~ &amp; \\* five.', []],
		['One `two` ``th`ree`` `fo\nur`.', ['`two`', '``th`ree``', '`fo\nur`']],
		['One `two.', []],
		['A [link *text*](http://x.y/a_(b) "t") b.', ['[link *text*](http://x.y/a_(b) "t")']],
		['An ![image](a.png) and [![both](a)](b "c").', ['![image](a.png)', '[![both](a)](b "c")']],
		['A [link](x) in [`code` text](y).', ['[link](x)', '[`code` text](y)']],
		['References [a][b], [c][], [d].', ['[a][b]', '[c][]', '[d]']],
		['![a][b] and [![a][b]][c].', ['![a][b]', '[![a][b]][c]']],
		['Notes[^1] and[^long-name] and ^[inline].', ['[^1]', '[^long-name]', '^[inline]']],
		['[ ] and [] and \\[a] and a].', []],
		[
			'<http://a.b> <me@a.b> <b>bold</b><br/><!-- c -->',
			['<http://a.b>', '<me@a.b>', '<b>', '</b>', '<br/>', '<!-- c -->'],
		],
		['a < b and b > c', []],
		[
			'See https://a.b/c_d?e=(f), www.g.h/i. Or me@a.b!',
			['https://a.b/c_d?e=(f)', 'www.g.h/i', 'me@a.b'],
		],
		['(see http://a.b/c) and "http://d.e".', ['http://a.b/c', 'http://d.e']],
		['Math $x + y$ and $$z$$ and \\(w\\).', ['$x + y$', '$$z$$', '\\(w\\)']],
		['From $5 to $10, or \\$3 and $4.', []],
		['`$a$` and $`b`$', ['`$a$`', '$`b`$']],
		['$a_[b](c)$ x', ['$a_[b](c)$']],
		['As [@doe99, p. 3; @b] or @doe99 say. @{x y}', ['[@doe99, p. 3; @b]', '@doe99', '@{x y}']],
		['So {{< x >}} {% y %} {.a #b} {width=3}', ['{{< x >}}', '{% y %}', '{.a #b}', '{width=3}']],
		['[[Page|name]] ![[embed]]', ['[[Page|name]]', '![[embed]]']],
		['One.\n\n```js\nx\n```\n\nTwo.', ['```js\nx\n```']],
		['One.\n\n    x\n\nTwo.', ['    x']],
		['One.\n\n$$\nx\n$$\n', ['$$\nx\n$$']],
		['---\na: b\n---\nOne `two`.', ['---\na: b\n---', '`two`']],
		['[a]: http://b.c "d"\n\nOne.', ['[a]: http://b.c "d"']],
		['Emoji 👍 `x` 👩‍👩‍👧 [y](z)', ['`x`', '[y](z)']],
		['```\nnever closed', ['```\nnever closed']],
		['[a](b', ['[a]']],
	]);
	check('latex', [
		['One \\emph{two} three.', ['\\emph{', '}']],
		['\\textbf{a \\cite[p.~3]{b}}~\\ref{c}', ['\\textbf{', '\\cite[p.~3]{b}', '}', '\\ref{c}']],
		['$x$ \\(y\\) \\[z\\] $$w$$', ['$x$', '\\(y\\)', '\\[z\\]', '$$w$$']],
		['50\\% \\& 3\\,000 \\\\[2pt] na\\"ive', ['\\%', '\\&', '\\,', '\\\\[2pt]', '\\"i']],
		['a & b # c _ d ^ {e}', ['&', '#', '_', '^', '{', '}']],
		['one $ two', ['$']],
		['one % two\nthree', ['% two']],
		[
			'\\verb|a $ b| \\verb*+c+ \\lstinline[l=C]{d}',
			['\\verb|a $ b|', '\\verb*+c+', '\\lstinline[l=C]{d}'],
		],
		['\\url{http://a.b/%c} \\href{http://d}{e}', ['\\url{http://a.b/%c}', '\\href{http://d}{e}']],
		['\\SI{3}{m} \\LaTeX{} \\dots', ['\\SI{3}{m}', '\\LaTeX{}', '\\dots']],
		['\\cite{a', ['\\cite', '{']],
		['end \\', ['\\']],
		["``quoted'' -- text", []],
	]);
	check('plaintext', [
		['One `two` http://a.b/c. me@a.b', ['`two`', 'http://a.b/c', 'me@a.b']],
		['*One* [two](x) <b> $y$', []],
		['```\nx\n```\ny', ['```\nx\n```']],
	]);
	check('restructuredtext', [
		[
			'``a b`` :ref:`c <d>` `e <f>`_ |g| [1]_ word_ h::',
			['``a b``', ':ref:`c <d>`', '`e <f>`_', '|g|', '[1]_', 'word_', '::'],
		],
	]);
	check('asciidoc', [
		[
			'<<a,b>> http://c.d[e f] {g} +h+ xref:i[j]',
			['<<a,b>>', 'http://c.d[e f]', '{g}', '+h+', 'xref:i[j]'],
		],
	]);
	check('git-commit', [['Fix #12 of 1a2b3c4d5e', ['#12', '1a2b3c4d5e']]]);

	test('gives disjoint ranges in order, with their text', () => {
		fc.assert(
			fc.property(documents, ({ text, languageId }) => {
				let end = 0;
				for (const span of protectedSpans(text, syntaxOf(languageId))) {
					assert.ok(span.range.start >= end && span.range.end > span.range.start);
					assert.equal(span.text, text.slice(span.range.start, span.range.end));
					end = span.range.end;
				}
				assert.ok(end <= text.length);
			}),
			{ numRuns: 300 },
		);
	});
});

suite('compareProtectedSpans', () => {
	const original = 'Run `x` or `x`, see [a](b).';
	const cases = [
		['the same', original, [], []],
		['other words and another order', 'As [a](b) says: `x`; or else `x`!', [], []],
		['a changed span', 'Run `x` or `X`, see [a](b).', ['`x`'], ['`X`']],
		['a lost span', 'Run `x`, see [a](b).', ['`x`'], []],
		['an added span', `${original} Or [c](d), <b>.`, [], ['[c](d)', '<b>']],
		['a changed link text', 'Run `x` or `x`, see [c](b).', ['[a](b)'], ['[c](b)']],
		['an added code block', `${original}\n\n\`\`\`\ny\n\`\`\``, [], ['```\ny\n```']],
	] as const;
	for (const [name, rewritten, lost, added] of cases) {
		test(name, () => {
			const expected =
				lost.length + added.length === 0 ? { kind: 'kept' } : { kind: 'changed', lost, added };
			assert.deepEqual(compareProtectedSpans(original, rewritten, syntaxOf('markdown')), expected);
		});
	}

	test('takes a span for another one where a word was put directly before it', () => {
		const compare = (before: string, after: string, languageId = 'latex') =>
			compareProtectedSpans(before, after, syntaxOf(languageId)).kind;
		assert.equal(compare('true in \\LogLuk[3] too', 'so in LogLuk\\LogLuk[3] also'), 'changed');
		assert.equal(compare('a \\emph{cat} sat', 'there sat a \\emph{cat}'), 'kept');
		assert.equal(compare('Go now[^1] and `run`', 'Go[^1] and now `run`', 'markdown'), 'kept');
		assert.equal(compare('これは `a` です', 'これが`a`です', 'markdown'), 'kept');
	});

	test('refuses what would break LaTeX', () => {
		for (const reply of ['50 % of it', 'a_b', 'R&D', 'a {b', '$5']) {
			assert.equal(
				compareProtectedSpans('half of it', reply, syntaxOf('latex')).kind,
				'changed',
				reply,
			);
		}
	});

	test('any text has the spans of itself', () => {
		fc.assert(
			fc.property(documents, ({ text, languageId }) => {
				assert.deepEqual(compareProtectedSpans(text, text, syntaxOf(languageId)), { kind: 'kept' });
			}),
			{ numRuns: 200 },
		);
	});
});
