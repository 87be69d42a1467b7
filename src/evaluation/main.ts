/** Compares methods of decoding on data sets. `scripts/evaluate.mjs` starts it. */
import { evaluate } from './evaluate.ts';
import { parseEvaluationOptions, usage } from './options.ts';
import { runProgram } from './program.ts';

await runProgram(usage, (args, signal) => evaluate(parseEvaluationOptions(args), args, signal));
