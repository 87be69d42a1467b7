/** The memory of the extension host and the model process while they work. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import v8 from 'node:v8';
import vm from 'node:vm';
import type { WorkDone } from './work.ts';

const samplingInterval = 1000;
/** A collection stops the extension host for a moment, so there is not one at each sample. */
const samplesBetweenCollections = 5;

/** In bytes. */
export interface Sample {
	/** Milliseconds of `performance.now()`. */
	readonly at: number;
	/** Resident; undefined while no model process runs. */
	readonly backend: number | undefined;
	/** Resident. */
	readonly host: number;
	/**
	 * What the extension host holds on its JavaScript heap and beside it, directly after a collection of
	 * garbage.
	 */
	readonly hostLive: number | undefined;
	readonly done: WorkDone;
}

export class ProcessWatch {
	readonly samples: Sample[] = [];
	readonly #timer: NodeJS.Timeout;

	constructor(backendPid: () => number | undefined, done: () => WorkDone) {
		let count = 0;
		const take = async () => {
			const pid = backendPid();
			const isTurn = count % samplesBetweenCollections === 0;
			count += 1;
			this.samples.push({
				at: performance.now(),
				backend: pid === undefined ? undefined : residentBytes(pid),
				host: process.memoryUsage.rss(),
				done: done(),
				hostLive: isTurn ? await liveBytes() : undefined,
			});
		};
		this.#timer = setInterval(() => void take(), samplingInterval);
	}

	end(): void {
		clearInterval(this.#timer);
	}
}

/** Undefined when the process is gone. */
function residentBytes(pid: number): number | undefined {
	try {
		const kibibytes = existsSync('/proc/self/status')
			? /^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
			: execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).trim();
		return kibibytes === undefined ? undefined : 1024 * Number(kibibytes);
	} catch {
		return undefined;
	}
}

/** The editor starts its extension host without this function. */
const collectGarbage = (() => {
	v8.setFlagsFromString('--expose-gc');
	return vm.runInNewContext('gc') as () => void;
})();

/** Twice, since what lies beside the heap goes only after the first collection, in a turn of its own. */
async function collectAllGarbage(): Promise<void> {
	collectGarbage();
	await nextTurn();
	collectGarbage();
}

async function liveBytes(): Promise<number> {
	await collectAllGarbage();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}
