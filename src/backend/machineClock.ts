/**
 * The clocks that tell how busy the machine is. All times are in milliseconds since some moment that stays
 * the same.
 */
import { cpus } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

export interface ProcessTime {
	readonly wall: number;
	/** Processor time of all threads of this process together. */
	readonly processor: number;
}

/** Of all cores together. */
export interface CoreTime {
	readonly idle: number;
	/** Idle or not: what the system accounts for. It stands still where the system doesn't tell. */
	readonly accounted: number;
}

export interface MachineClock {
	/** Costs some microseconds. */
	readonly readProcess: () => ProcessTime;
	/** Costs a fifth of a millisecond with two cores. */
	readonly readCores: () => CoreTime;
	/** Resolves after so many milliseconds. */
	readonly wait: (time: number) => Promise<void>;
}

export const machineClock: MachineClock = {
	wait,
	readProcess: () => {
		const { user, system } = process.cpuUsage();
		return { processor: (user + system) / 1000, wall: performance.now() };
	},
	readCores: () => {
		const times = cpus().map((core) => core.times);
		return {
			idle: times.reduce((total, { idle }) => total + idle, 0),
			accounted: times.reduce(
				(total, { user, nice, sys, idle, irq }) => total + user + nice + sys + idle + irq,
				0,
			),
		};
	},
};
