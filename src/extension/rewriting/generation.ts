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
		const dropped = new Set<number>();
		return this.#options.generate(style, signal, ({ passage, keep, append }) => {
			if (signal.aborted) return;
			const reply = (replies[passage] ?? '').slice(0, keep) + append;
			replies[passage] = reply;
			// A text that was dropped stays until the next one is there: an undo step in which the original is back
			// would be taken for the beginning of all.
			if (reply === '') dropped.add(passage);
			else this.#show(passage, reply, dropped);
		});
	}

	/** No text comes any more. */
	stop(): void {
		this.#abort.abort();
	}

	#show(passage: number, reply: string, dropped: Set<number>): void {
		dropped.delete(passage);
		for (const other of dropped) this.#options.onText(other, undefined);
		dropped.clear();
		this.#options.onText(passage, this.#render(passage, reply));
	}

	#render(index: number, reply: string): string | undefined {
		const { passages, document } = this.#options;
		const passage = passages[index];
		if (passage === undefined) return undefined;
		const lineEnd = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
		return renderPassage(passage, reply).replace(/\r\n|\r|\n/g, lineEnd);
	}
}
