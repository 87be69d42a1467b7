import assert from 'node:assert/strict';
import { machineClock } from '../../src/backend/machineClock.ts';
import { automaticThreads } from '../../src/backend/threadGovernor.ts';
import { ScriptedMachine, type Script } from './scriptedMachine.ts';

const free = () => 0;

/** So many busy programs from one time to another, in milliseconds. */
function busy(programs: number, from: number, to = Number.POSITIVE_INFINITY) {
	return (time: number) => (time >= from && time < to ? programs : 0);
}

/** A program that is busy for some time at the beginning of each period, in milliseconds. */
function bursts(length: number, period: number) {
	return (time: number) => (time % period < length ? 1 : 0);
}

async function decode(script: Script, until: number): Promise<ScriptedMachine> {
	const machine = new ScriptedMachine(script);
	await machine.decodeUntil(until);
	return machine;
}

/** When the number first became this one, in milliseconds. */
function timeOf(machine: ScriptedMachine, threads: number, after = 0): number {
	const change = machine.changes.find((one) => one.time >= after && one.threads === threads);
	assert.ok(change, `never ${threads} after ${after} ms, but ${JSON.stringify(machine.changes)}`);
	return change.time;
}

suite('The automatic number of threads', () => {
	for (const [cores, threads] of [
		[1, 1],
		[2, 2],
		[3, 3],
		[8, 8],
		[64, 8],
	] as const) {
		test(`of ${cores} cores is ${threads}`, () => {
			assert.equal(automaticThreads(cores), threads);
		});
	}
});

suite('The thread governor', () => {
	for (const cores of [1, 2, 8]) {
		test(`uses all of ${cores} cores that are free, and never fewer`, async () => {
			const machine = await decode({ cores, others: free }, 60_000);
			assert.deepEqual(machine.threads, [cores]);
		});
	}

	for (const [cores, programs, left] of [
		[2, 1, 1],
		[2, 2, 1],
		[4, 1, 3],
		[8, 3, 5],
		[4, 4, 1],
		[8, 6, 2],
		[8, 8, 1],
	] as const) {
		test(`goes down to ${left} of ${cores} cores beside ${programs} busy programs within a second`, async () => {
			const machine = await decode({ cores, others: busy(programs, 10_000) }, 60_000);
			assert.equal(machine.governor.threads, left);
			assert.ok(timeOf(machine, left) <= 11_000, JSON.stringify(machine.changes));
			assert.equal(machine.changes.at(-1)?.time, timeOf(machine, left), 'it changed again');
		});

		test(`has all ${cores} cores again within three seconds after ${programs} busy programs`, async () => {
			const others = busy(programs, 10_000, 20_000);
			const machine = await decode({ cores, others }, 60_000);
			assert.equal(machine.governor.threads, cores);
			assert.ok(timeOf(machine, cores, 20_000) <= 23_000, JSON.stringify(machine.changes));
		});
	}

	test('judges a single batch that takes long', async () => {
		const others = busy(1, 2_050);
		const machine = new ScriptedMachine({ cores: 2, others, batch: 1_000 });
		await machine.decodeUntil(2_100);
		assert.ok(machine.time > 4_000);
		assert.deepEqual(machine.threads, [2, 1]);
	});

	test('stays with all threads beside programs that hardly do anything', async () => {
		const others = (time: number) => bursts(30, 250)(time + 100);
		const machine = await decode({ cores: 2, others }, 60_000);
		assert.deepEqual(machine.threads, [2]);
	});

	test('a short burst costs little', async () => {
		const without = await new ScriptedMachine({ cores: 2, others: free }).decodeUntil(30_000);
		const others = busy(1, 10_000, 10_300);
		const batches = await new ScriptedMachine({ cores: 2, others }).decodeUntil(30_000);
		assert.ok(batches > without * 0.96, `${batches} batches, ${without} without the burst`);
	});

	test('changes ever more rarely beside bursts, and yet soon uses all cores after them', async () => {
		const others = (time: number) => (time < 120_000 ? bursts(600, 3_000)(time) : 0);
		const machine = await decode({ cores: 2, others }, 180_000);
		assert.ok(machine.changes.length < 12, JSON.stringify(machine.changes));
		assert.ok(timeOf(machine, 2, 119_000) < 125_000);
	});

	test('is no slower beside bursts than a single thread', async () => {
		for (const [length, period] of [
			[300, 1_000],
			[600, 3_000],
			[2_000, 4_000],
			[5_000, 10_000],
		] as const) {
			const others = bursts(length, period);
			const single = new ScriptedMachine({ cores: 2, others, threads: 1 });
			const all = new ScriptedMachine({ cores: 2, others });
			const [one, governed] = [await single.decodeUntil(60_000), await all.decodeUntil(60_000)];
			assert.ok(governed > 0.95 * one, `${length} of ${period} ms: ${governed} and ${one} batches`);
		}
	});

	test('begins with the cores that are free at the moment, whatever they were before', async () => {
		const machine = new ScriptedMachine({ cores: 2, others: busy(1, 29_900, 60_000) });
		await machine.decodeUntil(900);
		machine.pauseUntil(30_000);
		await machine.decodeUntil(30_001);
		assert.deepEqual(machine.threads, [2, 1]);
		assert.equal(machine.changes.at(-1)?.time, 30_050);
		await machine.decodeUntil(40_000);
		machine.pauseUntil(60_100);
		await machine.decodeUntil(60_101);
		assert.equal(machine.governor.threads, 2);
		const begun = await decode({ cores: 8, others: busy(3, 0) }, 1);
		assert.deepEqual(begun.threads, [8, 5]);
	});

	test('does not look at the machine where there is one thread at most', async () => {
		const machine = new ScriptedMachine({ cores: 2, others: busy(1, 0), threads: 1, batch: 20 });
		await machine.decodeUntil(1);
		assert.equal(machine.time, 20);
	});

	test('waits for nothing while requests follow each other', async () => {
		const machine = new ScriptedMachine({ cores: 2, others: free });
		await machine.decodeUntil(1);
		for (let request = 0; request < 10; request += 1) {
			machine.pauseUntil(machine.time + 1_500);
			const started = machine.time;
			await machine.decodeUntil(started + 1);
			assert.equal(machine.time - started, 20);
		}
	});

	test('finds out what a quota leaves, and tries for more ever more rarely', async () => {
		const machine = await decode({ cores: 16, others: free, quota: 2, threads: 8 }, 300_000);
		assert.equal(machine.changes[1]?.threads, 2);
		const tries = machine.changes.filter(({ threads }) => threads === 8).map(({ time }) => time);
		const pauses = tries.slice(1).map((time, index) => time - (tries[index] ?? 0));
		assert.deepEqual(
			pauses,
			pauses.toSorted((a, b) => a - b),
		);
		assert.ok((pauses.at(-1) ?? 0) > 25_000, pauses.join());
	});

	test('without knowing what is idle, lets go of threads and tries them again after a while', async () => {
		const others = busy(1, 10_000, 60_000);
		const machine = await decode({ cores: 2, others, tellsIdle: false }, 120_000);
		assert.ok(timeOf(machine, 1) <= 11_000);
		assert.ok(machine.changes.length < 14, JSON.stringify(machine.changes));
		assert.equal(machine.governor.threads, 2);
	});

	test('never has more threads than the user wants, nor more than there are cores for', async () => {
		const few = await decode({ cores: 8, others: busy(3, 10_000, 20_000), threads: 2 }, 60_000);
		assert.deepEqual(few.threads, [2]);
		const many = await decode({ cores: 2, others: free, threads: 4 }, 60_000);
		assert.deepEqual(many.threads, [4, 2]);
	});

	test('does not judge threads that wait for a GPU', async () => {
		const machine = await decode({ cores: 8, others: busy(8, 0), adapts: false }, 10_000);
		assert.deepEqual(machine.threads, [8]);
	});

	test('passes on what the work answers, and its failure', async () => {
		const { governor } = new ScriptedMachine({ cores: 2, others: free });
		assert.equal(await governor.evaluate(() => Promise.resolve(7)), 7);
		const failure = new Error('failed');
		await assert.rejects(
			governor.evaluate(() => Promise.reject(failure)),
			failure,
		);
	});
});

suite('The clocks of the machine', () => {
	test('tell work from idleness', () => {
		const start = { process: machineClock.readProcess(), cores: machineClock.readCores() };
		let process = start.process;
		while (process.processor - start.process.processor < 100) process = machineClock.readProcess();
		const cores = machineClock.readCores();
		const accounted = cores.accounted - start.cores.accounted;
		const idle = cores.idle - start.cores.idle;
		assert.ok(process.wall > start.process.wall);
		assert.ok(idle >= 0);
		// Ticks of 16 ms at most, at both ends.
		assert.ok(accounted - idle > 60, `${accounted} ms, idle ${idle} ms`);
	});
});
