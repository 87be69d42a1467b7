/** Offers the originals of rewritings that were pending when the editor ended. */
import path from 'node:path';
import * as vscode from 'vscode';
import type { Notices } from '../notices.ts';
import { minimalChange } from './minimalChange.ts';
import type { AbandonedJournal, JournalEntry, JournalFolder } from './journal.ts';

export class Recovery {
	readonly #journals: JournalFolder;
	readonly #notices: Notices;

	constructor(journals: JournalFolder, notices: Notices) {
		this.#journals = journals;
		this.#notices = notices;
	}

	/** Offers each original in turn; returns how many there were. Nothing is changed without an answer. */
	async offer(): Promise<number> {
		let offered = 0;
		for (const journal of await this.#journals.abandoned()) {
			if (await hasOriginal(journal.entry)) {
				await journal.remove();
				continue;
			}
			offered += 1;
			await this.#offerOne(journal);
		}
		return offered;
	}

	async #offerOne(journal: AbandonedJournal): Promise<void> {
		const { l10n } = vscode;
		const { entry } = journal;
		const uri = vscode.Uri.parse(entry.uri);
		const [restore, keep, show] = [l10n.t('Restore'), l10n.t('Keep'), l10n.t('Show Original')];
		const chosen = await vscode.window.showWarningMessage(
			l10n.t(
				'Amulet was rewriting {0} when the editor closed. Restore the original text?',
				path.posix.basename(uri.path),
			),
			restore,
			keep,
			show,
		);
		if (chosen === restore) await this.#restore(uri, entry);
		// Unanswered, it is offered again at the next start.
		if (chosen === restore || chosen === keep) await journal.remove();
		if (chosen !== show) return;
		await showOriginal(entry);
		await this.#offerOne(journal);
	}

	/** Puts the original back where the document is otherwise as it was; opens it beside where it is not. */
	async #restore(uri: vscode.Uri, entry: JournalEntry): Promise<void> {
		const document = await findDocument(uri);
		if (document !== undefined && (await restoreIn(document, entry))) return;
		await showOriginal(entry);
		this.#notices.passing(
			vscode.l10n.t('it changed elsewhere meanwhile, so its original is opened apart.'),
		);
	}
}

/** Whether the document has its original text again. */
async function restoreIn(document: vscode.TextDocument, entry: JournalEntry): Promise<boolean> {
	const change = restoringChange(document.getText(), entry);
	if (change === 'differs') return false;
	const editor = await vscode.window.showTextDocument(document);
	if (change !== undefined) {
		const [start, end] = [document.positionAt(change.start), document.positionAt(change.end)];
		await editor.edit((edit) => {
			edit.replace(new vscode.Range(start, end), change.text);
		});
	}
	return document.getText() === entry.text;
}

/** Whether the document stands there as it was, so that there is nothing to restore. */
async function hasOriginal({ uri, text }: JournalEntry): Promise<boolean> {
	const document = await findDocument(vscode.Uri.parse(uri));
	return document?.getText() === text;
}

async function findDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
	const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
	// To open an untitled document would make a new one.
	if (open !== undefined || uri.scheme === 'untitled') return open;
	return vscode.workspace.openTextDocument(uri).then(
		(opened) => opened,
		() => undefined,
	);
}

/**
 * The edit that puts the original back: undefined when it is there already, `differs` when more was changed.
 */
function restoringChange(
	text: string,
	entry: JournalEntry,
): ReturnType<typeof minimalChange> | 'differs' {
	const before = entry.text.slice(0, entry.start);
	const after = entry.text.slice(entry.end);
	const isSameAround =
		text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after);
	return isSameAround ? minimalChange(text, entry.text) : 'differs';
}

async function showOriginal(entry: JournalEntry): Promise<void> {
	const document = await vscode.workspace.openTextDocument({ content: entry.text });
	await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
}
