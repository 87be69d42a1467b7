/** The built command line, as tests use it. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from '../reference/files.ts';
import { shallowModelPath } from './shallowModel.ts';

export interface Outcome {
	readonly status: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

export function startAmulet(args: readonly string[]): ChildProcessWithoutNullStreams {
	return spawn(process.execPath, [join(root, 'dist/amulet.mjs'), ...args]);
}

/** Runs it to its end, with `input` on standard input. */
export async function amulet(args: readonly string[], input = ''): Promise<Outcome> {
	const child = startAmulet(args);
	child.stdin.end(input);
	const [stdout, stderr, status] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		new Promise<number | null>((resolve) => child.once('exit', resolve)),
	]);
	return { status, stdout, stderr };
}

/** The options that choose a model; one thread, as everywhere in the tests. */
export function modelOptions(path = shallowModelPath()): string[] {
	return ['--model', path, '--threads', '1'];
}
