/** The process that stands in for an editor in which somebody types. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../../reference/files.ts';

export interface Typist {
	/**
	 * Of the keystrokes since the last time, from when they were due until their work was done, in
	 * milliseconds.
	 */
	readonly takeDelays: () => Promise<readonly number[]>;
	/** Resolves when the process is gone. */
	readonly stop: () => Promise<void>;
}

export async function startTypist(): Promise<Typist> {
	const child = fork(join(root, 'test/bench/threads/typingProgram.ts'), [], {
		// tsx is found from the folder that the process starts in.
		cwd: root,
		execArgv: ['--import', 'tsx'],
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
	});
	const exited = once(child, 'exit');
	const takeDelays = async () => {
		const answer = once(child, 'message');
		child.send('delays');
		const [delays] = (await answer) as [readonly number[]];
		return delays;
	};
	// It answers as soon as it is ready to type.
	await takeDelays();
	return {
		takeDelays,
		stop: async () => {
			child.kill('SIGKILL');
			await exited;
		},
	};
}
