/** Names invalid settings to the user, each once until it is mended. */
import * as vscode from 'vscode';
import type { Notices } from '../notices.ts';
import type { SettingsScope, SettingsStore } from './settingsStore.ts';

export class SettingsProblems implements vscode.Disposable {
	readonly #settings: SettingsStore;
	readonly #notices: Notices;
	readonly #listening: vscode.Disposable;
	#named: readonly string[] = [];

	constructor(settings: SettingsStore, notices: Notices) {
		this.#settings = settings;
		this.#notices = notices;
		this.#listening = settings.onDidChange(() => {
			const { problems } = settings.parse(undefined);
			this.#named = this.#named.filter((problem) => problems.includes(problem));
			this.#name(problems);
		});
	}

	/** Names what is wrong with the settings that apply there. */
	check(scope: SettingsScope): void {
		this.#name(this.#settings.parse(scope).problems);
	}

	dispose(): void {
		this.#listening.dispose();
	}

	#name(problems: readonly string[]): void {
		const news = problems.filter((problem) => !this.#named.includes(problem));
		if (news.length === 0) return;
		this.#named = [...this.#named, ...news];
		this.#notices.invalidSettings(news);
	}
}
