/** The one item in the status bar: what Amulet is doing, and its menu on click. */
import path from 'node:path';
import * as vscode from 'vscode';
import type { BackendService } from '../backendService.ts';
import type { AmuletSettings } from '../settings/amuletSettings.ts';
import { chosenModel, describeStrength } from '../settings/requestSettings.ts';
import type { Snooze } from '../completion/snooze.ts';
import type { SettingsStore } from '../settings/settingsStore.ts';
import { formatBytes, statusText } from './statusPresentation.ts';

export class StatusItem implements vscode.Disposable {
	readonly #backend: BackendService;
	readonly #settings: SettingsStore;
	readonly #snooze: Snooze;
	readonly #item: vscode.StatusBarItem;
	readonly #listening: readonly vscode.Disposable[];

	constructor(backend: BackendService, settings: SettingsStore, snooze: Snooze) {
		this.#backend = backend;
		this.#settings = settings;
		this.#snooze = snooze;
		this.#item = vscode.window.createStatusBarItem(
			'amulet.status',
			vscode.StatusBarAlignment.Right,
			100,
		);
		this.#item.name = 'Amulet';
		this.#item.command = 'amulet.showMenu';
		const show = () => {
			this.#show();
		};
		this.#listening = [
			backend.onDidChangeState(show),
			settings.onDidChange(show),
			snooze.onDidChange(show),
			vscode.window.onDidChangeActiveTextEditor(show),
		];
		show();
		this.#item.show();
	}

	dispose(): void {
		for (const one of this.#listening) one.dispose();
		this.#item.dispose();
	}

	#show(): void {
		const settings = this.#settings.read(vscode.window.activeTextEditor?.document);
		const choice = chosenModel(settings);
		const path = choice.kind === 'model' ? choice.model.path : undefined;
		const status = statusText(this.#backend.state, path);
		const snoozed = this.#snooze.until === undefined ? '' : ' $(bell-slash)';
		const text = this.#textOf(status, settings.profile?.name ?? '') + snoozed;
		this.#item.text = text;
		this.#item.accessibilityInformation = {
			label: `Amulet: ${text.replace(/\$\([^)]*\)\s*/g, '')}`,
		};
		this.#item.tooltip = this.#tooltip();
		this.#item.backgroundColor =
			status.kind === 'failed' ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
	}

	#textOf(status: ReturnType<typeof statusText>, profile: string): string {
		const { l10n } = vscode;
		switch (status.kind) {
			case 'noModel':
				return `$(circle-slash) ${l10n.t('Amulet: no model')}`;
			case 'notLoaded':
				return `$(sparkle) Amulet: ${profile}`;
			case 'loading':
				return `$(loading~spin) ${l10n.t('Amulet: loading {0} %', status.percent)}`;
			case 'ready':
				return `$(sparkle-filled) ${l10n.t('Amulet: {0}, ready', profile)}`;
			case 'reading':
				return `$(loading~spin) ${l10n.t('Amulet: reading the text, {0} %', status.percent)}`;
			case 'generating':
				return `$(loading~spin) ${l10n.t('Amulet: {0} tokens/s', status.tokensPerSecond)}`;
			case 'failed':
				return `$(error) ${l10n.t('Amulet: failed')}`;
		}
	}

	#tooltip(): vscode.MarkdownString {
		const { l10n } = vscode;
		const settings = this.#settings.read(vscode.window.activeTextEditor?.document);
		const { state } = this.#backend;
		const choice = chosenModel(settings);
		const chosen = choice.kind === 'model' ? choice.model.path : l10n.t('none');
		const tooltip = new vscode.MarkdownString();
		const line = (name: string, value: string) => {
			tooltip.appendMarkdown(`**${name}:** `).appendText(value).appendMarkdown('\n\n');
		};
		if (state.kind === 'failed') line(l10n.t('Failed'), state.message);
		if ('model' in state) {
			const { name, gpu, threads } = state.model;
			line(l10n.t('Model'), `${name} (${path.basename(state.model.path)})`);
			const processor = gpu === 'off' ? l10n.t('CPU') : gpu;
			line(l10n.t('Runs on'), l10n.t('{0}, threads: {1}', processor, threads));
			line(l10n.t('Memory'), formatBytes(state.residentBytes));
		} else {
			line(l10n.t('Model'), chosen);
		}
		line(l10n.t('Profile'), settings.profile?.name ?? l10n.t('none'));
		line(l10n.t('Strength'), describeStrength(settings));
		line(l10n.t('Completion'), this.#completion(settings));
		return tooltip;
	}

	#completion(settings: AmuletSettings): string {
		const { l10n } = vscode;
		const { until } = this.#snooze;
		const trigger = settings['completion.trigger'];
		if (trigger === 'off') return l10n.t('off for this language');
		if (until !== undefined) {
			return l10n.t(
				'snoozed until {0}',
				new Date(until).toLocaleTimeString([], { timeStyle: 'short' }),
			);
		}
		return trigger === 'manual' ? l10n.t('when asked for') : l10n.t('automatic');
	}
}
