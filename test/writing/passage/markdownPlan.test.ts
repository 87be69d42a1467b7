import assert from 'node:assert/strict';
import { passagesOf } from '../marked.ts';

type Case = readonly [name: string, marked: string, expected: readonly string[] | string];

function check(cases: readonly Case[], languageId = 'markdown'): void {
	for (const [name, marked, expected] of cases) {
		test(name, () => {
			assert.deepEqual(passagesOf(marked, languageId), expected);
		});
	}
}

suite('planRewrite in Markdown: blocks', () => {
	check([
		['paragraphs', 'One.\n\nTwo,\nthree.\n', ['One.', 'Two,\nthree.']],
		['CRLF', 'One,\r\ntwo.\r\n\r\nThree.\r\n', ['One,\ntwo.', 'Three.']],
		['an indented paragraph', '  One,\n     two.\n', ['One,\ntwo.']],
		['white space at line ends', 'One \ntwo   ', ['One \ntwo']],
		[
			'nested lists',
			'- One\n  - two\n    1. three\n\n      four\n* five\n',
			['One', 'two', 'three', 'four', 'five'],
		],
		['a list item on several lines', '- One\n  two\nthree\n', ['One\ntwo\nthree']],
		['task items', '- [ ] One\n- [x]  two\n  three\n', ['One', 'two\nthree']],
		['a list item with a tab', '-\tOne\n\ttwo\n', ['One\ntwo']],
		['quotes', '> One\n> two\nthree\n>\n> > four\n', ['One\ntwo\nthree', 'four']],
		['a list in a quote', '> - One\n>   two\n>\n>   three\n', ['One\ntwo', 'three']],
		['a quote in a list', '- > One\n  > two\n', ['One\ntwo']],
		['footnotes', 'One[^1].\n\n[^1]: Two\n    three.\n', ['One[^1].', 'Two\nthree.']],
		['headings left out', '# One\n\nTwo.\n\nThree\n---\n', ['Two.']],
		[
			'headings alone',
			'# One #\n\n## Two `x`\n\nThree\nfour\n===\n',
			['One', 'Two `x`', 'Three\nfour'],
		],
		['a heading with an address', '# One http://x.y two\n', ['One http://x.y two']],
		['fenced code', 'One.\n```js\nlet x;\n```\nTwo.\n\n~~~\nx\n~~~\n', ['One.', 'Two.']],
		['fenced code in an item', '1. One\n\n   ```\n   x y\n   ```\n\n   two\n', ['One', 'two']],
		['indented code', 'One.\n\n    let x;\n\nTwo.\n', ['One.', 'Two.']],
		['HTML', 'One.\n\n<div>\nnot prose\n</div>\n\nTwo.\n\n<!-- a\n\nb -->\n', ['One.', 'Two.']],
		['math', 'One.\n\n$$\nx + y\n$$\n\nTwo.\n', ['One.', 'Two.']],
		['YAML front matter', '---\ntitle: One two\n\ntags: x\n---\n\nThree.\n', ['Three.']],
		['TOML front matter', '+++\ntitle = "One"\n+++\nTwo.\n', ['Two.']],
		[
			'a rule, and no end of front matter in any number of lines',
			`---\r\n${'one\r\n'.repeat(40)}`,
			[Array(40).fill('one').join('\n')],
		],
		['rules, not front matter', 'One.\n\n---\n\nTwo.\n\n---\n', ['One.', 'Two.']],
		['tables', 'One.\n\n| a | b |\n|---|---|\n| c | d |\n\nTwo.\n', ['One.', 'Two.']],
		['link definitions', '[a]: http://x.y "Title"\n\nOne [a].\n', ['One [a].']],
		['numbers and links alone', '12 + 34\n\n[link](x) ![image](y)\n\nOne.\n', ['One.']],
		['divisions', '::: note\nOne\ntwo\n:::\n', ['One\ntwo']],
		['callouts', '> [!NOTE]\n> One\n> two\n', ['One\ntwo']],
		['shortcodes', '{{< video x >}}\nOne\n', ['One']],
		['definitions as in Pandoc', 'Term\n: One\n  two\n', ['One\ntwo']],
		['broken tables', '| a | b |\n| c | d |\n', 'onlyProtected'],
	]);
	check([['imports in MDX', 'import x from "y"\n\nOne.\n', ['One.']]], 'mdx');
});

suite('planRewrite in Markdown: selections', () => {
	check([
		['part of a line', 'One ⟦two⟧ three.\n', ['two']],
		['white space at its edges', 'One⟦ two ⟧three.\n', ['two']],
		['parts of two paragraphs', 'One ⟦two.\n\nThree⟧ four.\n', ['two.', 'Three']],
		['over lines', 'One ⟦two\nthree⟧ four.\n', ['two\nthree']],
		['from within a prefix', '> One\n⟦> two\n> three⟧\n', ['two\nthree']],
		['from a list mark on', '⟦- One⟧\n- two\n', ['One']],
		['up to a list mark', 'One.\n\n⟦Two.\n\n- ⟧three\n', ['Two.']],
		['several', '⟦One⟧ two ⟦three⟧.\n\nFour ⟦five⟧.\n', ['One', 'three', 'five']],
		['that touch', '⟦One ⟧⟦two⟧ three.\n', ['One two']],
		['a cut link', 'One ⟦two [three⟧ four](x) five.\n', ['two']],
		['a cut link, from within', 'One [two ⟦three](x) four⟧ five.\n', ['four']],
		['a cut image in a link', 'A ⟦b [![c⟧](d)](e)\n', ['b']],
		['cut code', 'One ⟦two `thr⟧ee`.\n', ['two']],
		['cut math', 'One $x ⟦+ y$ two⟧.\n', ['two']],
		['cut reference', '⟦One [two][r⟧ef] three.\n', ['One']],
		['cut HTML', 'One <b cl⟦ass="x">two</b> three⟧.\n', ['two</b> three']],
		['a cut address', '⟦See https://exa⟧mple.com/x.\n', ['See']],
		['within a span alone', 'One `tw⟦o thr⟧ee` four.\n', 'onlyProtected'],
		['white space', 'One⟦ \n\n ⟧two.\n', 'empty'],
		['punctuation', 'One⟦...⟧ two.\n', 'empty'],
		['code and a heading', '⟦# One\n\n```\nx\n```\n⟧\nTwo.\n', ['One']],
		['a cut emoji', 'One ⟦two 👩‍⟧👩‍👧 three.\n', ['two 👩‍👩‍👧']],
		['a cut letter with its accent', 'Caf⟦e⟧\u0301 one ⟦two⟧.\n', ['Cafe\u0301', 'two']],
		['wide characters', '这⟦是一个⟧测试。\n', ['是一个']],
		['right-to-left text', 'שלום ⟦עולם טוב⟧ מאוד.\n', ['עולם טוב']],
	]);
});

suite('planRewrite in Markdown: cursors', () => {
	check([
		['in a paragraph', 'One.\n\nTwo‸,\nthree.\n\nFour.\n', ['Two,\nthree.']],
		['at its start', 'One.\n\n‸Two.\n', ['Two.']],
		['at its end', 'One.‸\n\nTwo.\n', ['One.']],
		['at the end of the document', 'One.\n\nTwo.‸', ['Two.']],
		['in a list mark', '- One\n‸- two\n', ['two']],
		['in a prefix', '> One\n‸> two\n', ['One\ntwo']],
		['in a heading', '# O‸ne\n\nTwo.\n', ['One']],
		['in a heading mark', '‸# One\n\nTwo.\n', ['One']],
		['in a blank line', 'One.\n‸\nTwo.\n', 'empty'],
		['in an empty document', '‸', 'empty'],
		['in fenced code', '```\nx‸\n```\n', 'onlyProtected'],
		['in front matter', '---\ntitle: O‸ne\n---\n', 'onlyProtected'],
		['in a table', '| a | b |\n|---|---|\n| c‸ | d |\n', 'onlyProtected'],
		['in a link', 'One [tw‸o](x) three.\n', ['One [two](x) three.']],
		['several in one paragraph', 'O‸ne t‸wo.\n', ['One two.']],
		['and a selection over it', 'O‸ne ⟦two.\n\nThree⟧ four.\n', ['One two.', 'Three']],
	]);
});
