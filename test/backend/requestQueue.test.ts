import assert from 'node:assert/strict';
import { RequestQueue } from '../../src/backend/requestQueue.ts';

/** Work that takes until it is told to end. */
function work<R>(result: R) {
	let end: () => void = () => undefined;
	let started = false;
	const ended = new Promise<void>((resolve) => (end = resolve));
	const run = async () => {
		started = true;
		await ended;
		return result;
	};
	return { run, end, hasStarted: () => started };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

suite('The queue of requests', () => {
	test('runs one at a time, in order', async () => {
		const queue = new RequestQueue();
		const [first, second] = [work(1), work(2)];
		const results = [queue.run(first.run), queue.run(second.run)];
		await settled();
		assert.deepEqual([first.hasStarted(), second.hasStarted()], [true, false]);
		first.end();
		await settled();
		assert.ok(second.hasStarted());
		second.end();
		assert.deepEqual(await Promise.all(results), [1, 2]);
	});

	test('goes on after a failure', async () => {
		const queue = new RequestQueue();
		const failing = queue.run(() => Promise.reject(new Error('no')));
		const next = queue.run(() => Promise.resolve('yes'));
		await assert.rejects(failing, /no/);
		assert.equal(await next, 'yes');
	});

	test('tells background work to give way to any later request, running or waiting', async () => {
		const queue = new RequestQueue();
		const told: string[] = [];
		const [running, waiting, later] = [work(1), work(2), work(3)];
		const results = [
			queue.run(running.run, { giveWay: () => told.push('running') }),
			queue.run(waiting.run, { giveWay: () => told.push('waiting') }),
		];
		assert.deepEqual(told, ['running']);
		results.push(queue.run(later.run));
		assert.deepEqual(told, ['running', 'running', 'waiting']);
		for (const one of [running, waiting, later]) one.end();
		await Promise.all(results);
	});

	test('tells nothing to what has ended or is no background work', async () => {
		const queue = new RequestQueue();
		let told = 0;
		await queue.run(() => Promise.resolve(), { giveWay: () => (told += 1) });
		const foreground = work(1);
		const results = [queue.run(foreground.run), queue.run(() => Promise.resolve(2))];
		assert.equal(told, 0);
		foreground.end();
		assert.deepEqual(await Promise.all(results), [1, 2]);
	});
});
