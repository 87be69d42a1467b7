/** A text to try Amulet on. */
import * as vscode from 'vscode';

/** Opens it as a document that belongs to no file. */
export async function openSampleText(extension: vscode.Uri): Promise<void> {
	const file = vscode.Uri.joinPath(extension, 'media', 'sample', 'welcome.md');
	const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
	const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
	await vscode.window.showTextDocument(document);
}
