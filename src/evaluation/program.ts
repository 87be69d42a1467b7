/** What a program of the evaluation does around its work. */
import { BackendLostError } from '../client/backendClient.ts';
import { BackendError } from '../protocol/errors.ts';
import { EvaluationError } from './evaluationError.ts';

/**
 * Runs a program with this process's arguments, or prints its usage when asked to. A signal that ends the
 * process ends the work. Expected failures are told on standard error, with an exit status of 1; others are
 * thrown.
 */
export async function runProgram(
	usage: string,
	work: (args: readonly string[], signal: AbortSignal) => Promise<void>,
): Promise<void> {
	const signal = endedBySignals();
	const args = process.argv.slice(2);
	if (args.includes('--help')) {
		process.stdout.write(`${usage}\n`);
		return;
	}
	try {
		await work(args, signal);
	} catch (error) {
		if (signal.aborted) return;
		process.exitCode = 1;
		if (!isExplained(error)) throw error;
		process.stderr.write(`${error.message}\n`);
	}
}

function endedBySignals(): AbortSignal {
	const controller = new AbortController();
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => {
			process.exitCode = signal === 'SIGINT' ? 130 : 143;
			controller.abort();
		});
	}
	return controller.signal;
}

function isExplained(error: unknown): error is Error {
	return (
		error instanceof EvaluationError ||
		error instanceof BackendError ||
		error instanceof BackendLostError
	);
}
