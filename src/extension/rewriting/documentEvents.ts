/** What happens to one document and the editors that show it. */
import * as vscode from 'vscode';

export interface DocumentListener {
	readonly changed: (event: vscode.TextDocumentChangeEvent) => void;
	readonly closed: () => void;
	/** The editor may have ended an undo step, since the cursor moved. */
	readonly stepEnded: () => void;
	/** The document was saved. The editor ended an undo step when that began, which may be long ago. */
	readonly saved: () => void;
	/** Other editors are to be seen. */
	readonly editorsChanged: () => void;
}

export function listenTo(
	document: vscode.TextDocument,
	listener: DocumentListener,
): vscode.Disposable[] {
	const { workspace, window } = vscode;
	return [
		workspace.onDidChangeTextDocument((event) => {
			if (event.document === document && event.contentChanges.length > 0) listener.changed(event);
		}),
		workspace.onDidCloseTextDocument((closed) => {
			if (closed === document) listener.closed();
		}),
		workspace.onDidSaveTextDocument((saved) => {
			if (saved === document) listener.saved();
		}),
		window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
			if (textEditor.document === document && kind !== undefined) listener.stepEnded();
		}),
		window.onDidChangeVisibleTextEditors(() => {
			listener.stepEnded();
			listener.editorsChanged();
		}),
	];
}
