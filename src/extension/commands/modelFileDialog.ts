/** The dialog in which a person chooses a model's file. */
import { stat } from 'node:fs/promises';
import os from 'node:os';
import * as vscode from 'vscode';
import type { SettingsStore } from '../settings/settingsStore.ts';
import { firstModelFolder } from './modelFolders.ts';

export async function chooseModelFile(settings: SettingsStore): Promise<void> {
	const folder = await firstModelFolder(
		os.homedir(),
		settings.read(undefined)['model.path'].trim(),
		isFolder,
	);
	const [file] =
		(await vscode.window.showOpenDialog({
			title: vscode.l10n.t('Choose the model: a GGUF file'),
			// On the machine that this extension and its model run on, which need not be the one with the
			// workspace.
			defaultUri: vscode.Uri.file(folder),
			openLabel: vscode.l10n.t('Use This Model'),
			filters: {
				[vscode.l10n.t('GGUF models')]: ['gguf'],
				// Ollama's files have no extension.
				[vscode.l10n.t('All files')]: ['*'],
			},
		})) ?? [];
	if (file !== undefined) await settings.update('model.path', file.fsPath, undefined);
}

async function isFolder(path: string): Promise<boolean> {
	return stat(path).then(
		(status) => status.isDirectory(),
		() => false,
	);
}
