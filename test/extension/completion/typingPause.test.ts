import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TypingPause } from '../../../src/extension/completion/typingPause.ts';

/** The pause after keys with these intervals between them, in milliseconds. */
function pauseAfter(intervals: readonly number[]): number {
	const pause = new TypingPause();
	let at = 5000;
	pause.typed(at);
	for (const interval of intervals) pause.typed((at += interval));
	return pause.milliseconds;
}

const times = (count: number, interval: number) => Array<number>(count).fill(interval);

suite('The pause of a writer', () => {
	test('is that of an average typist before anything is known', () => {
		assert.equal(new TypingPause().milliseconds, 500);
		assert.equal(pauseAfter([]), 500);
	});

	test('adapts to the speed', () => {
		assert.equal(pauseAfter(times(20, 120)), 240);
		assert.equal(pauseAfter(times(20, 400)), 800);
	});

	test('is not made longer by thinking', () => {
		assert.equal(pauseAfter([...times(10, 200), 8000, 60_000, ...times(10, 200)]), 400);
	});

	test('follows a change of speed within a few words', () => {
		assert.equal(pauseAfter([...times(100, 500), ...times(30, 160)]), 320);
	});

	test('is longer than the slower ones of a writer’s intervals', () => {
		// Within words 100 ms, between them 300 ms.
		const intervals = Array.from({ length: 30 }, (_, index) => (index % 4 === 3 ? 300 : 100));
		assert.equal(pauseAfter(intervals), 600);
		// A lone slow key is no habit.
		assert.equal(pauseAfter([...times(29, 100), 800]), 200);
	});

	test('stays within its limits', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: 0, max: 5000, noNaN: true })), (intervals) => {
				const pause = pauseAfter(intervals);
				assert.ok(pause >= 200 && pause <= 1000, String(pause));
			}),
		);
	});
});
