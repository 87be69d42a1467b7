/** The machine that was measured on, and what processes take of it. */
import { readFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { root } from '../reference/files.ts';

export interface Machine {
	readonly cores: number;
	readonly processor: string;
	readonly memoryBytes: number;
	readonly system: string;
	readonly node: string;
	readonly nodeLlamaCpp: string;
	/** ISO 8601. */
	readonly date: string;
	/**
	 * Programs that wanted to run in the last minute before the start, on average; 0 where the system doesn't
	 * tell.
	 */
	readonly loadBefore: number;
}

export function describeMachine(): Machine {
	const manifest = join(root, 'node_modules/node-llama-cpp/package.json');
	const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
	return {
		cores: os.availableParallelism(),
		processor: os.cpus()[0]?.model.trim() ?? 'unknown',
		memoryBytes: os.totalmem(),
		system: `${os.type()} ${os.release()} ${os.arch()}`,
		node: process.versions.node,
		nodeLlamaCpp: version,
		date: new Date().toISOString(),
		loadBefore: os.loadavg()[0] ?? 0,
	};
}

/**
 * Most resident memory that a running process ever had, in bytes; undefined where the system doesn't tell.
 */
export function peakMemory(pid: number | undefined): number | undefined {
	try {
		return peakOf(readFileSync(`/proc/${String(pid)}/status`, 'utf8'));
	} catch {
		return undefined;
	}
}

/** From the text of Linux's /proc/PID/status. */
export function peakOf(status: string): number | undefined {
	const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
	return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}
