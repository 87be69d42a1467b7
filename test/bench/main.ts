/**
 * Measures decoding speed: prints a table on stdout, says on stderr how far it is. `scripts/bench.mjs` starts
 * it.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { drawBarChart } from '../../src/evaluation/report/barChart.ts';
import { runScript, say } from '../../scripts/system/reporting.mjs';
import { readAuthorsReport } from './authors.ts';
import { firstTokenRounds, mostSequences, plannedCases } from './cases.ts';
import { measureFirstTokens } from './firstToken.ts';
import { describeMachine, peakMemory } from './machine.ts';
import { measureCase } from './measuring.ts';
import { parseBenchOptions, type BenchOptions } from './options.ts';
import { plotsOf } from './plots.ts';
import { startPrograms, type Programs } from './programs.ts';
import type { BenchResult, CaseResult, FirstTokenRound, MemoryResult } from './results.ts';
import { reportOf } from './table.ts';

/** More programs that want to run than this leave too little of the machine. */
const busyLoad = 0.5;

interface Measured {
	readonly model: BenchResult['model'];
	readonly cases: readonly CaseResult[];
	readonly firstToken: readonly FirstTokenRound[];
	readonly memory: readonly MemoryResult[];
}

// The processes end when the channel to this one closes.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

await runScript(async () => {
	const options = parseBenchOptions(process.argv.slice(2));
	const authors =
		options.authors === undefined ? undefined : await readAuthorsReport(options.authors);
	const machine = describeMachine();
	if (machine.loadBefore > busyLoad) {
		say(`The machine is busy (load ${machine.loadBefore.toFixed(1)}): the figures will be worse.`);
	}
	const [first, ...others] = options.threads;
	const measured = [await measureWith(first ?? 1, options)];
	for (const threads of others) measured.push(await measureWith(threads, options));
	const [{ model }] = measured as [Measured];
	await deliver(options, {
		machine,
		model,
		cases: measured.flatMap(({ cases }) => cases),
		firstToken: measured.flatMap(({ firstToken }) => firstToken),
		memory: measured.flatMap(({ memory }) => memory),
		authors,
		seconds: Math.round(process.uptime()),
	});
});

async function measureWith(threads: number, options: BenchOptions): Promise<Measured> {
	const planned = plannedCases(options.quick, options.repeat);
	const settings = { path: options.model, threads, sequences: mostSequences(planned) };
	const programs = await startPrograms(settings);
	try {
		const cases: CaseResult[] = [];
		for (const one of planned) cases.push(await measureCase(one, programs));
		const memory = memoryOf(programs, settings.sequences - 1);
		const first = await measureFirstTokens(
			firstTokenRounds(options.quick, options.repeat),
			programs,
		);
		return {
			model: programs.model,
			cases,
			firstToken: first.rounds,
			memory: [memory.plain, first.memory, memory.ours],
		};
	} finally {
		await programs.stop();
	}
}

/** After all cases. */
function memoryOf({ threads, plain, backend }: Programs, preferences: number) {
	const plainMemory: MemoryResult = {
		threads,
		what: 'plain generation, all cases',
		peakBytes: peakMemory(plain.pid),
	};
	const ours: MemoryResult = {
		threads,
		what: `Amulet, all cases, ${preferences === 1 ? '1 preference' : `up to ${preferences} preferences`}`,
		peakBytes: backend.peakBytes,
	};
	return { plain: plainMemory, ours };
}

async function deliver({ json, plots }: BenchOptions, result: BenchResult): Promise<void> {
	process.stdout.write(`${reportOf(result)}\n`);
	if (json !== undefined) {
		await mkdir(dirname(json), { recursive: true });
		await writeFile(json, `${JSON.stringify(result)}\n`);
	}
	if (plots === undefined) return;
	await mkdir(plots, { recursive: true });
	for (const [name, chart] of plotsOf(result)) {
		await writeFile(join(plots, name), drawBarChart(chart));
	}
}
