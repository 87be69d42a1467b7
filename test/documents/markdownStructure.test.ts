import assert from 'node:assert/strict';
import { planRewrite, renderPassage } from '../../src/writing/passage/rewritePlan.ts';
import { protectedSpans } from '../../src/writing/syntax/protectedSpans.ts';
import { structuresOf } from './markdownOracle.ts';

/** Every third word outside of atoms is another, shorter or longer, so that lines are wrapped elsewhere. */
function withOtherWords(text: string, languageId: string): string {
	let count = 0;
	const changed = (part: string) =>
		part.replaceAll(/(?<![\p{L}\p{N}\\&@#])\p{L}{3,}(?![\p{L}\p{N};])/gu, (word) => {
			count += 1;
			if (count % 3 !== 0) return word;
			return count % 2 === 0 ? `${word}${word.toLowerCase()}` : 'so';
		});
	let reply = '';
	let end = 0;
	for (const { range, text: atom } of protectedSpans(text, languageId)) {
		reply += changed(text.slice(end, range.start)) + atom;
		end = range.end;
	}
	return reply + changed(text.slice(end));
}

function rewritten(document: string, languageId: string): string {
	const plan = planRewrite(document, [{ start: 0, end: document.length }], {
		languageId,
		maxCharacters: 1_000_000,
		proseLanguages: [languageId],
	});
	assert.equal(plan.kind, 'plan');
	let text = document;
	for (const passage of plan.passages.toReversed()) {
		const reply = renderPassage(passage, withOtherWords(passage.text, languageId));
		text = text.slice(0, passage.range.start) + reply + text.slice(passage.range.end);
	}
	return text;
}

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
			const after = rewritten(document, languageId);
			assert.notEqual(after, document);
			const [expected, structure] = await structuresOf([document, after], languageId);
			assert.equal(structure, expected);
		});
	}
});
