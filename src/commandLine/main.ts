/** The command line: a client of the backend process, for scripts and measurements. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BackendClient, BackendLostError } from '../client/backendClient.ts';
import { BackendError } from '../protocol/errors.ts';
import { decodeCommand } from './decodeCommand.ts';
import { exitStatus, UsageError } from './exitStatus.ts';
import { InputError } from './inputFiles.ts';
import { parseDecodeOptions, parsePassagesOptions, parseRewriteOptions, usage } from './options.ts';
import { passagesCommand } from './passagesCommand.ts';
import { rewriteCommand } from './rewriteCommand.ts';

/** Both programs are bundled into one folder. */
const backendEntry = join(dirname(fileURLToPath(import.meta.url)), 'backend.mjs');

async function run(
	[command = '', ...args]: readonly string[],
	signal: AbortSignal,
): Promise<string> {
	const start = (): BackendClient =>
		new BackendClient({
			entry: backendEntry,
			onState: () => undefined,
			onLog: ({ level, message }) => {
				if (level === 'error') process.stderr.write(`${message}\n`);
			},
		});
	switch (command) {
		case 'decode':
			return decodeCommand(parseDecodeOptions(args), start, signal);
		case 'rewrite':
			return rewriteCommand(parseRewriteOptions(args), start, signal);
		case 'passages':
			return passagesCommand(parsePassagesOptions(args));
		case '--help':
		case 'help':
			return `${usage}\n`;
		default:
			throw new UsageError(
				command === '' ? 'A command is missing.' : `There is no command “${command}”.`,
			);
	}
}

function statusOf(error: unknown): number {
	if (error instanceof UsageError) {
		process.stderr.write(`${error.message}\n\n${usage}\n`);
		return exitStatus.usage;
	}
	const explained =
		error instanceof BackendError ||
		error instanceof BackendLostError ||
		error instanceof InputError;
	if (!explained) throw error;
	process.stderr.write(`${error.message}\n`);
	return exitStatus.failure;
}

const controller = new AbortController();
process.once('SIGINT', () => {
	controller.abort();
});
try {
	process.stdout.write(await run(process.argv.slice(2), controller.signal));
} catch (error) {
	process.exitCode = statusOf(error);
}
