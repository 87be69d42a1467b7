/** What commands are told by who runs them. */
import * as vscode from 'vscode';

/** A CodeLens and a hover name their document; everything else means the one in front. */
export function documentOf(argument: unknown): vscode.TextDocument | undefined {
	const active = vscode.window.activeTextEditor?.document;
	const wanted = addressOf(argument);
	if (wanted === undefined || active?.uri.toString() === wanted) return active;
	return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === wanted);
}

function addressOf(argument: unknown): string | undefined {
	if (argument instanceof vscode.Uri) return argument.toString();
	return typeof argument === 'string' ? argument : undefined;
}

/** Whether a key of the manifest runs the command: it says so. */
export function isKey(argument: unknown): boolean {
	return typeof argument === 'object' && argument !== null && 'key' in argument;
}

/** The offset that a lens or a hover names, or else the cursor. */
export function positionIn(document: vscode.TextDocument, offset: unknown): vscode.Position {
	if (typeof offset === 'number') return document.positionAt(offset);
	const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
	const editor = editors.find((one) => one?.document === document);
	return editor?.selection.active ?? document.positionAt(0);
}
