/** Everything measured, as `--json` writes it. Times are in milliseconds. */
import type { ModelDescription } from '../../src/protocol/messages.ts';
import type { PromptLayout } from '../../src/writing/prompts/prompts.ts';
import type { AuthorsReport } from './authors.ts';
import type { Machine } from './machine.ts';
import type { Size, Task } from './texts.ts';

/** What our backend reports beside the time. */
export interface RunCost {
	/** In all sequences, prompts included. */
	readonly tokensEvaluated: number;
	readonly tokensReused: number;
	readonly batches: number;
	readonly tokensDrafted: number;
	readonly draftsAccepted: number;
}

export interface Run {
	/** Id of the method. */
	readonly method: string;
	/** Generated, without the end of generation. */
	readonly tokens: readonly number[];
	/**
	 * Tokens chosen: those generated, and the end of generation where it came. Each needs the logits of one
	 * step.
	 */
	readonly chosen: number;
	/** Of decoding, prompts apart. */
	readonly milliseconds: number;
	readonly cost?: RunCost;
}

export interface Round {
	/** Place of the text among those of the task and size. */
	readonly text: number;
	readonly instructions: readonly string[];
	/** Tokens of the first preference prompt. */
	readonly promptTokens: number;
	readonly runs: readonly Run[];
}

export interface CaseResult {
	readonly task: Task;
	readonly size: Size;
	readonly threads: number;
	readonly maxTokens: number;
	/** Ids in the order of the table. */
	readonly methods: readonly { readonly id: string; readonly label: string }[];
	readonly rounds: readonly Round[];
}

/**
 * How a request finds the backend: with nothing kept, after the same text with another profile, or after
 * itself.
 */
export const starts = ['fresh', 'otherProfile', 'again'] as const;
export type Start = (typeof starts)[number];

export interface FirstToken extends Pick<RunCost, 'tokensEvaluated' | 'tokensReused'> {
	readonly milliseconds: number;
}

export interface FirstTokenRound {
	readonly threads: number;
	readonly text: number;
	/**
	 * Plain generation, from an empty sequence, on the first profile's prompt; the mean of before and after
	 * the others.
	 */
	readonly plain: number;
	readonly promptTokens: number;
	readonly layouts: Readonly<Record<PromptLayout, Readonly<Record<Start, FirstToken>>>>;
}

export interface MemoryResult {
	readonly threads: number;
	readonly what: string;
	/** Most resident memory of the process since it started; undefined where the system doesn't tell. */
	readonly peakBytes: number | undefined;
}

export interface BenchResult {
	readonly machine: Machine;
	readonly model: ModelDescription;
	readonly cases: readonly CaseResult[];
	readonly firstToken: readonly FirstTokenRound[];
	readonly memory: readonly MemoryResult[];
	readonly authors: AuthorsReport | undefined;
	/** Of the whole benchmark. */
	readonly seconds: number;
}
