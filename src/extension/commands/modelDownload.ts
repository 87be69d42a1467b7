/** Download Model…: from the model hub, or any other address, to the extension's own folder. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { DownloadError } from '../../download/downloadError.ts';
import { downloadFile } from '../../download/downloadFile.ts';
import { hubAddress } from '../../download/hub.ts';
import { parseModelAddress, type ModelAddress } from '../../download/modelAddress.ts';
import { modelNames, models, type ModelName } from '../../download/models.ts';
import { lookAtModel, type RemoteModel } from '../../download/remoteModel.ts';
import type { Notices } from '../notices.ts';
import type { SettingsStore } from '../settings/settingsStore.ts';

export interface ModelDownloadOptions {
	/** The extension's own folder on this machine. */
	readonly storage: vscode.Uri;
	readonly settings: SettingsStore;
	readonly notices: Notices;
}

interface Wanted {
	readonly address: string;
	readonly name: string;
	/** Undefined where the server has to be asked. */
	readonly known: RemoteModel | undefined;
}

export class ModelDownload {
	readonly #options: ModelDownloadOptions;
	/** Files that are on their way. */
	readonly #running = new Set<string>();

	constructor(options: ModelDownloadOptions) {
		this.#options = options;
	}

	/** Asks which model, gets it, and makes it the model of this machine. */
	async run(): Promise<void> {
		const wanted = await pickModel();
		if (wanted === undefined) return;
		const { storage, settings, notices } = this.#options;
		const file = path.join(storage.fsPath, 'models', wanted.name);
		if (this.#running.has(file)) {
			notices.passing(vscode.l10n.t('this model is being downloaded already.'));
			return;
		}
		this.#running.add(file);
		try {
			if (!(await getWithProgress(wanted, file))) return;
			await settings.update('model.path', file, undefined);
			notices.passing(vscode.l10n.t('the model is there; the next rewrite loads it.'));
		} catch (error) {
			if (error instanceof DownloadError) notices.cannot(error.message);
			else notices.failed(error);
		} finally {
			this.#running.delete(file);
		}
	}
}

async function pickModel(): Promise<Wanted | undefined> {
	const { l10n, window } = vscode;
	// The best first: it is what most want, and what Enter takes.
	const known = [...modelNames].reverse().map(itemOf);
	const other: vscode.QuickPickItem = {
		label: l10n.t('From an Address…'),
		detail: l10n.t('Any GGUF file, such as those of the hub at {0}', hubAddress(process.env)),
	};
	const chosen = await window.showQuickPick([...known, other], {
		title: l10n.t('Download a Model'),
		placeHolder: l10n.t('Which one? It comes over the network; nothing of yours is sent.'),
	});
	if (chosen === undefined) return undefined;
	const found = known.find((item) => item === chosen);
	return found === undefined ? askAddress() : wantedModel(found.name);
}

interface KnownModelItem extends vscode.QuickPickItem {
	readonly name: ModelName;
}

function itemOf(name: ModelName): KnownModelItem {
	const { file, bytes } = models[name];
	return {
		name,
		label: file.replace('.gguf', ''),
		description: megabytes(bytes),
		detail: purposeOf(name),
	};
}

function purposeOf(name: ModelName): string {
	switch (name) {
		case 'small':
			return vscode.l10n.t('Small and clumsy: it shows how Amulet works.');
		case 'medium':
			return vscode.l10n.t('For computers with little memory: it rewrites, and errs at times.');
		case 'good':
			return vscode.l10n.t('The best of the three, for daily use; it wants 4 GB of free memory.');
	}
}

function wantedModel(model: ModelName): Wanted {
	const { file, hubPath, bytes, sha256 } = models[model];
	return {
		address: hubAddress(process.env) + hubPath,
		name: file,
		known: { bytes, sha256 },
	};
}

async function askAddress(): Promise<Wanted | undefined> {
	const given = await vscode.window.showInputBox({
		title: vscode.l10n.t('Download a Model'),
		prompt: vscode.l10n.t('The address of a GGUF file, or of its page on the hub'),
		placeHolder: 'https://…/model.gguf',
		ignoreFocusOut: true,
		validateInput: (text) => complaintAbout(parseModelAddress(text)),
	});
	const parsed = given === undefined ? undefined : parseModelAddress(given);
	return parsed?.kind === 'address' ? { ...parsed, known: undefined } : undefined;
}

function complaintAbout(parsed: ModelAddress): string | undefined {
	if (parsed.kind === 'address') return undefined;
	switch (parsed.reason) {
		case 'noAddress':
			return vscode.l10n.t('An address begins with https://');
		case 'noGguf':
			return vscode.l10n.t('The address of a model’s file ends in .gguf');
		case 'severalFiles':
			return vscode.l10n.t('This model is in several files: choose one that is a single file.');
	}
}

/** False when the user stopped it; what came until then is kept for the next time. */
async function getWithProgress(wanted: Wanted, file: string): Promise<boolean> {
	const options = {
		location: vscode.ProgressLocation.Notification,
		title: vscode.l10n.t('Downloading {0}', wanted.name),
		cancellable: true,
	};
	return vscode.window.withProgress(options, async (progress, cancellation) => {
		const controller = new AbortController();
		const listening = cancellation.onCancellationRequested(() => {
			controller.abort();
		});
		try {
			await get(wanted, file, progress, controller.signal);
			return true;
		} catch (error) {
			if (controller.signal.aborted) return false;
			throw error;
		} finally {
			listening.dispose();
		}
	});
}

async function get(
	{ address, known }: Wanted,
	file: string,
	progress: vscode.Progress<{ message: string; increment: number }>,
	signal: AbortSignal,
): Promise<void> {
	const { bytes, sha256 } = known ?? (await lookAtModel(address, signal));
	// A file has its name only when it is complete.
	const there = await stat(file).catch(() => undefined);
	if (there?.size === bytes) return;
	let shown = 0;
	const onProgress = (done: number, total: number) => {
		const percent = Math.floor((100 * done) / total);
		if (percent <= shown) return;
		const message = vscode.l10n.t('{0} of {1}', megabytes(done), megabytes(total));
		progress.report({ message, increment: percent - shown });
		shown = percent;
	};
	await downloadFile({ address, target: file, bytes, sha256, onProgress, signal });
}

function megabytes(bytes: number): string {
	return `${Math.round(bytes / 1e6)} MB`;
}
