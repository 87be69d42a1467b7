import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bodyStart } from '../../../src/writing/cursor/frontMatterAtCursor.ts';
import {
	markdownStanding,
	standingInMarkdown,
} from '../../../src/writing/cursor/markdownStanding.ts';
import { nearbyMarkdown } from '../../../src/writing/cursor/nearbyMarkdown.ts';
import { lineEnd, lineStart } from '../../../src/writing/text/lines.ts';
import { markdownDocuments } from '../documents.ts';
import { repetitions } from '../../thorough.ts';

/** What a parse of the whole document answers, but for line marks. */
function standingInWhole(text: string, offset: number): unknown {
	const from = bodyStart(text, 'markdown');
	const line = text.slice(lineStart(text, offset), lineEnd(text, offset));
	const whole = { text: text.slice(from), offset: offset - from };
	return standingInMarkdown(whole, 'markdown', /^[ \t]/.test(line));
}

const morePieces = fc.constantFrom(
	'- ```\n  code\n\n  more\n  ```\n  text',
	'1. step\n\n   ```sh\n   run\n\n   on\n   ```\n\n2. step',
	'```\ncode\n\nunindented\n\n```',
	'~~~~\n```\n\n~~~\n~~~~',
	'<!-- a\n\nb -->',
	'<pre>\n\nx\n\n</pre>',
	'text\n2. no item\n   ```\n\nx\n\n```',
	'<div>\n\ntext\n\n</div>',
	'$$\n\nx\n$$',
	'-\n  ```\n\nx',
	'[^1]: note\n\n    ```\n    code\n    ```',
	'> ```\n> x\n\ny',
	'```',
	'<!--',
	'- a\n```\nx\n```',
);

const longDocuments = fc
	.array(
		fc.oneof(
			markdownDocuments.map(({ text }) => text.replaceAll('\r\n', '\n')),
			morePieces,
		),
		{ maxLength: 12 },
	)
	.chain((parts) =>
		fc.constantFrom('\n', '\r\n').map((end) => parts.join('\n\n').replaceAll('\n', end)),
	);

suite('nearbyMarkdown', () => {
	test('is read as the whole document is', () => {
		fc.assert(
			fc.property(longDocuments, fc.nat(3000), (text, place) => {
				const from = bodyStart(text, 'markdown');
				const offset = Math.max(from, place % (text.length + 1));
				const standing = markdownStanding(text, from, offset, 'markdown');
				if (standing.kind === 'none' && standing.reason === 'lineMark') return;
				assert.deepEqual(standing, standingInWhole(text, offset));
			}),
			{ numRuns: repetitions(250, 800) },
		);
	});

	const line = 'The plan of last year, as `decided` then, should stand; see [it](#x).';
	const longTexts: Readonly<Record<string, string>> = {
		'a list without blank lines': `- ${line}\n`.repeat(200),
		'a list in a list': `- ${line}\n${`    - ${line}\n`.repeat(200)}`,
		'numbered steps with code': `1. ${line}\n   \`\`\`\n   code\n   \`\`\`\n`.repeat(100),
		'steps with blank lines': `- Step\n\n${`  ${line}\n\n  \`\`\`\n  code\n\n  more\n  \`\`\`\n\n`.repeat(100)}`,
		'a quote': `> ${line}\n`.repeat(200),
		'a paragraph on many lines': `${line}\n`.repeat(200),
		paragraphs: `${line}\n\n`.repeat(200),
		'fenced code': '```\ncode\n\nmore\n```\n\n'.repeat(300),
		'indented fences': `10. ${line}\n   ~~~\n   code\n\n   more\n   ~~~\n\n`.repeat(100),
		HTML: `<div>\n<p>\n\n${line}\n\n</div>\n\n`.repeat(100),
		comments: `<!-- a\n\nb -->\n\n${line}\n\n`.repeat(100),
	};
	for (const [name, text] of Object.entries(longTexts)) {
		test(`reads a small part behind ${name}`, () => {
			const document = `${text}- The end is near`;
			const nearby = nearbyMarkdown(document, 0, document.length);
			assert.ok(nearby !== 'insideBlock');
			assert.ok(nearby.text.length < 8000, `${nearby.text.length} code units`);
			const expected = { kind: 'prose', oneLine: true };
			assert.deepEqual(markdownStanding(document, 0, document.length, 'markdown'), expected);
		});
	}

	test('reads a small part of a line that never ends', () => {
		for (const mark of ['', '- ', '> 1. ', '# ']) {
			const text = `${mark}${`${line} `.repeat(4000)}The end`;
			const nearby = nearbyMarkdown(text, 0, text.length);
			assert.ok(nearby !== 'insideBlock' && nearby.text.length < 8000);
			const expected = { kind: 'prose', oneLine: mark !== '' };
			assert.deepEqual(markdownStanding(text, 0, text.length, 'markdown'), expected);
		}
	});

	test('pairs the backticks of a long paragraph as the whole does', () => {
		for (const separator of [' ', '\n']) {
			const text = `${line}${separator}`.repeat(100);
			for (let offset = 4000; offset < 4080; offset += 1) {
				const codes = text.slice(0, offset).split('`').length - 1;
				if (!/\s/.test(text.charAt(offset)) || /[([]/.test(text.slice(offset - 20, offset)))
					continue;
				const { kind } = markdownStanding(text, 0, offset, 'markdown');
				assert.equal(kind, codes % 2 === 0 ? 'prose' : 'none', text.slice(offset - 20, offset));
			}
		}
	});

	const openTexts: Readonly<Record<string, string>> = {
		'a fence': `\`\`\`\n${'code\n\n'.repeat(3000)}`,
		'a fence behind a paragraph': `Text:\n~~~ js\n${'code\n\n```\n'.repeat(3000)}`,
		'a fence in a list': `- one\n\n  \`\`\`\n${'  code\n\n'.repeat(3000)}  `,
		'a comment': `<!--\n${'text\n\n'.repeat(3000)}`,
		'a script': `<script>\n${'text\n\n'.repeat(3000)}`,
		math: `$$\n${'x\n\n'.repeat(3000)}`,
	};
	for (const [name, text] of Object.entries(openTexts)) {
		test(`is none in ${name} that is long and open`, () => {
			assert.equal(nearbyMarkdown(`${text}text`, 0, text.length + 4), 'insideBlock');
			const expected = { kind: 'none', reason: 'protected' };
			assert.deepEqual(markdownStanding(`${text}text`, 0, text.length + 4, 'markdown'), expected);
		});
	}
});
