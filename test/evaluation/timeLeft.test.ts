import assert from 'node:assert/strict';
import { parseCondition } from '../../src/evaluation/conditions.ts';
import type { PlannedTrial } from '../../src/evaluation/plan.ts';
import { TimeLeft } from '../../src/evaluation/timeLeft.ts';

function trial(condition: string): PlannedTrial {
	const asked = { task: 'question', source: 'Why?', wish: undefined } as const;
	return {
		dataSet: 'personal',
		item: '1',
		wish: '',
		condition,
		asked,
		how: parseCondition(condition),
	};
}

suite('The time that an evaluation still takes', () => {
	test('follows from what replies of each method took', () => {
		const [pref, beam] = [trial('pref'), trial('beam')];
		const left = new TimeLeft([pref, pref, pref, beam, beam], 2);
		assert.equal(left.milliseconds, undefined);
		left.done(pref, 100);
		assert.equal(left.milliseconds, undefined);
		left.done(beam, 1000);
		// Two of 100 ms and one of 1,000 ms, by two workers.
		assert.equal(left.milliseconds, 600);
		left.done(pref, 300);
		// One of 200 ms on the average and one of 1,000 ms.
		assert.equal(left.milliseconds, 600);
		assert.equal(left.trials, 2);
	});

	test('is none when all is done', () => {
		const pref = trial('pref');
		const left = new TimeLeft([pref], 1);
		left.done(pref, 50);
		assert.equal(left.milliseconds, 0);
		assert.equal(left.trials, 0);
	});
});
