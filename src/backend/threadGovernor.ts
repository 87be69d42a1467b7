/**
 * Lets go of threads while the machine is busy. llama.cpp's threads wait for each other by spinning: when another program
 * takes the processor from one of them, all the others burn theirs, and a step becomes ten times slower or more. A single
 * thread has nobody to wait for.
 */

/** Processor time of all threads of the process together, and wall-clock time, in milliseconds. */
export interface Clock {
	readonly processor: number;
	readonly wall: number;
}

export interface ThreadGovernorOptions {
	/** Threads to use while the machine is free; at least 1. */
	readonly threads: number;
	readonly setThreads: (threads: number) => void;
	/** False where the threads wait for a GPU: their processor time then says nothing of how busy the machine is. */
	readonly adapts: boolean;
	readonly readClock?: () => Clock;
}

/** Work is judged together until it took this long, in milliseconds. */
const judgedTime = 100;
/** Spinning threads get nearly all the processor time that they could use; less than this share means a busy machine. */
const freeShare = 0.7;
/** A step is short and partly waits, so that its share is lower: it must be slow as well to be judged busy. */
const slowdown = 2;
/** All threads are tried again after this time in milliseconds, doubled each time in vain. */
const firstRetry = 5_000;
const longestRetry = 80_000;

/** Half of the processor's cores at most, since an editor needs the rest; more than eight gain little. */
export function automaticThreads(cores: number): number {
	return Math.max(1, Math.min(8, Math.floor(cores / 2)));
}

const nothing = { processor: 0, wall: 0, fastest: 0 };

export class ThreadGovernor {
	readonly #options: ThreadGovernorOptions;
	readonly #readClock: () => Clock;
	#threads: number;
	#steps = nothing;
	/** Of steps by their number of tokens, in milliseconds, with whatever threads. */
	readonly #fastestSteps = new Map<number, number>();
	#retryAfter = firstRetry;
	#loweredAt = Number.NEGATIVE_INFINITY;

	constructor(options: ThreadGovernorOptions) {
		this.#options = options;
		this.#readClock = options.readClock ?? readProcessClock;
		this.#threads = options.threads;
		options.setThreads(options.threads);
	}

	get threads(): number {
		return this.#threads;
	}

	/** Evaluates a part of a prompt, which is the model's work alone. */
	async prefill<R>(work: () => Promise<R>): Promise<R> {
		const { result, processor, wall } = await this.#measure(work);
		if (wall >= judgedTime) this.#judge(processor >= freeShare * this.#threads * wall);
		return result;
	}

	/** Evaluates one step: a batch of so many tokens. */
	async step<R>(tokens: number, work: () => Promise<R>): Promise<R> {
		const { result, processor, wall } = await this.#measure(work);
		const fastest = Math.min(this.#fastestSteps.get(tokens) ?? wall, wall);
		this.#fastestSteps.set(tokens, fastest);
		const sum = this.#steps;
		this.#steps = {
			processor: sum.processor + processor,
			wall: sum.wall + wall,
			fastest: sum.fastest + fastest,
		};
		if (this.#steps.wall >= judgedTime) this.#judgeSteps();
		return result;
	}

	#judgeSteps(): void {
		const { processor, wall, fastest } = this.#steps;
		this.#steps = nothing;
		const isSlow = wall > slowdown * fastest;
		this.#judge(!isSlow || processor >= freeShare * this.#threads * wall);
	}

	#judge(isFree: boolean): void {
		if (!this.#options.adapts) return;
		const now = this.#readClock().wall;
		if (this.#threads > 1 && !isFree) {
			const inVain = now - this.#loweredAt < 2 * this.#retryAfter;
			this.#retryAfter = inVain ? Math.min(longestRetry, 2 * this.#retryAfter) : firstRetry;
			this.#loweredAt = now;
			this.#set(Math.max(1, Math.floor(this.#threads / 2)));
		} else if (this.#threads < this.#options.threads && now - this.#loweredAt > this.#retryAfter) {
			this.#set(this.#options.threads);
		}
	}

	#set(threads: number): void {
		this.#threads = threads;
		this.#options.setThreads(threads);
	}

	async #measure<R>(work: () => Promise<R>): Promise<{ readonly result: R } & Clock> {
		const before = this.#readClock();
		const result = await work();
		const after = this.#readClock();
		return {
			result,
			processor: after.processor - before.processor,
			wall: after.wall - before.wall,
		};
	}
}

function readProcessClock(): Clock {
	const { user, system } = process.cpuUsage();
	return { processor: (user + system) / 1000, wall: performance.now() };
}
