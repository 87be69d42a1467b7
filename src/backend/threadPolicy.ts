/**
 * Decides how many threads the model gets, from what was seen of the machine. llama.cpp's threads wait for
 * each other by spinning: when another program takes the core of one of them, all the others burn theirs, and
 * a step becomes ten times slower or more. So there must be no more threads than free cores.
 */

/**
 * What was seen between two looks at the machine. Times are in milliseconds; processor time is that of all
 * threads together.
 */
export interface Observation {
	/** Wall-clock time between the looks. */
	readonly wall: number;
	/** Processor time that the process got. */
	readonly processor: number;
	/** Idle time of all cores together; undefined where the system doesn't tell. */
	readonly idle: number | undefined;
	/** The part in which the model was evaluated. */
	readonly work: WorkTime;
}

export interface WorkTime {
	readonly wall: number;
	readonly processor: number;
}

/**
 * Others may take so much of the cores before threads are let go, in cores. On the last of n cores, 1/n would
 * make n threads as slow as n - 1. What others take is less than what they want while they have to share with
 * threads, hence three quarters.
 */
function toleratedUse(threads: number): number {
	return Math.max(leastToleratedUse, 0.75 / threads);
}
/** So much is in cores what any system does now and then, and what a look at the clocks may be off by. */
const leastToleratedUse = 0.2;
/** A core counts as free that is free but for this, in cores, so that what is no core short is none. */
const rounding = 0.1;
/**
 * Threads that get less than this share of their cores don't get what looks idle: a quota or other cores hold
 * them back.
 */
const leastShare = 0.5;
/**
 * The same where the system doesn't tell what is idle. Spinning threads get nearly all the processor time
 * that there is.
 */
const leastShareUnseen = 0.8;
/**
 * More threads are taken after cores were free for this time in milliseconds, doubled whenever that was in
 * vain.
 */
const shortestQuiet = 1_000;
const longestQuiet = 32_000;
/**
 * Where the system doesn't tell what is idle, more threads are taken on trial, not sooner than after this
 * time.
 */
const shortestQuietUnseen = 5_000;
/** More threads were taken in vain when some had to be let go within this time, in milliseconds. */
const trialTime = 5_000;

const nothing = { wall: 0, cores: 0 };

export class ThreadPolicy {
	readonly #most: number;
	#threads: number;
	#now = 0;
	#raisedAt = Number.NEGATIVE_INFINITY;
	#neededQuiet = shortestQuiet;
	/** The time in which there were cores for more threads, and its free cores multiplied by time. */
	#quiet = nothing;

	/** @param most threads to use while the machine is free; at least 1 */
	constructor(most: number) {
		this.#most = most;
		this.#threads = most;
	}

	get threads(): number {
		return this.#threads;
	}

	/** Takes in what was seen while there were {@link threads}. Answers how many there are from now on. */
	observe(seen: Observation): number {
		this.#now += seen.wall;
		const fewer = fewerThreads(this.#threads, seen);
		if (fewer !== undefined) this.#lower(fewer);
		else if (this.#threads < this.#most) this.#considerMore(seen);
		return this.#threads;
	}

	/**
	 * Takes in a moment after a pause, in milliseconds, of which nothing else is known. Answers as
	 * {@link observe} does.
	 */
	resume(pause: number, seen: Observation): number {
		this.#now += pause + seen.wall;
		this.#quiet = nothing;
		const before = this.#threads;
		const wasLong = pause >= this.#neededQuiet && seen.idle !== undefined;
		const most = wasLong ? this.#most : before;
		this.#threads = fewerThreads(most, seen) ?? most;
		if (this.#threads > before) this.#raisedAt = this.#now;
		return this.#threads;
	}

	#lower(threads: number): void {
		const inVain = this.#now - this.#raisedAt < trialTime;
		this.#neededQuiet = inVain ? Math.min(longestQuiet, 2 * this.#neededQuiet) : shortestQuiet;
		this.#threads = threads;
		this.#quiet = nothing;
	}

	#considerMore(seen: Observation): void {
		const isSeen = seen.idle !== undefined;
		const free = isSeen ? freeCores(seen) : this.#most;
		if (threadsFor(free) <= this.#threads) {
			this.#quiet = nothing;
			return;
		}
		const wall = this.#quiet.wall + seen.wall;
		this.#quiet = { wall, cores: this.#quiet.cores + free * seen.wall };
		if (wall < Math.max(this.#neededQuiet, isSeen ? 0 : shortestQuietUnseen)) return;
		// Each part of the quiet time had room for one more thread at least, so its mean has it too.
		this.#threads = Math.min(this.#most, threadsFor(this.#quiet.cores / wall));
		this.#raisedAt = this.#now;
		this.#quiet = nothing;
	}
}

/** Cores that this process had or could have had. */
function freeCores({ wall, processor, idle = 0 }: Observation): number {
	return (processor + idle) / wall;
}

/**
 * The most threads that such free cores are enough for: others may take half of what would make the last one
 * useless.
 */
function threadsFor(free: number): number {
	const threads = Math.ceil(free);
	return free >= threads - 1 / (2 * threads) ? threads : threads - 1;
}

/** At least 1; undefined where the threads may stay. */
function fewerThreads(threads: number, seen: Observation): number | undefined {
	if (threads === 1) return undefined;
	if (seen.idle !== undefined && freeCores(seen) < threads - toleratedUse(threads)) {
		return Math.max(1, Math.floor(freeCores(seen) + rounding));
	}
	const { work } = seen;
	const share = work.processor / (threads * work.wall);
	const least = seen.idle === undefined ? leastShareUnseen : leastShare;
	// A short piece of work says too little.
	if (work.wall < seen.wall / 2 || share >= least) return undefined;
	return Math.max(1, Math.floor(work.processor / work.wall + rounding));
}
