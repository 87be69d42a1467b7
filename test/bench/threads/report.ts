/** The measurement of threads as Markdown. */
import { figure, tableOf } from '../../../src/evaluation/report/markdownTable.ts';
import type { Machine } from '../machine.ts';
import { spreadOf } from '../statistics.ts';
import { loads, type Arm, type Run } from './measuring.ts';

export interface ThreadsReport {
	readonly machine: Machine;
	readonly model: string;
	readonly rounds: number;
	readonly seconds: number;
	readonly arms: readonly Arm[];
	readonly runs: readonly Run[];
}

export function threadsReportOf(report: ThreadsReport): string {
	const { machine, model, rounds, seconds, arms, runs } = report;
	return [
		`${model} on ${machine.cores} cores of ${machine.processor}, ${machine.system}; Node ${machine.node}, ` +
			`node-llama-cpp ${machine.nodeLlamaCpp}; ${machine.date.slice(0, 10)}, load before ${figure(machine.loadBefore)}. ` +
			`Medians of ${rounds} runs of ${seconds} s, with the quartiles in brackets.`,
		`## Tokens a second of two sequences\n\n${speedTable(arms, runs)}`,
		`## A keystroke beside it, in ms\n\n${typingTable(arms, runs)}`,
	].join('\n\n');
}

function speedTable(arms: readonly Arm[], runs: readonly Run[]): string {
	const rows = loads.flatMap((load) =>
		arms.flatMap((arm) => {
			const speeds = runs.flatMap((run) =>
				run.load === load && run.arm === arm && run.speed !== undefined ? [run.speed] : [],
			);
			if (speeds.length === 0) return [];
			const threads = spreadOf(speeds.map((speed) => speed.threads)).median;
			const spread = spreadText(speeds.map((speed) => speed.tokensPerSecond));
			return [[load.label, arm.label, spread, figure(threads)]];
		}),
	);
	return tableOf(['Beside it', 'Threads', 'Tokens/s', 'Threads used, mean'], rows);
}

/** Of a stand-in for the editor: the time from when the key was due until its work was done. */
function typingTable(arms: readonly Arm[], runs: readonly Run[]): string {
	const rows = arms.map((arm) => {
		const delays = runs.flatMap((run) => (run.arm === arm ? run.delays : []));
		if (delays.length === 0) return [arm.label];
		const late = delays.toSorted((a, b) => a - b)[Math.floor(0.95 * (delays.length - 1))];
		return [arm.label, spreadText(delays), figure(late ?? Number.NaN), String(delays.length)];
	});
	return tableOf(['Threads', 'Median', '95 %', 'Keystrokes'], rows);
}

/** “1.2 (1.1–1.3)”. */
function spreadText(values: readonly number[]): string {
	const { median, low, high } = spreadOf(values);
	return `${figure(median)} (${figure(low)}–${figure(high)})`;
}
