/**
 * `npm run bench`: measures decoding speed beside plain generation. test/bench/options.ts explains the
 * options.
 * usage: npm run bench [-- --model FILE|NAME --threads 1,2 --repeat N --quick --authors FILE --json FILE
 * --out DIR]
 */
import { requireNode } from './system/nodeVersion.mjs';

requireNode();
const { runMeasurement } = await import('./system/sourceProgram.mjs');

await runMeasurement('test/bench/main.ts', 'The benchmark was ended before it was complete.');
