/** Writes one note in the editor, and knows what it must hold. */
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type * as vscode from 'vscode';
import { typing, type Key } from '../../model/typist.ts';
import { run } from '../editorUnderTest.ts';
import { insertedInto, putCursor } from '../suggestions.ts';
import { RewriteInBackground, type Answer } from './rewriteInBackground.ts';
import { Shadow } from './shadow.ts';
import type { Work } from './work.ts';

/** What is done with a suggestion, in turns. */
const uses = ['commit', 'acceptNextWord', 'commit and undo', 'hide', 'type on'] as const;
const answers: readonly Answer[] = ['acceptRewrite', 'rejectRewrite', 'stopRewrite'];

/**
 * How long the writer waits for a suggestion at the end of a sentence at most. In milliseconds; it takes one
 * or less.
 */
const longestLook = 5000;
/** Of a writer who dismisses it. In milliseconds. */
const shortLook = 1200;
/** A writer who mends or goes elsewhere needs longer, but at most so long. In milliseconds. */
const longestInterval = 400;
const charactersBetweenRewrites = 140;
const charactersBeforeStop = 5;

export class NoteWriter {
	readonly #editor: vscode.TextEditor;
	readonly #document: vscode.TextDocument;
	readonly #passages: string[];
	readonly #work: Work;
	readonly #shadow: Shadow;
	#rewrite: RewriteInBackground | undefined;
	/** Typed since the last rewrite began. */
	#typedSince = 0;

	/**
	 * @param passages what the document begins with, a paragraph each; they are rewritten one after the other
	 */
	constructor(editor: vscode.TextEditor, passages: readonly string[], work: Work) {
		this.#editor = editor;
		this.#document = editor.document;
		this.#passages = [...passages];
		this.#work = work;
		this.#shadow = new Shadow(`${passages.join('\n\n')}\n\n`);
		this.check();
		this.#restoreCursor();
	}

	/** What the document must hold, unless a rewrite is under way. */
	get text(): string {
		return this.#shadow.text;
	}

	/** Types the text as a writer does, and looks at what is suggested after each sentence. */
	async write(text: string, seed: number): Promise<void> {
		for (const { after, key } of typing(text, seed)) {
			await this.#work.keystroke(Math.min(after, longestInterval));
			await this.#press(key);
			const ended = key.kind === 'type' && key.character === ' ' && /[.] $/.test(this.#written);
			if (!ended) await this.#rewriteMeanwhile();
			else await this.#endSentence();
			if (ended && this.#work.isComplete) break;
		}
		await this.#answer();
		this.check();
	}

	/** The document is exactly as it was typed and accepted. */
	check(): void {
		assert.equal(this.#document.getText(), this.text);
	}

	/** What stands before the cursor. */
	get #written(): string {
		return this.text.slice(0, this.#shadow.cursor);
	}

	async #press(key: Key): Promise<void> {
		switch (key.kind) {
			case 'type':
				this.#shadow.write(key.character);
				this.#work.count('characters');
				this.#typedSince += 1;
				await run('type', { text: key.character });
				break;
			case 'delete':
				this.#shadow.deleteLeft();
				await run('deleteLeft');
				break;
			case 'jump':
				this.#shadow.jump(key.to);
				this.#restoreCursor();
		}
	}

	async #endSentence(): Promise<void> {
		await this.#answer();
		this.check();
		await this.#look();
		this.check();
		await this.#work.pause();
	}

	/** Waits for a suggestion, and does with it what it is the turn of. */
	async #look(): Promise<void> {
		const use = this.#work.turn(uses);
		if (use === 'type on') return;
		const end = performance.now() + (use === 'hide' ? shortLook : longestLook);
		while (performance.now() < end) {
			await wait(50);
			if (use === 'hide') await run('editor.action.inlineSuggest.hide');
			else if (await this.#accepts(use)) return;
		}
	}

	/** Whether there was a suggestion to accept. */
	async #accepts(use: Exclude<(typeof uses)[number], 'hide' | 'type on'>): Promise<boolean> {
		const before = this.#document.getText();
		const acceptance = use === 'commit and undo' ? 'commit' : use;
		await run(`editor.action.inlineSuggest.${acceptance}`);
		const after = this.#document.getText();
		if (after === before) return false;
		this.#work.count('shown');
		const { cursor } = this.#shadow;
		const inserted = insertedInto(before, after, cursor);
		if (use === 'commit and undo') {
			await run('undo');
		} else {
			this.#shadow.accept(inserted);
			this.#work.count('accepted');
		}
		return true;
	}

	/** Begins a rewrite when it is time, and stops it when it is to be stopped. */
	async #rewriteMeanwhile(): Promise<void> {
		if (this.#rewrite !== undefined) {
			if (this.#rewrite.isToStop && this.#typedSince >= charactersBeforeStop) await this.#answer();
			return;
		}
		if (this.#typedSince < charactersBetweenRewrites) return;
		const passage = this.#passages[0];
		if (passage === undefined) return;
		this.check();
		this.#typedSince = 0;
		const answer = this.#work.turn(answers);
		this.#rewrite = await RewriteInBackground.start(this.#editor, passage, answer);
		this.#restoreCursor();
	}

	async #answer(): Promise<void> {
		const [passage] = this.#passages;
		const rewrite = this.#rewrite;
		if (rewrite === undefined || passage === undefined) return;
		this.#rewrite = undefined;
		const stays = await rewrite.answer();
		this.#work.count('rewrites');
		if (stays) this.#takeRewritten(passage);
		this.check();
		this.#passages.shift();
		this.#restoreCursor();
	}

	/** The rewritten passage itself can be known from the document alone; what stands around it is known. */
	#takeRewritten(passage: string): void {
		const { head, tail } = this.#shadow;
		const text = this.#document.getText();
		const start = head.indexOf(passage);
		const around = head.slice(start + passage.length);
		const end = text.length - around.length - tail.length;
		this.#shadow.head = head.slice(0, start) + text.slice(start, end) + around;
	}

	/** Clicks to where the writer goes on. A rewrite may have changed what stands before. */
	#restoreCursor(): void {
		putCursor(this.#editor, this.#document.getText().length - this.#shadow.afterCursor);
	}
}
