/** The menu behind the status bar item: what makes sense now. */
import * as vscode from 'vscode';
import type { Snooze } from '../completion/snooze.ts';
import type { RewriteController } from '../rewriting/rewriteController.ts';
import { chosenModel, describeStrength } from '../settings/requestSettings.ts';
import type { SettingsStore } from '../settings/settingsStore.ts';

export interface MenuServices {
	readonly controller: RewriteController;
	readonly settings: SettingsStore;
	readonly snooze: Snooze;
}

interface MenuItem extends vscode.QuickPickItem {
	readonly run?: () => unknown;
}

export async function showMenu(services: MenuServices): Promise<void> {
	const chosen = await vscode.window.showQuickPick(menuItems(services), {
		title: 'Amulet',
		placeHolder: vscode.l10n.t('What to do?'),
		matchOnDescription: true,
	});
	await chosen?.run?.();
}

function menuItems(services: MenuServices): MenuItem[] {
	const { l10n, window } = vscode;
	const settings = services.settings.read(window.activeTextEditor?.document);
	const model = chosenModel(settings);
	return [
		...rewriteItems(services),
		separator(l10n.t('Style')),
		item(l10n.t('Select Profile'), 'selectProfile', settings.profile?.name),
		item(l10n.t('Set Strength'), 'setStrength', describeStrength(settings)),
		separator(l10n.t('Completion')),
		...completionItems(services),
		separator(l10n.t('Model')),
		item(
			l10n.t('Choose Model File…'),
			'chooseModelFile',
			model.kind === 'model' ? model.model.path : undefined,
		),
		item(l10n.t('Download Model…'), 'downloadModel'),
		item(l10n.t('Restart Backend'), 'restartBackend'),
		separator(l10n.t('More')),
		{
			label: l10n.t('Open Settings'),
			run: () => vscode.commands.executeCommand('workbench.action.openSettings', 'amulet.'),
		},
		item(l10n.t('Show Log'), 'showLog'),
	];
}

function rewriteItems({ controller }: MenuServices): MenuItem[] {
	const { l10n, window } = vscode;
	const document = window.activeTextEditor?.document;
	const session = controller.sessionOf(document);
	if (session?.phase.kind === 'pending') {
		return [
			item(l10n.t('Accept'), 'acceptRewrite'),
			item(l10n.t('Reject'), 'rejectRewrite'),
			item(l10n.t('Retry'), 'retryRewrite'),
			item(l10n.t('More of the Preference'), 'strengthenRewrite'),
			item(l10n.t('Less of the Preference'), 'weakenRewrite'),
			item(l10n.t('Show Original'), 'showOriginal'),
		];
	}
	const elsewhere = controller.sessions.filter((one) => one.document !== document);
	return [
		...(controller.sessions.some(({ phase }) => phase.kind === 'generating')
			? [item(l10n.t('Stop'), 'stopRewrite')]
			: []),
		...(session === undefined && document !== undefined
			? [
					item(l10n.t('Rewrite Selection'), 'rewriteSelection'),
					item(l10n.t('Rewrite Selection As…'), 'rewriteSelectionAs'),
				]
			: []),
		...elsewhere.map((other) => ({
			label: l10n.t('Show Pending Rewrite'),
			description: vscode.workspace.asRelativePath(other.document.uri),
			run: () => window.showTextDocument(other.document),
		})),
	];
}

function completionItems({ settings, snooze }: MenuServices): MenuItem[] {
	const { l10n, window } = vscode;
	const document = window.activeTextEditor?.document;
	const trigger = settings.read(document)['completion.trigger'];
	return [
		...(document === undefined
			? []
			: [item(l10n.t('Toggle Completion for This Language'), 'toggleCompletion', trigger)]),
		snooze.until === undefined
			? item(l10n.t('Snooze Completion…'), 'snoozeCompletion')
			: item(l10n.t('Resume Completion'), 'resumeCompletion'),
	];
}

function item(label: string, command: string, description?: string): MenuItem {
	return {
		label,
		...(description === undefined ? {} : { description }),
		run: () => vscode.commands.executeCommand(`amulet.${command}`),
	};
}

function separator(label: string): MenuItem {
	return { label, kind: vscode.QuickPickItemKind.Separator };
}
