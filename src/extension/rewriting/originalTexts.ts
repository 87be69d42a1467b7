/** Shows the text that a document had before it was rewritten, beside what it has now. */
import path from 'node:path';
import * as vscode from 'vscode';
import type { Detail } from '../../writing/details/detail.ts';
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

	/** Opens the comparison with what the rewrite left out and brought in selected, each on its side. */
	async showDetails(document: vscode.TextDocument | undefined): Promise<void> {
		await this.show(document);
		const changes = document && this.#controller.sessionOf(document)?.review.details;
		if (document === undefined || changes === undefined) return;
		const original = this.#addressOf(document.uri).toString();
		for (const editor of vscode.window.visibleTextEditors) {
			if (editor.document.uri.toString() === original) selectAll(editor, changes.leftOut);
			else if (editor.document === document) selectAll(editor, changes.added);
		}
	}

	dispose(): void {
		for (const one of this.#registered) one.dispose();
		this.#changed.dispose();
	}

	#remember(document: vscode.TextDocument): void {
		const text = this.#controller.sessionOf(document)?.originalText;
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

function selectAll(editor: vscode.TextEditor, details: readonly Detail[]): void {
	const selections = details.map(({ range: { start, end } }) => {
		const [anchor, active] = [start, end].map((offset) => editor.document.positionAt(offset));
		return new vscode.Selection(
			anchor ?? editor.selection.anchor,
			active ?? editor.selection.active,
		);
	});
	const [first] = selections;
	if (first === undefined) return;
	editor.selections = selections;
	editor.revealRange(first, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
