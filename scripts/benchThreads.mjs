/**
 * Measures decoding with a fixed number of threads and with the governor's, while the machine is free and
 * while other programs are busy, and how long the keystrokes of a program beside it take.
 * test/bench/threads/options.ts explains the options.
 * usage: node scripts/benchThreads.mjs [--model FILE --rounds N --seconds N]      (about 3 minutes)
 */
import { requireNode } from './system/nodeVersion.mjs';

requireNode();
const { runMeasurement } = await import('./system/sourceProgram.mjs');

await runMeasurement(
	'test/bench/threads/main.ts',
	'The measurement was ended before it was complete.',
);
