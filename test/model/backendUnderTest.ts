/** The real backend process with the real model, as tests use it. */
import { join } from 'node:path';
import { modelsFolder } from '../../scripts/system/paths.mjs';
import { BackendClient, type BackendClientOptions } from '../../src/client/backendClient.ts';
import { models } from '../../src/download/models.ts';
import type { DecodingSettings, ModelSettings } from '../../src/protocol/decoding.ts';
import type { LogEntry } from '../../src/protocol/messages.ts';
import { root } from '../reference/files.ts';

const backendEntry = join(root, 'dist/backend.mjs');

/** Path of the model that the set-up got. */
export function modelPath(): string {
	return process.env.AMULET_MODEL ?? join(modelsFolder, models.small.file);
}

/** Path of the medium model, for tests of what the small one can't do. */
export function mediumModelPath(): string {
	return process.env.AMULET_MEDIUM_MODEL ?? join(modelsFolder, models.medium.file);
}

/** One thread: llama.cpp's threads spin, and tests share the processor. */
export function modelSettings(changes: Partial<ModelSettings> = {}): ModelSettings {
	return { path: modelPath(), gpu: 'off', threads: 1, contextTokens: 2048, ...changes };
}

/** The authors' settings. */
export function paperDecoding(changes: Partial<DecodingSettings> = {}): DecodingSettings {
	return {
		method: 'amulet',
		realignment: { iterations: 60, alpha: 2, lambda: 2, eta: 10 },
		plausibilityFloor: 0,
		vocabulary: 512,
		temperature: 0,
		topP: 1,
		seed: 0,
		maxTokens: 64,
		drafting: true,
		...changes,
	};
}

/** A client whose log is kept in `log`. */
export function createClient(
	options: Partial<BackendClientOptions> = {},
	log: LogEntry[] = [],
): BackendClient {
	return new BackendClient({
		entry: backendEntry,
		onState: () => undefined,
		onLog: (entry) => log.push(entry),
		...options,
	});
}

/** A signal that nobody aborts. */
export function noSignal(): AbortSignal {
	return new AbortController().signal;
}

/** Whether a process of this id is there. */
export function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

/** Resolves when the condition holds; throws after the time limit, given in milliseconds. */
export async function until(condition: () => boolean, limit = 10_000): Promise<void> {
	const end = Date.now() + limit;
	while (!condition()) {
		if (Date.now() > end) throw new Error(`Not so after ${limit} ms: ${condition.toString()}`);
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
}
