import assert from 'node:assert/strict';
import { countsOf, runSteps } from '../../scripts/stepRunner.mjs';
import { steps, stepsFor, type Step } from '../../scripts/testSteps.mjs';

const ended = (code: number, timedOut = false) => ({ code, output: '', timedOut });

suite('Counting what passed', () => {
	const mocha: Step = { name: 'a', kind: 'mocha', args: [], minutes: 1 };
	const report = { passes: 7, failures: 0, pending: 0 };

	test('a mocha suite counts as its tests', () => {
		assert.deepEqual(countsOf(mocha, ended(0), report), { passed: 7, failed: 0 });
		const failing = { ...report, failures: 2 };
		assert.deepEqual(countsOf(mocha, ended(2), failing), { passed: 7, failed: 2 });
	});
	test('a skipped test has failed', () => {
		assert.deepEqual(countsOf(mocha, ended(0), { ...report, pending: 1 }), {
			passed: 7,
			failed: 1,
		});
	});
	test('a crash counts beside the tests that had passed', () => {
		assert.deepEqual(countsOf(mocha, ended(1), report), { passed: 7, failed: 1 });
		assert.deepEqual(countsOf(mocha, ended(0, true), report), { passed: 7, failed: 1 });
		assert.deepEqual(countsOf(mocha, ended(1), undefined), { passed: 0, failed: 1 });
	});
	test('a suite without tests has failed', () => {
		const none = { passes: 0, failures: 0, pending: 0 };
		assert.deepEqual(countsOf(mocha, ended(0), none), { passed: 0, failed: 1 });
		assert.deepEqual(countsOf(mocha, ended(0), undefined), { passed: 0, failed: 1 });
	});
	test('a check counts as one, a set-up step only when it fails', () => {
		assert.deepEqual(countsOf({ ...mocha, kind: 'check' }, ended(0), undefined), {
			passed: 1,
			failed: 0,
		});
		assert.deepEqual(countsOf({ ...mocha, kind: 'check' }, ended(2), undefined), {
			passed: 0,
			failed: 1,
		});
		assert.deepEqual(countsOf({ ...mocha, kind: 'setUp' }, ended(0), undefined), {
			passed: 0,
			failed: 0,
		});
		assert.deepEqual(countsOf({ ...mocha, kind: 'setUp' }, ended(1), undefined), {
			passed: 0,
			failed: 1,
		});
	});
});

suite('The order of the steps', () => {
	const sleep = (milliseconds: number) => ['-e', `setTimeout(() => {}, ${milliseconds})`];
	const step = (name: string, args: string[], more: Partial<Step> = {}): Step => ({
		name,
		kind: 'check',
		args,
		minutes: 1,
		...more,
	});

	async function record(list: Step[]) {
		const running = new Set<string>();
		const beside: Record<string, string[]> = {};
		const verdicts: Record<string, string> = {};
		const counts = await runSteps(list, {
			started: ({ name }) => {
				for (const other of running) beside[other]?.push(name);
				beside[name] = [...running];
				running.add(name);
			},
			ended: ({ name }, verdict) => {
				running.delete(name);
				verdicts[name] = verdict.split(' ')[0] ?? '';
			},
		});
		return { beside, verdicts, counts };
	}

	test('two run side by side', async () => {
		const { beside, counts } = await record([
			step('a', sleep(300)),
			step('b', sleep(300)),
			step('c', sleep(1)),
		]);
		assert.ok(beside.a?.includes('b'));
		assert.equal(beside.c?.length, 1);
		assert.deepEqual(counts, { passed: 3, failed: 0 });
	});

	test('a step whose need has failed is not run, and one that only comes after it is', async () => {
		const { beside, counts, verdicts } = await record([
			step('a', ['-e', 'process.exit(1)']),
			step('b', sleep(1), { needs: ['a'] }),
			step('c', sleep(1), { after: ['a'] }),
		]);
		assert.deepEqual(verdicts, { a: 'FAILED', b: 'not', c: 'passed' });
		assert.equal(beside.b, undefined);
		assert.deepEqual(counts, { passed: 1, failed: 2 });
	});

	test('--only takes what the named steps need along', () => {
		assert.deepEqual(
			stepsFor(['agreement']).map(({ name }) => name),
			['build', 'getModel', 'getFloat32Model', 'agreement'],
		);
	});

	test('every need comes before what needs it', () => {
		const seen = new Set<string>();
		for (const { name, needs = [], after = [] } of steps) {
			for (const before of [...needs, ...after])
				assert.ok(seen.has(before), `${before} before ${name}`);
			seen.add(name);
		}
	});
});
