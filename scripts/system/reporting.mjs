/** What the scripts tell the person who runs them. All of it goes to stderr: stdout belongs to results. */

import { clearInterval, setInterval } from 'node:timers';

/** A failure that is expected to happen on some machines. Its message is all that the user needs to see. */
export class ExplainedFailure extends Error {}

/** @param {string} message */
export function say(message) {
	process.stderr.write(`${message}\n`);
}

/**
 * Runs a script's main function and turns its failure into an exit status of 1.
 * @param {() => Promise<void>} main
 */
export async function runScript(main) {
	try {
		await main();
	} catch (error) {
		say(error instanceof ExplainedFailure ? error.message : detailsOf(error));
		process.exitCode = 1;
	}
}

/** @param {unknown} error */
function detailsOf(error) {
	return `Something unexpected went wrong. ${error instanceof Error ? error.stack : String(error)}`;
}

/** @param {unknown} error */
export function messageOf(error) {
	return error instanceof Error ? error.message : String(error);
}

/** @param {number} bytes */
export function megabytes(bytes) {
	return `${(bytes / 1e6).toFixed(0)} MB`;
}

/**
 * Shows how far a long task is: one line that is redrawn on a terminal, a line every tenth elsewhere.
 * @param {string} task
 * @returns {{ update(done: number, total: number): void, end(): void }} `done` and `total` in bytes
 */
export function showProgress(task) {
	const terminal = process.stderr.isTTY;
	let shown = -1;
	return {
		update(done, total) {
			const step = terminal ? 1 : 10;
			const percent = Math.floor((100 * done) / total / step) * step;
			if (percent === shown) return;
			shown = percent;
			const line = `${task}: ${percent} % of ${megabytes(total)}`;
			process.stderr.write(terminal ? `\r\u001b[K${line}` : `${line}\n`);
		},
		end() {
			if (terminal && shown >= 0) process.stderr.write('\n');
		},
	};
}

/**
 * Says what is being waited for, and again every so often while it lasts.
 * @template T
 * @param {string} task
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function waitingFor(task, work) {
	say(`${task} …`);
	const start = Date.now();
	const timer = setInterval(() => {
		say(`${task} … ${Math.round((Date.now() - start) / 1000)} s`);
	}, 15_000);
	try {
		return await work();
	} finally {
		clearInterval(timer);
	}
}
