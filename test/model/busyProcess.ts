/** A program that keeps one core busy, and ends by itself after a while. */
import { spawn } from 'node:child_process';

export interface BusyProcess {
	/** Resolves when it is gone. */
	readonly stop: () => Promise<void>;
}

/** @param limit how long it is busy at most, in milliseconds */
export async function startBusyProcess(limit: number): Promise<BusyProcess> {
	const program = `process.stdout.write('busy'); const end = Date.now() + ${limit}; while (Date.now() < end);`;
	const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'ignore'] });
	const exited = new Promise<void>((resolve) =>
		child.once('exit', () => {
			resolve();
		}),
	);
	await new Promise<void>((resolve, reject) => {
		child.stdout.once('data', () => {
			resolve();
		});
		child.once('error', reject);
	});
	return {
		stop: () => {
			child.kill('SIGKILL');
			return exited;
		},
	};
}
