import assert from 'node:assert/strict';
import { describeMachine } from '../machine.ts';
import { armsWith, loads, type Run } from './measuring.ts';
import { parseThreadsOptions } from './options.ts';
import { threadsReportOf } from './report.ts';

suite('The measurement of threads', () => {
	test('has three short rounds unless told otherwise', () => {
		const { rounds, seconds } = parseThreadsOptions(['--model', 'm.gguf']);
		assert.deepEqual([rounds, seconds], [3, 4]);
		assert.equal(parseThreadsOptions(['--model=m.gguf', '--rounds', '5']).rounds, 5);
		assert.throws(() => parseThreadsOptions(['--model', 'm', '--seconds', '0']), /--seconds needs/);
		assert.throws(() => parseThreadsOptions([]), /--model FILE is missing/);
	});

	test('shows the medians beside each load, and the keystrokes', () => {
		const arms = armsWith(2);
		const [nothing, one] = arms;
		const [free, typing] = loads;
		assert.ok(nothing && one && free && typing);
		const speeds = [10, 30, 20].map((tokensPerSecond) => ({ tokensPerSecond, threads: 1 }));
		const runs: Run[] = [
			...speeds.map((speed) => ({ load: free, arm: one, speed, delays: [] })),
			{ load: typing, arm: nothing, speed: undefined, delays: [8, 9, 40] },
		];
		const machine = describeMachine();
		const report = threadsReportOf({ machine, model: 'm', rounds: 3, seconds: 4, arms, runs });
		assert.match(report, /\| nothing \| 1 thread \| 20 \(15–25\) \| 1 \|/);
		assert.match(report, /\| nothing decoded \| 9 \(8.5–24.5\) \| 9 \| 3 \|/);
	});
});
