/**
 * Journals of pending rewritings, so that the original can be offered back when the editor ended in the
 * middle of one. They hold the user's text, stay in the extension's own storage and are deleted when their
 * rewriting ends.
 */
import { randomUUID } from 'node:crypto';
import os from 'node:os';
import * as vscode from 'vscode';
import { z } from 'zod';
import type { PendingText } from './pendingText.ts';

export interface JournalEntry {
	readonly uri: string;
	/** The document's text without the rewriting. */
	readonly text: string;
	/** The part of it that is being rewritten. */
	readonly start: number;
	readonly end: number;
}

/** Of what is pending in a document. */
export function journalEntryOf(
	uri: vscode.Uri,
	{ baseText, baseRanges }: Pick<PendingText, 'baseText' | 'baseRanges'>,
): JournalEntry {
	const [start, end] = [baseRanges[0]?.start ?? 0, baseRanges.at(-1)?.end ?? 0];
	return { uri: uri.toString(), text: baseText, start, end };
}

const storedEntry = z.object({
	uri: z.string(),
	text: z.string(),
	start: z.int().min(0),
	end: z.int().min(0),
	/** The process that wrote it, and the run of the extension there. */
	pid: z.int(),
	run: z.string(),
	/** When it was written, in milliseconds since 1970. */
	time: z.number(),
});

/** A journal whose rewriting can't go on any more. */
export interface AbandonedJournal {
	readonly entry: JournalEntry;
	readonly remove: () => Promise<void>;
}

/** The journals of all windows, one file each. */
export class JournalFolder {
	readonly #folder: vscode.Uri;
	readonly #run = randomUUID();

	constructor(storage: vscode.Uri) {
		this.#folder = vscode.Uri.joinPath(storage, 'pending');
	}

	create(): PendingJournal {
		const file = vscode.Uri.joinPath(this.#folder, `${randomUUID()}.json`);
		return new PendingJournal(file, { pid: process.pid, run: this.#run });
	}

	/** The journals that a process which has ended left behind. */
	async abandoned(): Promise<AbandonedJournal[]> {
		const names = await vscode.workspace.fs.readDirectory(this.#folder).then(
			(files) => files.map(([name]) => name).filter((name) => name.endsWith('.json')),
			() => [],
		);
		const journals = await Promise.all(
			names.map((name) => this.#read(vscode.Uri.joinPath(this.#folder, name))),
		);
		return journals.filter((journal) => journal !== undefined);
	}

	async #read(file: vscode.Uri): Promise<AbandonedJournal | undefined> {
		const stored = storedEntry.safeParse(await readJson(file));
		if (!stored.success || this.#mayBeAlive(stored.data)) return undefined;
		return { entry: stored.data, remove: () => deleteFile(file) };
	}

	#mayBeAlive({ pid, run, time }: z.infer<typeof storedEntry>): boolean {
		if (pid === process.pid) return run === this.#run;
		const machineStarted = Date.now() - os.uptime() * 1000;
		return time > machineStarted && isRunning(pid);
	}
}

/** The journal of one rewriting. Writes follow each other. */
export class PendingJournal {
	readonly #file: vscode.Uri;
	readonly #writer: { readonly pid: number; readonly run: string };
	#latest: JournalEntry | undefined;
	#work: Promise<void> = Promise.resolve();
	#removed = false;

	constructor(file: vscode.Uri, writer: { readonly pid: number; readonly run: string }) {
		this.#file = file;
		this.#writer = writer;
	}

	/** Settles when the entry is on disk. */
	async write(entry: JournalEntry): Promise<void> {
		this.#latest = entry;
		this.#work = this.#work.then(() => this.#writeLatest());
		await this.#work;
	}

	/** Writes the entry soon; of several in a row the last. */
	update(entry: JournalEntry): void {
		// A journal that can't be written now was written before the first edit, which is what counts.
		this.write(entry).catch(() => undefined);
	}

	async remove(): Promise<void> {
		this.#removed = true;
		await this.#work.catch(() => undefined);
		await deleteFile(this.#file);
	}

	async #writeLatest(): Promise<void> {
		const entry = this.#latest;
		if (entry === undefined || this.#removed) return;
		this.#latest = undefined;
		const stored = { ...entry, ...this.#writer, time: Date.now() };
		await vscode.workspace.fs.writeFile(this.#file, Buffer.from(JSON.stringify(stored)));
	}
}

async function readJson(file: vscode.Uri): Promise<unknown> {
	try {
		return JSON.parse(Buffer.from(await vscode.workspace.fs.readFile(file)).toString());
	} catch {
		return undefined;
	}
}

async function deleteFile(file: vscode.Uri): Promise<void> {
	await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}
