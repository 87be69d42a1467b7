/**
 * The real governor on the real machine, whatever else runs on it: other programs can only take more of the
 * cores.
 */
import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import type { Token } from 'node-llama-cpp';
import { machineClock } from '../../src/backend/machineClock.ts';
import type { Sequences } from '../../src/backend/sequences.ts';
import { startBusyProcess, type BusyProcess } from './busyProcess.ts';
import { loadInProcess, type InProcess } from './loadInProcess.ts';

const cores = availableParallelism();
/** A second is aimed at; the rest is for a machine that hardly lets this process run. In milliseconds. */
const timeToFall = 4_000;
const timeToRise = 10_000;
/**
 * Cores are free when they were for this time, in milliseconds: longer than the governor waits after some
 * trials in vain.
 */
const freeTime = 6_000;
/** Use of a core that is none: half of what the governor lets pass. */
const noUse = 1 / (4 * cores);
/** Busy programs end by themselves after this time, in milliseconds. */
const busyLimit = 60_000;

suite('Threads of the model', function () {
	this.timeout(300_000);
	let loaded: InProcess;
	let sequences: Sequences;
	const programs: BusyProcess[] = [];
	const tokens = () => loaded.model.encoder.encodeRaw('The library closes at six on weekdays');

	suiteSetup(async () => {
		loaded = await loadInProcess({ contextTokens: 512, threads: cores });
		sequences = await loaded.model.sequences(2);
	});
	teardown(async () => {
		await Promise.all(programs.splice(0).map((program) => program.stop()));
	});
	suiteTeardown(() => loaded.unload());

	const threads = () => loaded.runtime.llama.maxThreads;

	/**
	 * Decodes two sequences until the condition holds or the time is over. Answers how long, in milliseconds.
	 */
	async function decodeUntil(condition: () => boolean, limit: number): Promise<number> {
		const started = performance.now();
		const prompt = tokens();
		const [next = 0 as Token] = prompt;
		const readouts = [0, 1].map((sequence) => ({ sequence, readout: 4 }));
		const signal = new AbortController().signal;
		while (!condition() && performance.now() - started < limit) {
			// Short contexts keep the batches alike.
			await sequences.hold([prompt, [next, ...prompt]], 'once', signal);
			for (
				let step = 0;
				step < 100 && !condition() && performance.now() - started < limit;
				step += 1
			)
				await sequences.step([next, next], [], readouts);
		}
		return performance.now() - started;
	}

	test('there are no more than free cores beside one and two busy programs, and all of them later', async () => {
		for (const count of [1, 2]) {
			programs.push(await startBusyProcess(busyLimit));
			const left = Math.max(1, cores - count);
			const time = await decodeUntil(() => threads() <= left, timeToFall);
			assert.ok(threads() <= left, `${threads()} threads beside ${count} after ${time} ms`);
		}
		await Promise.all(programs.splice(0).map((program) => program.stop()));
		const free = new FreeCores();
		await decodeUntil(() => threads() === cores || free.lastFor(freeTime), timeToRise);
		assert.ok(
			threads() === cores || !free.lastFor(freeTime),
			`${threads()} threads although all cores were free`,
		);
	});
});

/** Looks for a time in which nothing but this process used the cores. */
class FreeCores {
	#last = { process: machineClock.readProcess(), idle: machineClock.readCores().idle };
	#since = this.#last.process.wall;

	/** Whether they have been free for so many milliseconds. */
	lastFor(milliseconds: number): boolean {
		const process = machineClock.readProcess();
		const wall = process.wall - this.#last.process.wall;
		if (wall >= 250) {
			const { idle } = machineClock.readCores();
			const processor = process.processor - this.#last.process.processor;
			const others = cores - (processor + idle - this.#last.idle) / wall;
			if (others > noUse) this.#since = process.wall;
			this.#last = { process, idle };
		}
		return this.#last.process.wall - this.#since >= milliseconds;
	}
}
