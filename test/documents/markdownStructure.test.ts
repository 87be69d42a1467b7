import assert from 'node:assert/strict';
import { structuresOf } from './markdownOracle.ts';
import { longerText, rewritten } from './scriptedReplies.ts';

const prose =
	'The boiler room is behind the second door, and\nthe key for it hangs in the hall of the house';

const documents: Readonly<Record<string, readonly [languageId: string, document: string]>> = {
	'of GitHub': [
		'markdown',
		`# One\n\n${prose} [a][b].\n\n- ${prose.replace('\n', '\n  ')}\n  1. two \`three\`\n\n> [!NOTE]\n> ${prose.replace('\n', '\n> ')}\n\n| a | b |\n|---|---|\n| c | d |\n\n[^1]: ${prose.replace('\n', '\n    ')}[^1]\n\n[b]: http://c.d\n`,
	],
	'of MkDocs': [
		'markdown',
		`!!! warning "Before"\n    ${prose.replace('\n', '\n    ')}.\n\n    \`\`\` yaml\n    a: b\n    \`\`\`\n\n=== "Tab"\n\n    - ${prose.replace('\n', '\n      ')}\n\n/// details | Why\n    type: note\n${prose}\n///\n\n${prose}.\n{ .lead }\n`,
	],
	'of Pandoc and Quarto': [
		'markdown',
		`---\ntitle: A year\n...\n\n${prose} [@a; @b], see @fig-c.\n\n---\n\n::: {.note}\n${prose}.\n:::\n\nTerm\n\n:   ${prose.replace('\n', '\n    ')}.\n\n$$\nx\n$$ {#eq-d}\n\n\`\`\`{r}\n#| e: f\nx\n\`\`\`\n\n${prose} \\@ref(fig:g).\n`,
	],
	'of MDX': [
		'mdx',
		`import A from "a"\n\nexport const b = {\n  c: 'd',\n\n  e: 1,\n}\n\n<A f={{ g: 1 }}>\n  ${prose.replace('\n', '\n  ')} {props.h}.\n\n    <A>\n      ${prose.replace('\n', '\n      ')}:\n      - one two three\n    </A>\n</A>\n\n{/* ${prose} */}\n`,
	],
	'with CRLF': [
		'markdown',
		`# One\r\n\r\n${prose.replace('\n', '\r\n')}.\r\n\r\n| a |\r\n|---|\r\n| b |\r\n`,
	],
};

suite('The structure of a rewritten document, by micromark,', () => {
	for (const [name, [languageId, document]] of Object.entries(documents)) {
		test(`is as it was: ${name}`, async () => {
			const after = rewritten(document, languageId, longerText).text;
			assert.notEqual(after, document);
			const [expected, structure] = await structuresOf([document, after], languageId);
			assert.equal(structure, expected);
		});
	}
});
