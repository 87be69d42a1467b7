import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rangeOf } from '../../../src/writing/document/blocks.ts';
import { linesIn } from '../../../src/writing/text/lines.ts';
import { repetitions } from '../../thorough.ts';
import { assertRendersOriginal } from '../renderedOriginal.ts';
import { generatedDocuments } from './generatedDocuments.ts';
import { blocksOf } from './readBlocks.ts';

/** What may stand before the text of a line. */
const mark =
	/^\uFEFF?(?:\s|[-+*•]|\(?[\da-z#]{1,3}[.)]|\.\. (?:\[1\]|note::|versionadded:: 1\.2)|:param x:)*$/;

const anyText = fc.oneof(generatedDocuments, fc.string({ unit: 'binary', maxLength: 100 }));

suite('reStructuredText, for any text', () => {
	test('blocks are ascending, disjoint and inside, and lines hold no line end', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				let end = 0;
				for (const block of blocksOf(text)) {
					const ranges = block.kind === 'protected' ? [block.range] : block.lines;
					assert.ok(ranges.length > 0);
					for (const range of ranges) {
						assert.ok(end <= range.start && range.start < range.end && range.end <= text.length);
						end = range.end;
						const isLine = !/[\r\n]/.test(text.slice(range.start, range.end));
						assert.ok(isLine || block.kind === 'protected');
					}
				}
			}),
			{ numRuns: repetitions(500, 20_000) },
		);
	});

	test('is what it was when its passages are put back', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				assertRendersOriginal(text, 'restructuredtext');
			}),
			{ numRuns: repetitions(300, 10_000) },
		);
	});

	test('what is in no block is blank, or a mark on a line of prose', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const ranges = blocksOf(text).flatMap((block) =>
					block.kind === 'protected' ? [rangeOf(block)] : block.lines,
				);
				for (const { start, end } of linesIn(text, { start: 0, end: text.length })) {
					const on = ranges.filter((range) => range.start < end && start < range.end);
					const before =
						on[0] === undefined ? text.slice(start, end) : text.slice(start, on[0].start);
					const after = on.at(-1) === undefined ? '' : text.slice(on.at(-1)?.end, end);
					assert.match(before, on.length > 0 ? mark : /^[^\p{L}\p{N}]*$/u);
					assert.equal(after.trim(), '');
				}
			}),
			{ numRuns: repetitions(500, 20_000) },
		);
	});
});

suite('reStructuredText, for long texts', () => {
	const pieces: readonly (readonly [string, string])[] = [
		['paragraphs', 'One two three four five six\nseven eight.\n\n'],
		['items', '- One two\n  three\n\n  - four\n\n'],
		['marks on a line', '- '],
		['quotes marks on a line', '1. - '],
		['equals signs', '=== '],
		['colons', ':a'],
		['literals', 'One::\n\n  two\n\n'],
		['tables', '=== ===\na b\n\n'],
		['directives', '.. note:: One\n\n   two\n\n'],
		['tabs', '\t'],
		['empty lines', '\n'],
		['definitions', 'a\n b\n'],
		['letters', 'a'],
	];
	for (const [name, piece] of pieces) {
		test(`${name}: a megabyte is read in time`, () => {
			const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
			const start = process.cpuUsage();
			blocksOf(text);
			assert.ok(process.cpuUsage(start).user < 5_000_000);
		});
	}

	test('deeper and deeper', () => {
		const text = Array.from({ length: 1400 }, (_, depth) => `${' '.repeat(depth)}- a\n`).join('');
		const start = process.cpuUsage();
		blocksOf(text);
		assert.ok(process.cpuUsage(start).user < 5_000_000);
	});
});
