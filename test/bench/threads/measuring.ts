/** Runs every number of threads beside every load, in turn. */
import { setTimeout as wait } from 'node:timers/promises';
import { say } from '../../../scripts/system/reporting.mjs';
import { startBusyProcess } from '../../model/busyProcess.ts';
import type { Decoder, DecodingSpeed, ThreadsToUse } from './decoder.ts';
import type { ThreadsOptions } from './options.ts';
import { startTypist } from './typist.ts';

/** What runs beside the model. */
export interface Load {
	readonly label: string;
	readonly busy: number;
	readonly typing: boolean;
}

export interface Arm {
	readonly label: string;
	/** Undefined decodes nothing. */
	readonly use: ThreadsToUse | undefined;
}

export interface Run {
	readonly load: Load;
	readonly arm: Arm;
	readonly speed: DecodingSpeed | undefined;
	/** Of the keystrokes beside it, in milliseconds. */
	readonly delays: readonly number[];
}

export const loads: readonly Load[] = [
	{ label: 'nothing', busy: 0, typing: false },
	{ label: 'typing', busy: 0, typing: true },
	{ label: 'one busy program', busy: 1, typing: false },
	{ label: 'two busy programs', busy: 2, typing: false },
];

/** A program that has just started does more than what it is there for. In milliseconds. */
const settling = 500;

export function armsWith(threads: number): readonly Arm[] {
	return [
		{ label: 'nothing decoded', use: undefined },
		{ label: '1 thread', use: { threads: 1, adapts: false } },
		{ label: `${threads} threads`, use: { threads, adapts: false } },
		{ label: `governor, up to ${threads}`, use: { threads, adapts: true } },
	];
}

export async function measureThreads(
	decoder: Decoder,
	arms: readonly Arm[],
	{ rounds, seconds }: ThreadsOptions,
): Promise<readonly Run[]> {
	const runs: Run[] = [];
	for (let round = 0; round < rounds; round += 1) {
		for (const load of loads) {
			const from = round % arms.length;
			// None always follows the same one.
			const turned = [...arms.slice(from), ...arms.slice(0, from)];
			runs.push(...(await measureBeside(load, decoder, turned, 1000 * seconds)));
		}
		say(`${Math.round(process.uptime())} s: round ${round + 1} of ${rounds}`);
	}
	return runs;
}

async function measureBeside(
	load: Load,
	decoder: Decoder,
	arms: readonly Arm[],
	duration: number,
): Promise<readonly Run[]> {
	const measured = arms.filter(({ use }) => load.typing || use !== undefined);
	const limit = measured.length * 4 * (duration + settling);
	const busy = await Promise.all(Array.from({ length: load.busy }, () => startBusyProcess(limit)));
	const typist = load.typing ? await startTypist() : undefined;
	try {
		const runs: Run[] = [];
		for (const arm of measured) {
			await wait(settling);
			await typist?.takeDelays();
			const speed = arm.use === undefined ? undefined : await decoder.decode(arm.use, duration);
			if (speed === undefined) await wait(duration);
			runs.push({ load, arm, speed, delays: (await typist?.takeDelays()) ?? [] });
		}
		return runs;
	} finally {
		await Promise.all(
			[...busy, ...(typist === undefined ? [] : [typist])].map((one) => one.stop()),
		);
	}
}
