/** Tells which documents can't be rewritten. */
import * as vscode from 'vscode';

/** Views that look like documents. */
const viewSchemes = ['output', 'debug', 'vscode-terminal'];

/**
 * The reason for the user, or undefined when nothing speaks against an edit. An editor may still refuse it.
 */
export async function whyNotEditable(document: vscode.TextDocument): Promise<string | undefined> {
	const { scheme } = document.uri;
	if (scheme === 'vscode-notebook-cell') {
		return vscode.l10n.t('Amulet does not rewrite cells of notebooks. Nothing was changed.');
	}
	if (viewSchemes.includes(scheme)) {
		return vscode.l10n.t('Amulet rewrites documents, and this is a view of the editor’s own.');
	}
	return (await isReadOnly(document.uri)) ? readOnlyMessage() : undefined;
}

export function readOnlyMessage(): string {
	return vscode.l10n.t(
		'This document is read-only, so Amulet can’t rewrite it. Nothing was changed.',
	);
}

async function isReadOnly(uri: vscode.Uri): Promise<boolean> {
	if (uri.scheme === 'untitled') return false;
	const { fs } = vscode.workspace;
	if (fs.isWritableFileSystem(uri.scheme) === false) return true;
	const stat = await fs.stat(uri).then(
		(found) => found,
		() => undefined,
	);
	return stat?.permissions === vscode.FilePermission.Readonly;
}
