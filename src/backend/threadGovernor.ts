/** Watches the machine while the model works, and gives the model as many threads as there are free cores. */
import {
	machineClock,
	type CoreTime,
	type MachineClock,
	type ProcessTime,
} from './machineClock.ts';
import { ThreadPolicy, type Observation, type WorkTime } from './threadPolicy.ts';

export interface ThreadGovernorOptions {
	/** Threads to use while the machine is free; at least 1. */
	readonly threads: number;
	readonly setThreads: (threads: number) => void;
	/**
	 * False where the threads wait for a GPU: their processor time then says nothing of how busy the machine
	 * is.
	 */
	readonly adapts: boolean;
	readonly clock?: MachineClock;
}

/**
 * The machine is looked at before and after work, but not sooner than after this time in milliseconds:
 * systems account in ticks of 10 ms or 16 ms.
 */
const shortestLook = 250;
/** What was seen longer ago says nothing of the moment, in milliseconds. */
const longestPause = 2_000;
/**
 * After such a pause the machine is looked at for this time in milliseconds before work begins, since nothing
 * can be changed about a batch that has begun: with a thread too many it can take seconds.
 */
const glance = 50;

/** Every core, since those in use are let go; more than eight gain little, as memory is then what limits. */
export function automaticThreads(cores: number): number {
	return Math.max(1, Math.min(8, cores));
}

interface Look {
	readonly process: ProcessTime;
	readonly cores: CoreTime;
}

const noWork: WorkTime = { wall: 0, processor: 0 };

export class ThreadGovernor {
	readonly #options: ThreadGovernorOptions;
	readonly #clock: MachineClock;
	readonly #policy: ThreadPolicy;
	#lastLook: Look | undefined;
	/** Since the last look. */
	#work = noWork;

	constructor(options: ThreadGovernorOptions) {
		this.#options = options;
		this.#clock = options.clock ?? machineClock;
		this.#policy = new ThreadPolicy(options.threads);
		options.setThreads(options.threads);
	}

	get threads(): number {
		return this.#policy.threads;
	}

	/** Evaluates a batch with as many threads as there are cores for. */
	async evaluate<R>(work: () => Promise<R>): Promise<R> {
		const { adapts, threads } = this.#options;
		if (!adapts || threads === 1) return work();
		await this.#prepare();
		const before = this.#clock.readProcess();
		const result = await work();
		const after = this.#clock.readProcess();
		this.#work = sum(this.#work, difference(before, after));
		this.#judge(after);
		return result;
	}

	async #prepare(): Promise<void> {
		const now = this.#clock.readProcess();
		const last = this.#lastLook;
		const pause = last === undefined ? longestPause : now.wall - last.process.wall;
		if (pause < longestPause) {
			this.#judge(now);
			return;
		}
		this.#work = noWork;
		this.#lastLook = this.#look(now);
		await this.#clock.wait(glance);
		const seen = this.#observe(this.#lastLook, this.#clock.readProcess());
		this.#change(() => this.#policy.resume(pause, seen));
	}

	#judge(now: ProcessTime): void {
		const last = this.#lastLook;
		if (last === undefined || now.wall - last.process.wall < shortestLook) return;
		const seen = this.#observe(last, now);
		this.#change(() => this.#policy.observe(seen));
	}

	#observe(last: Look, now: ProcessTime): Observation {
		const look = this.#look(now);
		const seen = observation(last, look, this.#work);
		this.#lastLook = look;
		this.#work = noWork;
		return seen;
	}

	#change(decide: () => number): void {
		const before = this.threads;
		const threads = decide();
		if (threads !== before) this.#options.setThreads(threads);
	}

	#look(process: ProcessTime): Look {
		return { process, cores: this.#clock.readCores() };
	}
}

function observation(from: Look, to: Look, work: WorkTime): Observation {
	const { wall, processor } = difference(from.process, to.process);
	const accounted = to.cores.accounted - from.cores.accounted;
	// One core alone would account for all of the time.
	const isTold = accounted > wall / 2;
	return { wall, processor, idle: isTold ? to.cores.idle - from.cores.idle : undefined, work };
}

function difference(from: ProcessTime, to: ProcessTime): ProcessTime {
	return { wall: to.wall - from.wall, processor: to.processor - from.processor };
}

function sum(one: WorkTime, other: WorkTime): WorkTime {
	return { wall: one.wall + other.wall, processor: one.processor + other.processor };
}
