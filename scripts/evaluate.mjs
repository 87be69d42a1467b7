/**
 * `npm run evaluate`: the paper's comparison of methods, on any model. src/evaluation/options.ts explains the options.
 */
import { requireNode } from './nodeVersion.mjs';

requireNode();
const { runMeasurement } = await import('./sourceProgram.mjs');

await runMeasurement(
	'src/evaluation/main.ts',
	'The evaluation was ended. The same command goes on with it.',
);
