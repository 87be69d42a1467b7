/** The one place that shows messages to the user. Never logs their text. */
import * as vscode from 'vscode';
import { BackendError, type BackendErrorKind } from '../protocol/errors.ts';
import { BackendLostError } from '../client/backendClient.ts';

/** A button of a message and the command that it runs. */
interface Offer {
	readonly title: string;
	readonly command: string;
	readonly arguments?: readonly unknown[];
}

/** How long a message stays in the status bar, in milliseconds. */
const passingTime = 8000;

const settingsThatHelp: Partial<Record<BackendErrorKind, string>> = {
	gpuUnavailable: 'amulet.model.gpu',
	outOfMemory: 'amulet.model.contextTokens',
	promptTooLong: 'amulet.model.contextTokens',
};

export class Notices {
	readonly #log: vscode.LogOutputChannel;

	constructor(log: vscode.LogOutputChannel) {
		this.#log = log;
	}

	/** Something to know that needs no answer. */
	passing(message: string): void {
		vscode.window.setStatusBarMessage(`$(info) Amulet: ${message}`, passingTime);
	}

	/** Something for the log alone; never the user's text. */
	record(message: string): void {
		this.#log.info(message);
	}

	/** What was asked for can't be done, and nothing was changed. Not logged: it may quote the user's text. */
	cannot(message: string, ...offers: readonly Offer[]): void {
		this.#show(vscode.window.showWarningMessage, message, offers);
	}

	noModel(): void {
		this.cannot(
			vscode.l10n.t('Amulet needs a model: choose a GGUF file on this machine, or download one.'),
			chooseModelFile(),
			{ title: vscode.l10n.t('Download Model…'), command: 'amulet.downloadModel' },
		);
	}

	invalidSettings(problems: readonly string[]): void {
		const message = vscode.l10n.t('Amulet: some settings are not used. {0}', problems.join(' '));
		this.#log.warn(message);
		this.#show(vscode.window.showWarningMessage, message, [openSettings('amulet.')]);
	}

	failed(error: unknown): void {
		const message = error instanceof Error ? error.message : String(error);
		this.#log.error(error instanceof Error ? (error.stack ?? message) : message);
		this.#show(
			vscode.window.showErrorMessage,
			vscode.l10n.t('Amulet: {0}', message),
			offersFor(error),
		);
	}

	#show(
		show: (message: string, ...items: string[]) => Thenable<string | undefined>,
		message: string,
		offers: readonly Offer[],
	): void {
		void show(message, ...offers.map(({ title }) => title)).then((chosen) => {
			const offer = offers.find(({ title }) => title === chosen);
			if (offer === undefined) return undefined;
			return vscode.commands.executeCommand(offer.command, ...(offer.arguments ?? []));
		});
	}
}

export function openSettings(query: string): Offer {
	return {
		title: vscode.l10n.t('Open Settings'),
		command: 'workbench.action.openSettings',
		arguments: [query],
	};
}

function chooseModelFile(): Offer {
	return { title: vscode.l10n.t('Choose Model File…'), command: 'amulet.chooseModelFile' };
}

function showLog(): Offer {
	return { title: vscode.l10n.t('Show Log'), command: 'amulet.showLog' };
}

function restartBackend(): Offer {
	return { title: vscode.l10n.t('Restart Backend'), command: 'amulet.restartBackend' };
}

function offersFor(error: unknown): readonly Offer[] {
	if (error instanceof BackendLostError) return [showLog(), restartBackend()];
	if (!(error instanceof BackendError)) return [showLog()];
	if (error.kind.startsWith('model')) return [chooseModelFile(), openSettings('amulet.model.path')];
	const setting = settingsThatHelp[error.kind];
	return setting === undefined ? [showLog()] : [openSettings(setting), showLog()];
}
