/** What a process holds besides memory. */
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import v8 from 'node:v8';
import * as vscode from 'vscode';

/** By what it is, how many there are. */
export type Inventory = ReadonlyMap<string, number>;

function inventory(names: readonly string[]): Inventory {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return counts;
}

/** Open files, pipes and sockets of a process; empty where the system does not list them. */
export function openFiles(pid: number | 'self'): Inventory {
	const folder = `/proc/${pid}/fd`;
	if (!existsSync(folder)) return new Map();
	const targets = readdirSync(folder).flatMap((descriptor) => {
		try {
			// Pipes and sockets have numbers of their own.
			return [readlinkSync(`${folder}/${descriptor}`).replace(/:\[\d+\]$/, '')];
		} catch {
			return [];
		}
	});
	return inventory(targets);
}

/** Timers, child processes, pipes and other things that keep Node running. */
export function activeResources(): Inventory {
	return inventory(process.getActiveResourcesInfo());
}

/**
 * Processes that the extension host has started, those of other extensions too; empty where the system does
 * not list them.
 */
export function childProcesses(): Inventory {
	if (!existsSync('/proc')) return new Map();
	const children = readdirSync('/proc').filter(
		(name) => /^\d+$/.test(name) && parentOf(name) === process.pid,
	);
	return inventory(children.map(commandOf));
}

function commandOf(pid: string): string {
	try {
		return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
	} catch {
		return 'a process that has just ended';
	}
}

function parentOf(pid: string): number | undefined {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		// The name in parentheses may hold anything.
		return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
	} catch {
		return undefined;
	}
}

/**
 * Living objects that stand for listeners, requests and their cancellation, after a collection of garbage.
 */
export function livingObjects(): Inventory {
	const classes = {
		AbortSignal,
		'vscode.CancellationTokenSource': vscode.CancellationTokenSource,
		'vscode.Disposable': vscode.Disposable,
		'vscode.EventEmitter': vscode.EventEmitter,
	};
	return new Map(
		Object.entries(classes).map(([name, type]) => [name, Number(v8.queryObjects(type))]),
	);
}

/** What there is more of in the second than in the first by more than `tolerated`, each with the numbers. */
export function surplus(before: Inventory, after: Inventory, tolerated = 0): string[] {
	return [...after].flatMap(([name, count]) => {
		const known = before.get(name) ?? 0;
		return count > known + tolerated ? [`${name}: ${known} before, ${count} after`] : [];
	});
}
