import assert from 'node:assert/strict';
import { answerOf } from './places.ts';

/** Each document with the answer at its cursor. */
function check(cases: Readonly<Record<string, readonly string[]>>): void {
	for (const [expected, documents] of Object.entries(cases)) {
		for (const document of documents) {
			test(`${JSON.stringify(document)} is ${expected}`, () => {
				assert.equal(answerOf(document), expected);
			});
		}
	}
}

suite('The cursor in Markdown', () => {
	suite('blocks', () => {
		check({
			prose: [
				'‸',
				'One two‸',
				'One two ‸',
				'One.\n\n‸',
				'One.\n‸\nTwo.',
				'One.\n\n‸\n\nTwo.',
				'‸One two',
				'```\ncode\n```\n\n‸',
				'```\ncode\n```\n‸',
				'<!-- c -->\n\nOne‸',
				'| a |\n|---|\n| b |\n\nOne‸',
				'# A\n\nOne‸\n\n---\n\nTwo',
				'[a]: http://b\n\nOne‸',
				'$$\nx\n$$\n\nOne‸',
			],
			line: [
				'# One‸',
				'# ‸',
				'One‸\n===',
				'- ‸',
				'- one‸',
				'- [ ] one‸',
				'1. one‸\n2. two',
				'- one\n  two‸',
				'- one\n\n  ‸',
				'- one\n\n    two‸',
				'> one‸',
				'> ‸',
				'> - one‸',
				': One‸',
			],
			protected: [
				'```\ncode‸\n```',
				'```js‸\ncode\n```',
				'```\nnever closed\n\nOne‸',
				'~~~\n```\nOne‸',
				'One.\n\n    code‸',
				'One.\n\n    ‸',
				'- one\n\n  ```\n  code‸\n  ```',
				'1. one\n   ```\n   code\n   ‸',
				'> ```\n> code‸',
				'$$\nx‸\n$$',
				'$$\nx ‸',
				'<div>\ntext‸\n</div>',
				'<!--\n\nnote ‸\n\n-->',
				'<!-- open\n\nnote ‸',
				'<script>\n\nx ‸\n\n</script>',
				'| a‸ |\n|---|\n| b |',
				'| a |\n|---|\n| b‸ |',
				'| a |\n|---|\n‸',
				'| a‸',
				'[a]: htt‸',
				'[a]: http://b "ti‸"',
				'[^1]: a note‸',
				'::: warning‸',
				'{{< figure ‸ >}}',
			],
			lineMark: [
				'-‸',
				'‸- one',
				'-‸ one',
				'1.‸',
				'#‸',
				'##‸ One',
				'>‸',
				'---‸',
				'One\n===‸',
				'| a |\n|--‸',
				'***‸',
				'```‸',
				'```\ncode\n```‸',
				'[^1]:‸ note',
			],
		});
	});

	suite('spans', () => {
		check({
			prose: [
				'`code`‸',
				'`code` and‸',
				'One `code` two `more` three‸',
				"The `foo' of GNU and ``quoted'' of TeX are‸",
				'**bold‸',
				'**bold‸**',
				'*a **b‸ c* d',
				'An [unclosed link‸',
				'An [unclosed ‸ text here',
				'An [auto-closed link‸]',
				'[link](http://x.y)‸',
				'[link](http://x.y)‸, two',
				'![image](a.png)‸',
				'<https://x.y>‸',
				'[a][b]‸',
				'[link](http://x.y) and‸',
				'a < b‸',
				'a < b and c > ‸',
				'if a<b then‸',
				'<b>bold‸</b>',
				'See https://exa.mple ‸',
				'See https://exa.mple and‸',
				'Write me@exa.mple ‸',
				'It was $5 and ‸',
				'It was $5 or $6 then‸',
				'The variable $HOME is‸',
				'Here $x$ is‸',
				'\\(x\\) is‸',
				'a note[^1] and‸',
				'One @ two‸',
				'\\`not code‸',
				'Brackets [sic] (so‸',
			],
			protected: [
				'One `co de‸` two',
				'One `‸code` two',
				'One ``a ` b ‸`` two',
				'One `a\nb ‸` two',
				'[link](http‸)',
				'[link‸](http://x)',
				'[a ‸][b]',
				'![a ‸](b)',
				'<http://exa‸>',
				'https://exa‸',
				'https://exa.mple/a?b=‸',
				'www.exa‸',
				'me@exa.mple‸',
				'<b ‸>',
				'<div cl‸',
				'<div cl‸>',
				'<!-- c ‸ --> text',
				'Math $x + ‸y$ here',
				'Math \\(x ‸\\) here',
				'[[page ‸]] here',
				'A note[^‸1]',
				'As @doe‸',
				'{{ x ‸ }}',
				'text {.a‸}',
			],
			unfinishedMarkup: [
				'One `co‸',
				'One `co de(‸',
				"One `print('a', ‸",
				"One `don't ‸",
				'One ``a ` b‸',
				'[link](‸',
				'[link](http://x ‸"title")',
				'[a][b‸]',
				'[link](http ‸',
				'[link](a_(b)‸',
				'[link][re‸',
				'![al‸',
				'![al‸]',
				'[[pa‸',
				'A note[^1‸',
				'A note[^‸]',
				'See [@doe, p. ‸',
				'- [‸',
				'- [ ‸]',
				'One <‸',
				'One <di‸',
				'One <div cl‸',
				'One <a href="x" ti‸',
				'One <a href="x y‸',
				'One </di‸',
				'One <!-- c ‸',
				'https:/‸',
				'Go to https:‸',
				'me@‸',
				'Math $x‸',
				'Math $\\alpha is ‸',
				'Math $a + ‸',
				'Math \\(x ‸',
				'{{ x ‸',
				'{% if ‸',
				'text {.cl‸',
			],
		});
	});

	suite('front matter', () => {
		check({
			prose: [
				'---\ntitle: One\n---\n‸',
				'---\ntitle: One\n---\n\nTwo‸',
				'+++\na = 1\n+++\nTwo‸',
				'---\n\nOne‸',
				'---\nOne is a line of text‸',
				'---\ntitle: One\n\nTwo‸',
				'One\n\n---\ntitle: two‸',
			],
			frontMatter: [
				'---\ntitle: One‸\n---\nTwo',
				'‸---\ntitle: One\n---\nTwo',
				'---\ntitle: One\n---‸\nTwo',
				'---\ntitle: One\n---‸',
				'---\ntitle: One\n\nmore ‸\n---\nTwo',
				'---\n‸',
				'---\ntit‸',
				'---\ntitle: O‸',
				'---\ntitle: One\n‸\n\nTwo',
				'---\na: b\n+++\nc ‸\n---\nTwo',
				'---\ntags:\n  - a\n  - b‸',
				'+++\na = "x ‸',
				'---\r\ntitle: One‸\r\n---\r\nTwo',
			],
		});
	});

	test('MDX keeps what it imports and computes', () => {
		for (const document of ['import a ‸', 'export const a = ‸', 'It is {props.‸']) {
			assert.notEqual(answerOf(document, 'mdx'), 'prose', document);
		}
		assert.equal(answerOf('It is {props.a} and‸', 'mdx'), 'prose');
	});
});
