/** The extension's entry: builds its services and hands them to the editor. */
import * as vscode from 'vscode';
import { BackendService } from './backendService.ts';
import { registerCommands } from './commands/commands.ts';
import { ModelDownload } from './commands/modelDownload.ts';
import { CompletionEngine } from './completion/completionEngine.ts';
import { CompletionProvider } from './completion/completionProvider.ts';
import { Snooze } from './completion/snooze.ts';
import { ContextKeys } from './contextKeys.ts';
import { Notices } from './notices.ts';
import { JournalFolder } from './rewriting/journal.ts';
import { OriginalTexts } from './rewriting/originalTexts.ts';
import { PendingDecorations } from './rewriting/pendingDecorations.ts';
import { ReviewDecorations } from './rewriting/reviewDecorations.ts';
import { PendingLenses } from './rewriting/pendingLenses.ts';
import { Recovery } from './rewriting/recovery.ts';
import { RewriteController } from './rewriting/rewriteController.ts';
import { SettingsProblems } from './settings/settingsProblems.ts';
import { SettingsStore } from './settings/settingsStore.ts';
import { StatusItem } from './status/statusItem.ts';

/** What other extensions and tests can see of the running extension. */
export interface AmuletApi {
	/** Of the model process; undefined when none runs. */
	readonly backendPid: () => number | undefined;
	/** Where the journals of pending rewrites are. */
	readonly storage: vscode.Uri;
}

let endEverything: (() => Promise<void>) | undefined;

export function activate(context: vscode.ExtensionContext): AmuletApi {
	try {
		return start(context);
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		void vscode.window.showErrorMessage(vscode.l10n.t('Amulet could not start: {0}', message));
		throw error;
	}
}

/** Settles when the model process is gone. */
export async function deactivate(): Promise<void> {
	await endEverything?.();
}

function start({
	extensionUri,
	globalStorageUri,
	subscriptions,
}: vscode.ExtensionContext): AmuletApi {
	const log = vscode.window.createOutputChannel('Amulet', { log: true });
	const notices = new Notices(log);
	const settings = new SettingsStore();
	const problems = new SettingsProblems(settings, notices);
	const backendEntry = vscode.Uri.joinPath(extensionUri, 'dist', 'backend.mjs').fsPath;
	const backend = new BackendService(backendEntry, log);
	const { client } = backend;
	const journals = new JournalFolder(globalStorageUri);
	const controller = new RewriteController({ client, settings, problems, notices, journals });
	endEverything = async () => {
		// First, so that the loss of the process does not make them edit documents of an editor that is
		// closing.
		controller.dispose();
		await client.stop();
	};
	const snooze = new Snooze();
	const engine = new CompletionEngine(client);
	const originals = new OriginalTexts(controller);
	const recovery = new Recovery(journals, notices);
	subscriptions.push(
		log,
		settings,
		problems,
		backend,
		controller,
		originals,
		new PendingDecorations(controller, backend, settings),
		new ReviewDecorations(controller, settings),
		new PendingLenses(controller, settings),
		snooze,
		new CompletionProvider({ engine, controller, settings, snooze, notices }),
		new ContextKeys(controller, originals, snooze),
		new StatusItem(backend, settings, snooze),
		...registerCommands({
			backend,
			controller,
			download: new ModelDownload({ storage: globalStorageUri, settings, notices }),
			extensionUri,
			log,
			notices,
			originals,
			recovery,
			settings,
			snooze,
		}),
	);
	problems.check(undefined);
	recovery.offer().catch((error: unknown) => {
		log.error(`The journals of interrupted rewrites can’t be read: ${String(error)}`);
	});
	return { backendPid: () => client.pid, storage: globalStorageUri };
}
