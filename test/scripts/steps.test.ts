import assert from 'node:assert/strict';
import { runSteps } from '../../scripts/steps/stepRunner.mjs';
import { summaryOf } from '../../scripts/steps/stepVerdict.mjs';
import { steps, stepsFor, type Step } from '../../scripts/steps/testSteps.mjs';

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
		const outcomes: Record<string, string> = {};
		const verdicts = await runSteps(list, {
			started: ({ name }) => {
				for (const other of running) beside[other]?.push(name);
				beside[name] = [...running];
				running.add(name);
			},
			ended: ({ name }, outcome) => {
				running.delete(name);
				outcomes[name] = outcome.split(' ')[0] ?? '';
			},
		});
		return { beside, outcomes, verdicts };
	}

	test('two run side by side, and a third where they do not compute all the time', async () => {
		const light = await record(
			['a', 'b', 'c', 'd'].map((name) => step(name, sleep(400), { load: 0.6 })),
		);
		assert.deepEqual(light.beside.c?.slice(0, 2), ['a', 'b']);
		assert.ok((light.beside.d?.length ?? 0) < 3);

		const { beside, verdicts } = await record([
			step('a', sleep(300)),
			step('b', sleep(300)),
			step('c', sleep(1)),
		]);
		assert.ok(beside.a?.includes('b'));
		assert.equal(beside.c?.length, 1);
		assert.equal(summaryOf(verdicts), '3 passed, 0 failed');
	});

	test('none overtakes one that needs more room', async () => {
		const { beside } = await record([
			step('a', sleep(300)),
			step('b', sleep(1), { load: 2 }),
			step('c', sleep(1)),
		]);
		assert.deepEqual(Object.keys(beside), ['a', 'b', 'c']);
		assert.ok(!beside.a?.includes('b'));
	});

	test('a patient one runs beside any others, and two where no others are left', async () => {
		const patient = (name: string) => step(name, sleep(500), { patient: true });
		const { beside } = await record([
			step('a', sleep(300), { load: 2 }),
			patient('b'),
			patient('c'),
		]);
		assert.deepEqual(beside, { a: ['b'], b: ['a', 'c'], c: ['b'] });
	});

	test('a step whose need has failed is not run, and one that only comes after it is', async () => {
		const { beside, outcomes, verdicts } = await record([
			step('a', ['-e', 'process.exit(1)']),
			step('b', sleep(1), { needs: ['a'] }),
			step('c', sleep(1), { after: ['a'] }),
		]);
		assert.deepEqual(outcomes, { a: 'FAILED', b: 'not', c: 'passed' });
		assert.equal(beside.b, undefined);
		assert.deepEqual(summaryOf(verdicts).split('\n'), [
			...['a failed', ''],
			...['b failed', '  It was not run: it needs a, which failed.', ''],
			'1 passed, 2 failed',
		]);
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
