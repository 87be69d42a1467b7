/** Compares methods of decoding on data sets. `scripts/evaluate.mjs` starts it. */
import { BackendLostError } from '../client/backendClient.ts';
import { BackendError } from '../protocol/errors.ts';
import { evaluate } from './evaluate.ts';
import { EvaluationError } from './evaluationError.ts';
import { parseEvaluationOptions, usage } from './options.ts';

const controller = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.once(signal, () => {
		process.exitCode = signal === 'SIGINT' ? 130 : 143;
		controller.abort();
	});
}

try {
	const args = process.argv.slice(2);
	if (args.includes('--help')) process.stdout.write(`${usage}\n`);
	else await evaluate(parseEvaluationOptions(args), args, controller.signal);
} catch (error) {
	if (!controller.signal.aborted) {
		process.exitCode = 1;
		const isExplained =
			error instanceof EvaluationError ||
			error instanceof BackendError ||
			error instanceof BackendLostError;
		if (!isExplained) throw error;
		process.stderr.write(`${error.message}\n`);
	}
}
