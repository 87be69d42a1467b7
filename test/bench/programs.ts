/** The processes that are measured: ours, and two that run node-llama-cpp alone. */
import { join } from 'node:path';
import { ExplainedFailure, say } from '../../scripts/system/reporting.mjs';
import { BackendClient } from '../../src/client/backendClient.ts';
import type { ModelSettings } from '../../src/protocol/decoding.ts';
import { BackendError } from '../../src/protocol/errors.ts';
import type { ModelDescription } from '../../src/protocol/messages.ts';
import { root } from '../reference/files.ts';
import { BareProcess } from './bareProcess.ts';
import { loadBare } from './bareProtocol.ts';
import { peakMemory } from './machine.ts';

/** Room for the longest prompt and what follows it. */
const contextTokens = 2048;

/** Our backend, and the most memory that it took. */
export class MeasuredBackend {
	readonly client: BackendClient;
	readonly model: ModelSettings;
	#mostResident = 0;

	constructor(path: string, threads: number) {
		this.model = { path, gpu: 'off', threads, contextTokens };
		this.client = new BackendClient({
			entry: join(root, 'dist/backend.mjs'),
			onState: (state) => {
				if ('residentBytes' in state)
					this.#mostResident = Math.max(this.#mostResident, state.residentBytes);
			},
			onLog: ({ level, message }) => {
				if (level === 'error') say(message);
			},
		});
	}

	/** Exact while the process runs on Linux, elsewhere the most that it reported. */
	get peakBytes(): number | undefined {
		return peakMemory(this.client.pid) ?? (this.#mostResident > 0 ? this.#mostResident : undefined);
	}

	load(): Promise<ModelDescription> {
		return this.client.load(this.model, noSignal());
	}
}

export interface Programs {
	readonly threads: number;
	readonly model: ModelDescription;
	readonly backend: MeasuredBackend;
	/** Generates in a sequence of its own, and encodes prompts. */
	readonly plain: BareProcess;
	/** Runs the forward passes of several sequences. */
	readonly passes: BareProcess;
	readonly stop: () => Promise<void>;
}

export interface ProgramSettings {
	readonly path: string;
	readonly threads: number;
	/** Sequences of the largest batch of forward passes alone. */
	readonly sequences: number;
}

/** Starts all processes and loads the model in each. Throws ExplainedFailure. */
export async function startPrograms(settings: ProgramSettings): Promise<Programs> {
	const { path, threads } = settings;
	const backend = new MeasuredBackend(path, threads);
	const [plain, passes] = [new BareProcess(), new BareProcess()];
	const stop = async () => {
		await Promise.all([backend.client.stop(), plain.stop(), passes.stop()]);
	};
	try {
		const model = await loadEverywhere(settings, backend, plain, passes);
		return { threads, model, backend, plain, passes, stop };
	} catch (error) {
		await stop();
		throw error instanceof BackendError ? new ExplainedFailure(error.message) : error;
	}
}

async function loadEverywhere(
	{ path, threads, sequences }: ProgramSettings,
	backend: MeasuredBackend,
	plain: BareProcess,
	passes: BareProcess,
): Promise<ModelDescription> {
	const model = await backend.load();
	if (!model.chatTemplate) {
		throw new ExplainedFailure(
			`${model.name} has no chat template, which the prompts of the benchmark need: choose a model that was trained to chat.`,
		);
	}
	const settings = { path, threads, contextTokens };
	await plain.connection.sendRequest(loadBare, { ...settings, sequences: 1 });
	await passes.connection.sendRequest(loadBare, { ...settings, sequences });
	return model;
}

/** A signal that nobody aborts. */
export function noSignal(): AbortSignal {
	return new AbortController().signal;
}
