/** A rewrite that goes on while the writer types elsewhere. */
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type * as vscode from 'vscode';
import { isPending, run, select } from '../editorUnderTest.ts';

export type Answer = 'acceptRewrite' | 'rejectRewrite' | 'stopRewrite';

export class RewriteInBackground {
	readonly #document: vscode.TextDocument;
	readonly #answer: Answer;
	readonly #settled: Promise<void>;
	#isSettled = false;

	private constructor(document: vscode.TextDocument, answer: Answer) {
		this.#document = document;
		this.#answer = answer;
		this.#settled = run('amulet.rewriteSelection').finally(() => {
			this.#isSettled = true;
		});
	}

	/** Settles when the text begins to change, from when on the cursor may be anywhere. */
	static async start(
		editor: vscode.TextEditor,
		passage: string,
		answer: Answer,
	): Promise<RewriteInBackground> {
		const { document } = editor;
		select(editor, passage);
		const { version } = document;
		const rewrite = new RewriteInBackground(document, answer);
		while (document.version === version && !rewrite.#isSettled) await wait(20);
		return rewrite;
	}

	/** Whether the answer is to stop it, which can't wait until it has ended. */
	get isToStop(): boolean {
		return this.#answer === 'stopRewrite';
	}

	/** Answers whether the rewritten text stays. */
	async answer(): Promise<boolean> {
		if (this.isToStop) await run('amulet.stopRewrite');
		await this.#settled;
		const pending = await isPending(this.#document);
		if (!pending) return false;
		const accepted = this.#answer === 'acceptRewrite';
		await run(accepted ? 'amulet.acceptRewrite' : 'amulet.rejectRewrite');
		assert.equal(await isPending(this.#document), false);
		return accepted;
	}
}
