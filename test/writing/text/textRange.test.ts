import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeRanges, trackRange, type TextRange } from '../../../src/writing/text/textRange.ts';

suite('trackRange', () => {
	const range = { start: 4, end: 8 };
	const cases = [
		['an insertion before', { start: 1, end: 1, text: 'ab' }, { start: 6, end: 10 }],
		['an insertion at the start', { start: 4, end: 4, text: 'ab' }, { start: 6, end: 10 }],
		['an insertion at the end', { start: 8, end: 8, text: 'ab' }, range],
		['an insertion behind', { start: 9, end: 9, text: 'ab' }, range],
		['a deletion up to the start', { start: 1, end: 4, text: '' }, { start: 1, end: 5 }],
		['a deletion from the end on', { start: 8, end: 12, text: '' }, range],
		['a replacement before', { start: 0, end: 3, text: 'a' }, { start: 2, end: 6 }],
		['nothing, inside', { start: 5, end: 5, text: '' }, range],
		['an insertion inside', { start: 5, end: 5, text: 'a' }, 'touched'],
		['a deletion over the start', { start: 3, end: 5, text: '' }, 'touched'],
		['a deletion over the end', { start: 7, end: 9, text: '' }, 'touched'],
		['a replacement of all', { start: 4, end: 8, text: 'abcd' }, 'touched'],
		['a deletion around', { start: 0, end: 20, text: '' }, 'touched'],
	] as const;
	for (const [name, change, expected] of cases) {
		test(`after ${name}`, () => {
			const tracked = trackRange(range, change);
			assert.deepEqual(tracked.kind === 'moved' ? tracked.range : tracked.kind, expected);
		});
	}

	test('finds marked characters again', () => {
		const edits = fc.record({
			before: fc.nat(6),
			marked: fc.integer({ min: 1, max: 6 }),
			behind: fc.nat(6),
			at: fc.nat(18),
			removed: fc.nat(18),
			text: fc.constantFrom('', 'x', 'xyz'),
		});
		fc.assert(
			fc.property(edits, ({ before, marked, behind, at, removed, text }) => {
				const document = '.'.repeat(before) + '#'.repeat(marked) + '.'.repeat(behind);
				const start = Math.min(at, document.length);
				const end = Math.min(start + removed, document.length);
				const after = document.slice(0, start) + text + document.slice(end);
				const tracked = trackRange({ start: before, end: before + marked }, { start, end, text });
				const place = after.indexOf('#'.repeat(marked));
				if (place < 0) assert.equal(tracked.kind, 'touched');
				else
					assert.deepEqual(tracked, {
						kind: 'moved',
						range: { start: place, end: place + marked },
					});
			}),
			{ numRuns: 2000 },
		);
	});
});

suite('mergeRanges', () => {
	test('covers the same offsets, with a gap between each two', () => {
		const offset = fc.nat(20);
		fc.assert(
			fc.property(fc.array(fc.record({ start: offset, end: offset })), (ranges) => {
				const merged = mergeRanges(ranges);
				assert.deepEqual(covered(merged), covered(ranges));
				for (const [index, { start, end }] of merged.entries()) {
					assert.ok(start <= end && start > (merged[index - 1]?.end ?? -1));
				}
			}),
		);
	});

	test('keeps empty ranges', () => {
		assert.deepEqual(mergeRanges([{ start: 3, end: 3 }]), [{ start: 3, end: 3 }]);
	});
});

function covered(ranges: readonly TextRange[]): number[] {
	const offsets = new Set<number>();
	for (const { start, end } of ranges) {
		for (let at = Math.min(start, end); at < Math.max(start, end); at += 1) offsets.add(at);
	}
	return [...offsets].sort((a, b) => a - b);
}
