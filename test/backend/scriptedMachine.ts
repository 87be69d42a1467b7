/**
 * A machine whose other programs follow a script. It stands in for a real one, which no test can make free.
 */
import type { MachineClock } from '../../src/backend/machineClock.ts';
import { ThreadGovernor } from '../../src/backend/threadGovernor.ts';

export interface Script {
	readonly cores: number;
	/** The threads that other programs want to run at a time, which is in milliseconds. */
	readonly others: (time: number) => number;
	/** Cores that the process may use at most, whatever is idle. */
	readonly quota?: number;
	/** False where the system doesn't tell what is idle. */
	readonly tellsIdle?: boolean;
	/** Most threads of the model; as many as cores without it. */
	readonly threads?: number;
	/** Processor time of a batch, in milliseconds; 40 without it. */
	readonly batch?: number;
	readonly adapts?: boolean;
}

export interface Change {
	readonly time: number;
	readonly threads: number;
}

/** What the scheduler is followed by, in milliseconds. */
const slice = 5;
/** Threads that wait for one that has no core get so much done of what they could. */
const spinningWorth = 0.15;

export class ScriptedMachine {
	/** The first one is the start. */
	readonly changes: Change[] = [];
	readonly governor: ThreadGovernor;
	readonly #script: Script;
	#time = 0;
	#processor = 0;
	#idle = 0;

	constructor(script: Script) {
		this.#script = script;
		this.governor = new ThreadGovernor({
			threads: script.threads ?? script.cores,
			adapts: script.adapts ?? true,
			setThreads: (threads) => this.changes.push({ time: this.#time, threads }),
			clock: this.#clock(),
		});
	}

	get time(): number {
		return this.#time;
	}

	/** What the number of threads was over time. */
	get threads(): number[] {
		return this.changes.map(({ threads }) => threads);
	}

	/** Evaluates batches, one after the other, until this time. Answers how many. */
	async decodeUntil(end: number): Promise<number> {
		let batches = 0;
		for (; this.#time < end; batches += 1) await this.governor.evaluate(() => this.#batch());
		return batches;
	}

	/** Nothing is evaluated until this time. */
	pauseUntil(end: number): void {
		while (this.#time < end) this.#pass(0);
	}

	#batch(): Promise<void> {
		let left = this.#script.batch ?? 40;
		while (left > 0) left -= slice * this.#pass(this.governor.threads);
		return Promise.resolve();
	}

	/** Lets a slice of time pass. Answers the cores' worth of the threads. */
	#pass(threads: number): number {
		const { cores, others, quota = cores } = this.#script;
		const runnable = threads + others(this.#time);
		const share = Math.min(1, cores / runnable, quota / threads);
		this.#time += slice;
		this.#processor += slice * threads * share;
		this.#idle +=
			slice *
			(cores - Math.min(cores, runnable) + threads * Math.max(0, fair(runnable, cores) - share));
		const worth = share < 1 && threads > 1 ? spinningWorth : 1;
		return threads * share * worth;
	}

	#clock(): MachineClock {
		const told = this.#script.tellsIdle ?? true;
		return {
			wait: (time) => {
				this.pauseUntil(this.#time + time);
				return Promise.resolve();
			},
			readProcess: () => ({ wall: this.#time, processor: this.#processor }),
			readCores: () => ({
				idle: told ? this.#idle : 0,
				accounted: told ? this.#time * this.#script.cores : 0,
			}),
		};
	}
}

/** The share of a core that each of so many threads gets. */
function fair(runnable: number, cores: number): number {
	return Math.min(1, cores / runnable);
}
