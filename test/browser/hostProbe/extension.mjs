/**
 * An extension of the tests beside the one under test. It measures the extension host that the two share: how much of the processor
 * the host's thread has used at each edit of a document. Saving the document writes these times, in milliseconds, to a file
 * beside it, as an array in JSON. And it takes settings, from a file of the folder that it deletes when they apply: an object in
 * JSON, where null takes a user setting back.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';

/** In milliseconds. */
const lookingInterval = 100;

/** @param {vscode.ExtensionContext} context */
export function activate({ subscriptions }) {
	/** @type {Map<string, number[]>} by the file's path */
	const times = new Map();
	subscriptions.push(
		vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			if (contentChanges.length === 0) return;
			const { user, system } = process.threadCpuUsage();
			const { fsPath } = document.uri;
			times.set(fsPath, [...(times.get(fsPath) ?? []), (user + system) / 1000]);
		}),
		vscode.workspace.onDidSaveTextDocument(({ uri: { fsPath } }) => {
			writeFileSync(`${fsPath}.edits.json`, JSON.stringify(times.get(fsPath) ?? []));
		}),
	);
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	if (folder !== undefined)
		void takeSettings(path.join(folder.uri.fsPath, 'settings-to-take.json'));
}

/**
 * Looks for the file as long as the extension host lives. The editor's own watching of files fails where many watch.
 * @param {string} file
 */
async function takeSettings(file) {
	for (;;) {
		if (existsSync(file)) {
			const settings = JSON.parse(readFileSync(file, 'utf8'));
			for (const [name, value] of Object.entries(settings)) await setSetting(name, value);
			rmSync(file);
		}
		await new Promise((resolve) => setTimeout(resolve, lookingInterval));
	}
}

/**
 * @param {string} name
 * @param {unknown} value
 */
async function setSetting(name, value) {
	const configuration = vscode.workspace.getConfiguration();
	await configuration.update(name, value ?? undefined, vscode.ConfigurationTarget.Global);
}
