/** Tells the editor what may be done with the document in front, for the `when` of menus and keys. */
import * as vscode from 'vscode';
import type { Snooze } from './completion/snooze.ts';
import type { OriginalTexts } from './rewriting/originalTexts.ts';
import type { RewriteController } from './rewriting/rewriteController.ts';

export class ContextKeys implements vscode.Disposable {
	readonly #controller: RewriteController;
	readonly #originals: OriginalTexts;
	readonly #snooze: Snooze;
	readonly #listening: readonly vscode.Disposable[];
	readonly #known = new Map<string, boolean>();

	constructor(controller: RewriteController, originals: OriginalTexts, snooze: Snooze) {
		this.#controller = controller;
		this.#originals = originals;
		this.#snooze = snooze;
		const update = () => {
			this.#update();
		};
		this.#listening = [
			controller.onDidChange(update),
			snooze.onDidChange(update),
			vscode.window.onDidChangeActiveTextEditor(update),
			vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
				if (textEditor === vscode.window.activeTextEditor) this.#updatePlace();
			}),
		];
		update();
	}

	dispose(): void {
		for (const one of this.#listening) one.dispose();
	}

	#update(): void {
		const document = vscode.window.activeTextEditor?.document;
		const session = this.#controller.sessionOf(document);
		const phase = session?.phase.kind;
		this.#set('amulet.pending', phase === 'pending');
		this.#set('amulet.generating', phase === 'generating');
		const versions = session?.versions.count ?? 0;
		this.#set('amulet.severalVersions', phase === 'pending' && versions > 1);
		this.#updatePlace();
		this.#set('amulet.originalKnown', this.#originals.has(document));
		this.#set('amulet.snoozed', this.#snooze.until !== undefined);
	}

	/** Whether the cursor is at a rewrite: keys act there alone. */
	#updatePlace(): void {
		const editor = vscode.window.activeTextEditor;
		const session = this.#controller.sessionOf(editor?.document);
		const isAt = editor?.selections.some((selection) => session?.touches(selection) === true);
		this.#set('amulet.atRewrite', isAt === true);
	}

	#set(key: string, value: boolean): void {
		if (this.#known.get(key) === value) return;
		this.#known.set(key, value);
		void vscode.commands.executeCommand('setContext', key, value);
	}
}
