/** The commands of the extension, by their names in the manifest. */
import * as vscode from 'vscode';
import { z } from 'zod';
import type { Profile } from '../../writing/prompts/profile.ts';
import type { BackendService } from '../backendService.ts';
import { completionCommands } from '../completion/completionCommands.ts';
import type { Snooze } from '../completion/snooze.ts';
import type { Notices } from '../notices.ts';
import type { OriginalTexts } from '../rewriting/originalTexts.ts';
import type { Recovery } from '../rewriting/recovery.ts';
import type { RewriteController } from '../rewriting/rewriteController.ts';
import type { SettingsStore } from '../settings/settingsStore.ts';
import { documentOf } from './commandArguments.ts';
import { showMenu } from './menu.ts';
import { chooseModelFile } from './modelFileDialog.ts';
import type { ModelDownload } from './modelDownload.ts';
import { onceProfile } from './onceProfile.ts';
import { pickProfile, pickProfileOrPreference } from './preferencePicker.ts';
import { atRewrite, reviewCommands } from './reviewCommands.ts';
import { openSampleText } from './sampleText.ts';
import { askStrength } from './strengthInput.ts';

export interface CommandServices {
	readonly backend: BackendService;
	readonly controller: RewriteController;
	readonly download: ModelDownload;
	/** Of the extension's folder. */
	readonly extensionUri: vscode.Uri;
	readonly log: vscode.LogOutputChannel;
	readonly notices: Notices;
	readonly originals: OriginalTexts;
	readonly recovery: Recovery;
	readonly settings: SettingsStore;
	readonly snooze: Snooze;
}

/** What Rewrite Selection As… takes from a keybinding: a profile's name, or a preference in words. */
const styleArgument = z.union([
	z.object({ profile: z.string().min(1) }),
	z.object({ preference: z.string().min(1) }),
]);

export function registerCommands(services: CommandServices): vscode.Disposable[] {
	const { backend, controller, log, notices, originals, recovery, settings } = services;
	const commands: Record<string, (argument: unknown) => unknown> = {
		rewriteSelection: () => controller.rewriteSelection(vscode.window.activeTextEditor),
		rewriteSelectionAs: (argument) => rewriteSelectionAs(services, argument),
		acceptRewrite: (argument) =>
			atRewrite(controller, argument, (document) => controller.accept(document)),
		rejectRewrite: (argument) =>
			atRewrite(controller, argument, (document) => controller.reject(document)),
		retryRewrite: (argument) =>
			atRewrite(controller, argument, (document) => controller.retry(document)),
		...reviewCommands(services),
		stopRewrite: (argument) =>
			atRewrite(controller, argument, (document) => stop(controller, document)),
		showOriginal: (argument) => originals.show(documentOf(argument)),
		showDetails: (argument) => originals.showDetails(documentOf(argument)),
		...completionCommands(services),
		selectProfile: () => selectProfile(settings),
		setStrength: () => setStrength(settings),
		downloadModel: () => services.download.run(),
		chooseModelFile: () => chooseModelFile(settings),
		restoreInterrupted: async () => {
			if ((await recovery.offer()) > 0) return;
			notices.cannot(vscode.l10n.t('No rewrite was interrupted: there is nothing to restore.'));
		},
		showLog: () => {
			log.show();
		},
		restartBackend: async () => {
			await controller.stopAll();
			await backend.client.restart();
			notices.passing(
				vscode.l10n.t('the model process is stopped; the next rewrite starts it anew.'),
			);
		},
		showMenu: () => showMenu(services),
		openSampleText: () => openSampleText(services.extensionUri),
	};
	return Object.entries(commands).map(([name, run]) =>
		vscode.commands.registerCommand(`amulet.${name}`, run),
	);
}

async function stop(
	controller: RewriteController,
	document: vscode.TextDocument | undefined,
): Promise<void> {
	if (controller.sessionOf(document)?.phase.kind === 'generating')
		await controller.reject(document);
	else await controller.stopAll();
}

async function rewriteSelectionAs(services: CommandServices, argument: unknown): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	const settings = services.settings.read(editor?.document);
	const given = styleArgument.safeParse(argument);
	const profile = given.success
		? profileFrom(given.data, settings.profiles)
		: await pickProfileOrPreference(settings);
	if (profile !== undefined) {
		await services.controller.rewriteSelection(editor, profile);
	} else if (given.success) {
		services.notices.cannot(
			vscode.l10n.t('amulet.profiles has no profile of the name that the command was given.'),
		);
	}
}

function profileFrom(
	given: z.infer<typeof styleArgument>,
	profiles: readonly Profile[],
): Profile | undefined {
	if ('preference' in given) return onceProfile(given.preference);
	return profiles.find(({ name }) => name === given.profile);
}

async function selectProfile(settings: SettingsStore): Promise<void> {
	const scope = vscode.window.activeTextEditor?.document;
	const profile = await pickProfile(settings.read(scope));
	if (profile !== undefined) await settings.update('activeProfile', profile.name, scope);
}

async function setStrength(settings: SettingsStore): Promise<void> {
	const scope = vscode.window.activeTextEditor?.document;
	const choice = await askStrength(settings.read(scope));
	if (choice === undefined) return;
	if (choice.kind === 'strength') await settings.update('strength', choice.strength, scope);
	await settings.update('preset', choice.kind === 'paper' ? 'paper' : 'custom', scope);
}
