/**
 * `npm run places`: suggestions at places of our own, and what is wrong with them.
 * src/evaluation/places/options.ts explains the options.
 */
import { requireNode } from './system/nodeVersion.mjs';

requireNode();
const { runMeasurement } = await import('./system/sourceProgram.mjs');

await runMeasurement('src/evaluation/places/main.ts', 'It was ended.');
