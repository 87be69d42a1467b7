import assert from 'node:assert/strict';
import { automaticThreads, ThreadGovernor, type Clock } from '../../src/backend/threadGovernor.ts';

/** A machine whose clock the test moves: no test can make a real one busy on demand. */
class Machine {
	readonly set: number[] = [];
	readonly governor: ThreadGovernor;
	#now: Clock = { processor: 0, wall: 0 };

	constructor(threads: number, adapts = true) {
		this.governor = new ThreadGovernor({
			threads,
			adapts,
			setThreads: (count) => this.set.push(count),
			readClock: () => this.#now,
		});
	}

	/** Work that takes `wall` milliseconds, in which each thread gets `share` of a processor. */
	work(wall: number, share: number): () => Promise<void> {
		return () => {
			const { processor, wall: now } = this.#now;
			this.#now = {
				processor: processor + wall * share * this.governor.threads,
				wall: now + wall,
			};
			return Promise.resolve();
		};
	}
}

suite('The automatic number of threads', () => {
	for (const [cores, threads] of [
		[1, 1],
		[2, 1],
		[3, 1],
		[4, 2],
		[12, 6],
		[64, 8],
	] as const) {
		test(`of ${cores} cores is ${threads}`, () => {
			assert.equal(automaticThreads(cores), threads);
		});
	}
});

suite('The thread governor', () => {
	test('uses all threads while the machine is free', async () => {
		const machine = new Machine(8);
		for (let round = 0; round < 50; round += 1) {
			await machine.governor.prefill(machine.work(200, 0.95));
			await machine.governor.step(2, machine.work(20, 0.5));
		}
		assert.deepEqual(machine.set, [8]);
	});

	test('halves them until one is left, while prompts are evaluated on a busy machine', async () => {
		const machine = new Machine(8);
		for (let round = 0; round < 5; round += 1)
			await machine.governor.prefill(machine.work(200, 0.4));
		assert.deepEqual(machine.set, [8, 4, 2, 1]);
	});

	test('lets go of them when steps become slow for want of processor time', async () => {
		const machine = new Machine(2);
		for (let round = 0; round < 20; round += 1)
			await machine.governor.step(2, machine.work(20, 0.6));
		assert.deepEqual(machine.set, [2]);
		await machine.governor.step(2, machine.work(900, 0.4));
		assert.deepEqual(machine.set, [2, 1]);
	});

	test('does not take long steps on a free machine for slow ones', async () => {
		const machine = new Machine(4);
		await machine.governor.step(2, machine.work(20, 0.9));
		await machine.governor.step(2, machine.work(900, 0.9));
		assert.deepEqual(machine.set, [4]);
	});

	test('does not judge threads that wait for a GPU', async () => {
		const machine = new Machine(8, false);
		await machine.governor.prefill(machine.work(500, 0.1));
		assert.deepEqual(machine.set, [8]);
	});

	test('tries all threads again after a while, ever more rarely while that is in vain', async () => {
		const machine = new Machine(2);
		const changes: number[] = [];
		for (let second = 0; second < 200; second += 1) {
			const before = machine.set.length;
			await machine.governor.prefill(machine.work(1000, machine.governor.threads > 1 ? 0.3 : 1));
			if (machine.set.length > before && machine.set.at(-1) === 2) changes.push(second);
		}
		const pauses = changes.slice(1).map((second, index) => second - (changes[index] ?? 0));
		assert.ok(pauses.length >= 3);
		assert.deepEqual(
			pauses,
			[...pauses].sort((a, b) => a - b),
		);
		assert.ok((pauses.at(-1) ?? 0) > 30);
	});

	test('has all threads back when the machine is free again', async () => {
		const machine = new Machine(4);
		await machine.governor.prefill(machine.work(500, 0.3));
		assert.equal(machine.governor.threads, 2);
		for (let round = 0; round < 20; round += 1)
			await machine.governor.prefill(machine.work(500, 0.95));
		assert.equal(machine.governor.threads, 4);
	});
});
