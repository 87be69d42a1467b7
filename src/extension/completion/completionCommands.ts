/** The commands of inline completion, by their names in the manifest. */
import * as vscode from 'vscode';
import type { Notices } from '../notices.ts';
import type { SettingsStore } from '../settings/settingsStore.ts';
import type { Snooze } from './snooze.ts';

export interface CompletionCommandServices {
	readonly settings: SettingsStore;
	readonly snooze: Snooze;
	readonly notices: Notices;
}

/** In minutes. */
const snoozeTimes = [5, 15, 30, 60, 240];

export function completionCommands(
	services: CompletionCommandServices,
): Record<string, (argument: unknown) => unknown> {
	const { snooze } = services;
	return {
		suggestCompletion: () => vscode.commands.executeCommand('editor.action.inlineSuggest.trigger'),
		toggleCompletion: () => toggle(services),
		snoozeCompletion: async (argument) => {
			const minutes = typeof argument === 'number' ? argument : await askMinutes();
			if (minutes === undefined) return;
			snooze.start(minutes);
			await vscode.commands.executeCommand('editor.action.inlineSuggest.hide');
		},
		resumeCompletion: () => {
			snooze.end();
		},
	};
}

async function askMinutes(): Promise<number | undefined> {
	const { l10n, window } = vscode;
	const items = snoozeTimes.map((minutes) => ({ label: l10n.t('{0} minutes', minutes), minutes }));
	const chosen = await window.showQuickPick(items, {
		title: l10n.t('Amulet: Snooze Completion'),
		placeHolder: l10n.t('Suggest nothing for'),
	});
	return chosen?.minutes;
}

/** Turns completion off or on for the language of the document in front. */
async function toggle({ settings, notices }: CompletionCommandServices): Promise<void> {
	const document = vscode.window.activeTextEditor?.document;
	if (document === undefined) return;
	const isOff = settings.read(document)['completion.trigger'] === 'off';
	await settings.updateForLanguage('completion.trigger', isOff ? 'automatic' : 'off', document);
	const { languageId } = document;
	notices.passing(
		isOff
			? vscode.l10n.t('completion is on for {0}.', languageId)
			: vscode.l10n.t('completion is off for {0}.', languageId),
	);
}
