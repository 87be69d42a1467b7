/** Generates replies for passages, and says what stands for each while they come. */
import * as vscode from 'vscode';
import type { RewriteProgress, RewriteResult } from '../../protocol/messages.ts';
import { renderPassage, type Passage } from '../../writing/passage/rewritePlan.ts';
import type { RewriteStyle } from './rewriteStyle.ts';

export type Generate = (
	style: RewriteStyle,
	signal: AbortSignal,
	onProgress: (progress: RewriteProgress) => void,
) => Promise<RewriteResult>;

export interface GenerationOptions {
	readonly document: vscode.TextDocument;
	readonly passages: readonly Passage[];
	readonly generate: Generate;
	/** What stands for a passage now; undefined for its original. */
	readonly onText: (passage: number, text: string | undefined) => void;
}

export class Generation {
	readonly #options: GenerationOptions;
	#abort = new AbortController();

	constructor(options: GenerationOptions) {
		this.#options = options;
	}

	/** @throws what the generation throws */
	async run(style: RewriteStyle): Promise<RewriteResult> {
		this.#abort = new AbortController();
		const { signal } = this.#abort;
		const replies: string[] = [];
		return this.#options.generate(style, signal, ({ passage, keep, append }) => {
			if (signal.aborted) return;
			const reply = (replies[passage] ?? '').slice(0, keep) + append;
			replies[passage] = reply;
			this.#options.onText(passage, this.#render(passage, reply));
		});
	}

	/** No text comes any more. */
	stop(): void {
		this.#abort.abort();
	}

	#render(index: number, reply: string): string | undefined {
		const { passages, document } = this.#options;
		const passage = passages[index];
		if (passage === undefined || reply === '') return undefined;
		const lineEnd = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
		return renderPassage(passage, reply).replace(/\r\n|\r|\n/g, lineEnd);
	}
}
