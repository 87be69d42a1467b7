/** Shows the text that a document had before it was rewritten, beside what it has now. */
import path from 'node:path';
import * as vscode from 'vscode';
import type { RewriteController } from './rewriteController.ts';

const scheme = 'amulet-original';
/** So many documents' originals are kept after their rewriting ended. */
const mostKept = 20;

export class OriginalTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
	readonly #controller: RewriteController;
	readonly #changed = new vscode.EventEmitter<vscode.Uri>();
	readonly #registered: readonly vscode.Disposable[];
	/** By the document's address. */
	readonly #texts = new Map<string, string>();
	readonly onDidChange = this.#changed.event;

	constructor(controller: RewriteController) {
		this.#controller = controller;
		this.#registered = [
			vscode.workspace.registerTextDocumentContentProvider(scheme, this),
			controller.onDidChange((document) => {
				this.#remember(document);
			}),
		];
	}

	/** Whether there is an original to show for the document. */
	has(document: vscode.TextDocument | undefined): boolean {
		return document !== undefined && this.#texts.has(document.uri.toString());
	}

	provideTextDocumentContent(uri: vscode.Uri): string {
		return this.#texts.get(uri.query) ?? '';
	}

	/** Opens the comparison, beside the document. */
	async show(document: vscode.TextDocument | undefined): Promise<void> {
		if (document === undefined || !this.has(document)) return;
		const name = path.posix.basename(document.uri.path);
		await vscode.commands.executeCommand(
			'vscode.diff',
			this.#addressOf(document.uri),
			document.uri,
			vscode.l10n.t('{0} (original ↔ rewritten)', name),
			{
				viewColumn: vscode.ViewColumn.Beside,
				preview: true,
			} satisfies vscode.TextDocumentShowOptions,
		);
	}

	dispose(): void {
		for (const one of this.#registered) one.dispose();
		this.#changed.dispose();
	}

	#remember(document: vscode.TextDocument): void {
		const text = this.#controller.sessionOf(document)?.session.originalText;
		const key = document.uri.toString();
		if (text === undefined || text === this.#texts.get(key)) return;
		this.#texts.delete(key);
		this.#texts.set(key, text);
		const oldest = this.#texts.keys().next().value;
		if (this.#texts.size > mostKept && oldest !== undefined) this.#texts.delete(oldest);
		this.#changed.fire(this.#addressOf(document.uri));
	}

	/** The path keeps its name, so that the comparison has the document's language. */
	#addressOf(uri: vscode.Uri): vscode.Uri {
		return vscode.Uri.from({ scheme, path: uri.path, query: uri.toString() });
	}
}
