/**
 * Measures fixed numbers of threads and the governor: prints tables on stdout. `scripts/benchThreads.mjs`
 * starts it.
 */
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { runScript, say } from '../../../scripts/system/reporting.mjs';
import { automaticThreads } from '../../../src/backend/threadGovernor.ts';
import { describeMachine } from '../machine.ts';
import { Decoder } from './decoder.ts';
import { armsWith, measureThreads } from './measuring.ts';
import { parseThreadsOptions } from './options.ts';
import { threadsReportOf } from './report.ts';

/** More programs that want to run than this leave too little of the machine. */
const busyLoad = 0.5;

// Processes with a channel end when it closes, busy ones after a while.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

await runScript(async () => {
	const options = parseThreadsOptions(process.argv.slice(2));
	const machine = describeMachine();
	if (machine.loadBefore > busyLoad) {
		say(`The machine is busy (load ${machine.loadBefore.toFixed(1)}): the figures mean nothing.`);
	}
	const decoder = await Decoder.load(options.model);
	const arms = armsWith(automaticThreads(availableParallelism()));
	const runs = await measureThreads(decoder, arms, options);
	const { rounds, seconds, model } = options;
	const report = { machine, model: basename(model), rounds, seconds, arms, runs };
	process.stdout.write(`${threadsReportOf(report)}\n`);
	await decoder.dispose();
});
