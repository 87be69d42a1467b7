/** Going back in a document's undo history. */
import * as vscode from 'vscode';

export interface UndoLimits {
	/** The text to go back to. */
	readonly text: string;
	/** Steps after which it gives up. */
	readonly steps: number;
	/** Whether somebody edits the document meanwhile. */
	readonly interrupted: () => boolean;
}

/** A step whose edits cancel each other out changes nothing when it is undone: so many of them in a row. */
const mostIdle = 2;

/** The editor undoes only where the focus is. */
export function canUndo(document: vscode.TextDocument): boolean {
	return vscode.window.activeTextEditor?.document === document;
}

/**
 * Undoes step by step until the document has the text, steps do nothing any more, or the limits are met.
 */
export async function undoTo(document: vscode.TextDocument, limits: UndoLimits): Promise<void> {
	let idle = 0;
	for (let step = 0; step < limits.steps; step += 1) {
		if (document.getText() === limits.text || limits.interrupted() || !canUndo(document)) return;
		const { version } = document;
		await vscode.commands.executeCommand('undo');
		idle = document.version === version ? idle + 1 : 0;
		if (idle > mostIdle) return;
	}
}
