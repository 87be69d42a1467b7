import assert from 'node:assert/strict';
import fc from 'fast-check';
import { minimalChange } from '../../src/extension/rewriting/minimalChange.ts';
import { PendingText } from '../../src/extension/rewriting/pendingText.ts';
import type { TextChange } from '../../src/writing/text/textRange.ts';

function apply(text: string, changes: readonly TextChange[]): string {
	return [...changes]
		.sort((a, b) => b.start - a.start)
		.reduce((result, { start, end, text: inserted }) => {
			return result.slice(0, start) + inserted + result.slice(end);
		}, text);
}

const piece = fc.stringMatching(/^[ab\r\n😀]{0,6}$/u);

suite('minimal change', () => {
	test('turns one text into the other without cutting a pair', () => {
		fc.assert(
			fc.property(piece, piece, (before, after) => {
				const change = minimalChange(before, after);
				if (change === undefined) {
					assert.equal(before, after);
					return;
				}
				assert.equal(apply(before, [change]), after);
				for (const offset of [change.start, change.end]) {
					assert.notEqual(before.slice(offset - 1, offset + 1), '\r\n');
					assert.doesNotMatch(before.slice(0, offset), /[\ud800-\udbff]$/);
				}
			}),
			{ numRuns: 2000 },
		);
	});

	test('keeps what both texts begin and end with', () => {
		assert.deepEqual(minimalChange('one two three', 'one 2 three'), {
			start: 4,
			end: 7,
			text: '2',
		});
	});
});

/** A text in parts: those at odd places are passages. */
const parts = fc.array(fc.stringMatching(/^[a-c]{1,5}$/), { minLength: 3, maxLength: 7 });

function pendingFrom(texts: readonly string[]): PendingText {
	let offset = 0;
	const ranges = texts.flatMap((text, index) => {
		const range = { start: offset, end: offset + text.length };
		offset = range.end;
		return index % 2 === 1 && index < texts.length - 1 ? [range] : [];
	});
	return new PendingText(texts.join(''), ranges);
}

suite('pending text', () => {
	test('own edits and edits elsewhere keep the document, the original and the ranges in step', () => {
		const step = fc.oneof(
			fc.record({ kind: fc.constant('reply' as const), passage: fc.nat(2), text: piece }),
			fc.record({
				kind: fc.constant('foreign' as const),
				at: fc.double({ min: 0, max: 1, noNaN: true }),
				length: fc.nat(2),
				text: piece,
			}),
		);
		fc.assert(
			fc.property(parts, fc.array(step, { maxLength: 12 }), (texts, steps) => {
				const pending = pendingFrom(texts);
				let document = texts.join('');
				const originals = pending.baseRanges.map(({ start, end }) => document.slice(start, end));
				for (const one of steps) {
					if (one.kind === 'reply') {
						pending.setTarget(one.passage, one.text === '' ? undefined : one.text);
						const target = pending.targetText;
						const changes = pending.changesToTarget();
						document = apply(document, changes);
						pending.madeOwnChanges(changes);
						assert.equal(document, target);
					} else {
						const start = Math.floor(one.at * document.length);
						const end = Math.min(document.length, start + one.length);
						const change = { start, end, text: one.text };
						if (pending.foreignChanges([change]) === 'touched') continue;
						document = apply(document, [change]);
					}
					assert.equal(document, pending.currentText);
					assert.deepEqual(
						pending.baseRanges.map(({ start, end }) => pending.baseText.slice(start, end)),
						originals,
					);
				}
				const target = pending.targetText;
				pending.rewound();
				assert.equal(pending.currentText, pending.baseText);
				assert.equal(apply(pending.baseText, pending.changesToTarget()), target);
			}),
			{ numRuns: 500 },
		);
	});

	test('an edit inside a passage is told and changes nothing', () => {
		const pending = new PendingText('before passage after', [{ start: 7, end: 14 }]);
		assert.equal(pending.foreignChanges([{ start: 9, end: 9, text: 'x' }]), 'touched');
		assert.equal(pending.currentText, 'before passage after');
		assert.deepEqual(pending.shownPassages, [{ range: { start: 7, end: 14 }, begun: false }]);
	});

	test('a place outside the passages is known in both texts, and told from one at a passage', () => {
		const pending = new PendingText('one two three', [{ start: 4, end: 7 }]);
		pending.setTarget(0, 'two and a half');
		pending.madeOwnChanges(pending.changesToTarget());
		const current = 'one two and a half three';
		assert.equal(pending.currentText, current);
		assert.equal(pending.baseOffset(2), 2);
		assert.equal(pending.baseOffset(current.indexOf('three')), 'one two three'.indexOf('three'));
		const touched = (start: number, end = start) => pending.touches({ start, end });
		assert.deepEqual(
			[touched(0, 3), touched(4), touched(9), touched(18), touched(19), touched(0, 24)],
			[false, true, true, true, false, true],
		);
	});

	test('what is typed before the first edit belongs to the original', () => {
		const pending = new PendingText('one two', [{ start: 4, end: 7 }]);
		pending.foreignChanges([{ start: 0, end: 0, text: '> ' }]);
		assert.equal(pending.originalText, '> one two');
		pending.setTarget(0, '2');
		pending.madeOwnChanges(pending.changesToTarget());
		pending.foreignChanges([{ start: 0, end: 2, text: '' }]);
		assert.equal(pending.originalText, '> one two');
		assert.equal(pending.baseText, 'one two');
		assert.equal(pending.currentText, 'one 2');
	});

	test('an undo of own edits is told from an undo of what was typed beside them', () => {
		const pending = new PendingText('one two three', [{ start: 4, end: 7 }]);
		pending.setTarget(0, 'two and a half');
		pending.madeOwnChanges(pending.changesToTarget());
		pending.setTarget(0, 'two');
		const removed = { start: 7, end: 7, text: ' and a half' };
		pending.madeOwnChanges(pending.changesToTarget());
		assert.equal(pending.currentText, 'one two three');
		assert.ok(pending.isBackwards([removed]));
		assert.ok(!pending.isBackwards([{ start: 7, end: 7, text: ' or more' }]));
		assert.ok(!pending.isBackwards([{ start: 7, end: 8, text: '' }]));
		assert.equal(pending.currentText, 'one two three');
	});

	test('an edit at several places is noted as a whole or not at all', () => {
		const pending = new PendingText('one two three', [{ start: 4, end: 7 }]);
		const elsewhere = { start: 13, end: 13, text: '!' };
		const inside = { start: 5, end: 5, text: '!' };
		assert.equal(pending.foreignChanges([elsewhere, inside]), 'touched');
		assert.equal(pending.baseText, 'one two three');
		assert.equal(pending.foreignChanges([{ start: 0, end: 0, text: '?' }, elsewhere]), 'moved');
		assert.equal(pending.baseText, '?one two three!');
		assert.deepEqual(pending.baseRanges, [{ start: 5, end: 8 }]);
	});

	test('undoing a part of the rewriting is noted, undoing anything else is not', () => {
		const pending = pendingFrom(['before ', 'one', ' between ', 'two', ' after']);
		pending.setTarget(0, '1 and more');
		const [change] = pending.changesToTarget();
		assert.ok(change);
		pending.madeOwnChanges([change]);
		const shown = pending.currentText;
		assert.equal(pending.undone([{ start: 0, end: 3, text: '' }]), false);
		assert.equal(pending.currentText, shown);
		assert.equal(pending.undone([{ start: 8, end: 17, text: 'ne' }]), true);
		assert.equal(pending.currentText, 'before 1ne between two after');
		assert.equal(apply(pending.currentText, pending.changesToOriginal()), pending.baseText);
	});

	test('the originals come back where the passages are by then', () => {
		const pending = pendingFrom(['before ', 'one', ' between ', 'two', ' after']);
		pending.setTarget(0, 'a longer first');
		pending.setTarget(1, '');
		pending.madeOwnChanges(pending.changesToTarget());
		assert.equal(pending.foreignChanges([{ start: 0, end: 0, text: 'Typed ' }]), 'moved');
		const restored = apply(pending.currentText, pending.changesToOriginal());
		assert.equal(restored, 'Typed before one between two after');
		assert.equal(restored, pending.baseText);
	});
});
