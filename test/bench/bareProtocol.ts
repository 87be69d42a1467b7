/** Messages to the process that runs node-llama-cpp without anything of ours. Token ids are the model's. */
import { RequestType } from 'vscode-jsonrpc';

export interface BareSettings {
	/** Absolute path of a GGUF file. */
	readonly path: string;
	readonly threads: number;
	/** Tokens that each sequence can hold. */
	readonly contextTokens: number;
	readonly sequences: number;
}

export interface PlainParameters {
	readonly prompt: readonly number[];
	readonly maxTokens: number;
}

export interface PlainResult {
	/** Without the end of generation. */
	readonly tokens: readonly number[];
	readonly endOfGeneration: boolean;
	/** From the evaluation of the prompt's last token to the last token, or to the end of generation. */
	readonly milliseconds: number;
}

export interface FirstTokenParameters {
	readonly prompt: readonly number[];
}

export interface PassesParameters {
	/** One for each sequence. */
	readonly prompts: readonly (readonly number[])[];
	/** What every sequence is given, one token a batch. */
	readonly tokens: readonly number[];
}

export interface ChatParameters {
	readonly system: string;
	readonly user: string;
}

/** Whether the model has a chat template. */
export const loadBare = new RequestType<BareSettings, { readonly chatTemplate: boolean }, void>(
	'bare/load',
);
/** The tokens of a chat prompt, up to where the reply begins. */
export const encodeChat = new RequestType<ChatParameters, readonly number[], void>('bare/encode');
/** Greedy generation by node-llama-cpp. */
export const generatePlain = new RequestType<PlainParameters, PlainResult, void>('bare/generate');
/** Milliseconds from an empty sequence to the first token after the prompt. */
export const timePlainFirstToken = new RequestType<FirstTokenParameters, number, void>(
	'bare/firstToken',
);
/** Milliseconds of all batches. */
export const timePasses = new RequestType<PassesParameters, number, void>('bare/passes');
