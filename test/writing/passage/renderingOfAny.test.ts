import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseMarkdownBlocks } from '../micromark.ts';
import { renderPassage } from '../../../src/writing/passage/rewritePlan.ts';
import { onlyPassage, replace } from '../marked.ts';
import { repetitions } from '../../thorough.ts';

suite('renderPassage of any reply', () => {
	const word = fc.constantFrom(
		...[
			'one',
			'two',
			'sesquipedalian',
			'a',
			'- ',
			'1.',
			'#',
			'>',
			'```',
			'~~~',
			'+',
			'---',
			'===',
			'* * *',
			'|',
			'$$',
		],
		...[
			'`code x`',
			'[a b](c)',
			'\n',
			'\n',
			'  \n',
			'\\\n',
			'\n\n',
			'今日',
			'<div>',
			'::',
			'[^1]:',
			'<!--',
		],
	);
	const reply = fc.array(word, { minLength: 1, maxLength: 25 }).map((words) => words.join(' '));
	const documents = [
		'One two three.\n\nEnd.\n',
		'One two three\nfour five six.\n\nEnd.\n',
		'- One two three\n  four five six.\n\nEnd.\n',
		'> 1. One two  \n>    three four\n>    five.\n\nEnd.\n',
	];

	test('has no blank line, and on each line the prefix', () => {
		fc.assert(
			fc.property(reply, fc.constantFrom(...documents), (given, document) => {
				const passage = onlyPassage(document.replace(/^([^]*)(\n\nEnd\.)/, '⟦$1⟧$2'));
				const lines = renderPassage(passage, given).split('\n');
				const prefixes = passage.layout.lineBreaks.map((lineBreak) => lineBreak.slice(1));
				for (const [index, line] of lines.entries()) {
					if (index === 0) continue;
					const prefix = prefixes[index - 1] ?? prefixes.at(-1);
					assert.ok(prefix !== undefined && line.startsWith(prefix));
					assert.notEqual(line.slice(prefix.length).trim(), '');
				}
			}),
		);
	});

	test('has the words of the reply, but for marks of breaks', () => {
		const words = (text: string) => text.replaceAll(/[\\\s>]/g, '');
		fc.assert(
			fc.property(reply, fc.constantFrom(...documents), (given, document) => {
				const passage = onlyPassage(document.replace(/^([^]*)(\n\nEnd\.)/, '⟦$1⟧$2'));
				assert.equal(words(renderPassage(passage, given)), words(given));
			}),
		);
	});

	test('of words leaves the blocks as they were', () => {
		const harmless = fc.constantFrom(
			'one',
			'two',
			'a',
			'-',
			'+',
			'1.',
			'23)',
			'#',
			'##',
			'*',
			'=',
			'\n',
			'  \n',
			'12:',
		);
		const words = fc.array(harmless, { minLength: 1, maxLength: 25 }).map((all) => all.join(' '));
		fc.assert(
			fc.property(words, fc.constantFrom(...documents), (given, document) => {
				fc.pre(/\w/.test(given));
				const before = types(document);
				const marked = document.replace(/^([^]*)(\n\nEnd\.)/, '⟦$1⟧$2');
				assert.deepEqual(types(replace(marked, given)), before);
			}),
			{ numRuns: repetitions(150, 500) },
		);
	});
});

function types(text: string): unknown {
	const outline = (node: ReturnType<typeof parseMarkdownBlocks>): unknown =>
		'children' in node && node.type !== 'paragraph'
			? [node.type, ...node.children.map(outline)]
			: node.type;
	return outline(parseMarkdownBlocks(text));
}
