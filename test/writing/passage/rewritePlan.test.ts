import assert from 'node:assert/strict';
import fc from 'fast-check';
import { frontMatterEnd } from '../../../src/writing/document/frontMatter.ts';
import { nodeRange, parseMarkdown } from '../micromark.ts';
import { planRewrite, renderPassage } from '../../../src/writing/passage/rewritePlan.ts';
import { documents, markdownDocuments, withSelections } from '../documents.ts';
import { planMarked, proseLanguages, unmark } from '../marked.ts';
import { isInsideWord } from '../../../src/writing/text/wordInterior.ts';
import { repetitions } from '../../thorough.ts';
import { syntaxOf } from '../../../src/writing/syntax/syntaxes.ts';

const generous = 1_000_000;

function passages(text: string, selections: { start: number; end: number }[], languageId: string) {
	const plan = planRewrite(text, selections, {
		syntax: syntaxOf(languageId),
		maxCharacters: generous,
		proseLanguages,
	});
	return plan.kind === 'plan' ? plan.passages : [];
}

suite('planRewrite', () => {
	test('takes selections in any order, overlapping, reversed and out of bounds', () => {
		const { text } = unmark('One two three.\n\nFour five.\n');
		const ranges = [
			{ start: 16, end: 20 },
			{ start: 7, end: 4 },
			{ start: 5, end: 13 },
			{ start: 21, end: 900 },
		];
		assert.deepEqual(
			passages(text, ranges, 'markdown').map((passage) => passage.text),
			['two three', 'Four', 'five.'],
		);
	});

	test('refuses languages that are not listed', () => {
		const plan = planMarked('One', 'json');
		assert.equal(plan.kind, 'nothing');
		assert.equal(plan.reason, 'notProse');
		assert.match(plan.message, /"json".*amulet\.rewrite\.languages/);
	});

	test('counts the characters of the prose alone', () => {
		const marked = `${'`'.repeat(3)}\n${'code '.repeat(50)}\n${'`'.repeat(3)}\n\nOne two.\n`;
		assert.equal(planMarked(marked, 'markdown', 8).kind, 'plan');
		const plan = planMarked(marked, 'markdown', 7);
		assert.equal(plan.kind, 'nothing');
		assert.equal(plan.reason, 'tooLong');
		assert.match(plan.message, /^The selection of/);
		assert.match(
			plan.message,
			/ 269 characters .* 7 characters .*amulet\.limits\.selectionCharacters/,
		);
	});

	test('speaks of the paragraph where nothing is selected', () => {
		const plan = planMarked('One‸ two.\n', 'markdown', 7);
		assert.equal(plan.kind, 'nothing');
		assert.match(plan.message, /^The paragraph at the cursor of 8 characters/);
		assert.match(plan.message, /Select a part of it/);
	});

	test('counts several selections together', () => {
		assert.equal(planMarked('⟦One⟧ two ⟦three⟧.', 'markdown', 8).kind, 'plan');
		assert.equal(planMarked('⟦One⟧ two ⟦three⟧.', 'markdown', 7).kind, 'nothing');
	});

	const messages = [
		[
			'⟦```\nx\n```⟧',
			'The selection holds only code, which Amulet leaves as it is. Select some prose.',
		],
		[
			'⟦[a](b)⟧',
			'The selection holds only code, links or other marks, which Amulet leaves as it is. Select some prose.',
		],
		[
			'```\n‸x\n```',
			'At the cursor there is only code, which Amulet leaves as it is. Put the cursor in a paragraph, or select some prose.',
		],
		[
			'⟦```\nx\n```\n\n$$\ny\n$$\n\n<hr>⟧',
			'The selection holds only code, math, and HTML, which Amulet leaves as it is. Select some prose.',
		],
		['‸', 'There is no paragraph at the cursor. Put the cursor in one, or select some prose.'],
		['⟦ \n ⟧', 'The selection holds no words. Select some prose.'],
	] as const;
	for (const [marked, message] of messages) {
		test(`says: ${message}`, () => {
			const plan = planMarked(marked);
			assert.equal(plan.kind === 'nothing' && plan.message, message);
		});
	}

	test('of a long document reads what the selection needs', () => {
		const text = 'One *two* [three](x),\nfour.\n\n- five\n\n```\nsix\n```\n\n'.repeat(20_000);
		// Of the processor, whatever else runs beside it.
		const start = process.cpuUsage();
		assert.equal(passages(text, [{ start: 500_000, end: 500_000 }], 'markdown').length, 1);
		const { user, system } = process.cpuUsage(start);
		assert.ok(user + system < 5_000_000, `${user + system} µs`);
	});
});

/** Whether the character at an offset is in one word with one beside it. */
function isOfWord(text: string, offset: number): boolean {
	return isInsideWord(text, offset) || isInsideWord(text, offset + 1);
}

suite('planRewrite, for any document and selections', () => {
	const cases = withSelections(documents);

	test('each passage rendered from its own text is what stood there', () => {
		fc.assert(
			fc.property(cases, ({ text, languageId, selections }) => {
				for (const passage of passages(text, selections, languageId)) {
					assert.equal(
						renderPassage(passage, passage.text),
						text.slice(passage.range.start, passage.range.end),
					);
				}
			}),
			{ numRuns: repetitions(150, 600) },
		);
	});

	test('passages are ascending, disjoint, trimmed, and hold letters', () => {
		fc.assert(
			fc.property(cases, ({ text, languageId, selections }) => {
				let end = 0;
				for (const passage of passages(text, selections, languageId)) {
					assert.ok(passage.range.start >= end && passage.range.end <= text.length);
					assert.equal(passage.text, passage.text.trim());
					assert.match(passage.text, /\p{L}/u);
					assert.doesNotMatch(passage.text, /\r|\n[ \t]*\n/);
					end = passage.range.end;
				}
			}),
			{ numRuns: repetitions(150, 600) },
		);
	});

	test('passages of selections that hold something stay inside them, but for words that they cut', () => {
		fc.assert(
			fc.property(cases, ({ text, languageId, selections }) => {
				const held = selections.filter(({ start, end }) => start !== end);
				for (const { range } of passages(text, held, languageId)) {
					// Touching selections are one, so each code unit is asked for.
					for (let offset = range.start; offset < range.end; offset += 1) {
						const isHeld = held.some(
							({ start, end }) => Math.min(start, end) <= offset && offset < Math.max(start, end),
						);
						assert.ok(isHeld || isOfWord(text, offset), `${offset} is not selected`);
					}
				}
			}),
			{ numRuns: repetitions(150, 600) },
		);
	});

	test('passages hold no part of a block of Markdown that is not prose', () => {
		fc.assert(
			fc.property(withSelections(markdownDocuments), ({ text, languageId, selections }) => {
				// To the oracle, which knows no divisions, their fence is a further row of the table before it.
				fc.pre(!/\|[ \t]*(?:\r\n|\r|\n)[ \t>]*:{3}/.test(text));
				const kept = markdownLeftAlone(text);
				for (const { range } of passages(text, selections, languageId)) {
					for (const block of kept) {
						assert.ok(block.end <= range.start || range.end <= block.start, block.type);
					}
				}
			}),
			{ numRuns: repetitions(100, 300) },
		);
	});
});

/** Blocks that no passage may touch, by a parse of the whole document, and spans that none may cut. */
function markdownLeftAlone(text: string): { type: string; start: number; end: number }[] {
	const offset = frontMatterEnd(text);
	const found = [{ type: 'front matter', start: 0, end: offset }];
	const visit = (node: ReturnType<typeof parseMarkdown>, isBlock: boolean) => {
		const types = [
			'code',
			'math',
			'definition',
			'table',
			'thematicBreak',
			...(isBlock ? ['html'] : []),
		];
		const range = nodeRange(node);
		if (range !== undefined && types.includes(node.type)) {
			found.push({ type: node.type, start: range.start + offset, end: range.end + offset });
		} else if ('children' in node) {
			for (const child of node.children)
				visit(child, isBlock && !['paragraph', 'heading'].includes(node.type));
		}
	};
	visit(parseMarkdown(text.slice(offset)), true);
	return found;
}
