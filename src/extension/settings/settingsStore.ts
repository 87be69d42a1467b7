/** Reads and changes the user's settings, and tells when they change. */
import * as vscode from 'vscode';
import { parseSettings, type AmuletSettings, type ParsedSettings } from './amuletSettings.ts';

const section = 'amulet';

/** Where a setting is looked up: a document may have values of its own. */
export type SettingsScope = vscode.TextDocument | undefined;

/** Of so many documents the settings are kept until they change, for they are asked for at each keystroke. */
const mostKept = 100;

export class SettingsStore implements vscode.Disposable {
	readonly #changed = new vscode.EventEmitter<void>();
	readonly #listening: vscode.Disposable;
	readonly #parsed = new Map<string, ParsedSettings>();
	readonly onDidChange = this.#changed.event;

	constructor() {
		const forget = () => {
			this.#parsed.clear();
		};
		this.#listening = vscode.Disposable.from(
			vscode.workspace.onDidChangeConfiguration((event) => {
				forget();
				if (event.affectsConfiguration(section)) this.#changed.fire();
			}),
			vscode.workspace.onDidChangeWorkspaceFolders(forget),
			// Some settings of an untrusted workspace don't apply.
			vscode.workspace.onDidGrantWorkspaceTrust(forget),
		);
	}

	read(scope: SettingsScope): AmuletSettings {
		return this.parse(scope).settings;
	}

	parse(scope: SettingsScope): ParsedSettings {
		const key = scope === undefined ? '' : `${scope.languageId} ${scope.uri.toString()}`;
		const kept = this.#parsed.get(key);
		if (kept !== undefined) return kept;
		const parsed = parsedFor(scope);
		if (this.#parsed.size >= mostKept) this.#parsed.clear();
		this.#parsed.set(key, parsed);
		return parsed;
	}

	/** Changes a setting where it is set already, for the language too; otherwise in the user's settings. */
	async update(name: string, value: unknown, scope: SettingsScope): Promise<void> {
		const configuration = vscode.workspace.getConfiguration(section, scope ?? null);
		const { target, forLanguage } = placeOf(configuration.inspect(name));
		await configuration.update(name, value, target, forLanguage);
	}

	/**
	 * Changes a setting for the document's language, where it is set for that already or in the user's
	 * settings.
	 */
	async updateForLanguage(
		name: string,
		value: unknown,
		document: vscode.TextDocument,
	): Promise<void> {
		const configuration = vscode.workspace.getConfiguration(section, document);
		const { target, forLanguage } = placeOf(configuration.inspect(name));
		const place = forLanguage ? target : vscode.ConfigurationTarget.Global;
		await configuration.update(name, value, place, true);
	}

	dispose(): void {
		this.#listening.dispose();
		this.#changed.dispose();
	}
}

function parsedFor(scope: SettingsScope): ParsedSettings {
	const configuration = vscode.workspace.getConfiguration(section, scope ?? null);
	return parseSettings((name) => ({
		value: configuration.get<unknown>(name),
		defaultValue: configuration.inspect(name)?.defaultValue,
	}));
}

type Inspection = ReturnType<vscode.WorkspaceConfiguration['inspect']>;

/** The place whose value applies now: the narrowest wins, and a language's value before the plain ones. */
function placeOf(inspection: Inspection): {
	readonly target: vscode.ConfigurationTarget;
	readonly forLanguage: boolean;
} {
	const { WorkspaceFolder, Workspace, Global } = vscode.ConfigurationTarget;
	const places = [
		{ target: WorkspaceFolder, forLanguage: true, value: inspection?.workspaceFolderLanguageValue },
		{ target: Workspace, forLanguage: true, value: inspection?.workspaceLanguageValue },
		{ target: Global, forLanguage: true, value: inspection?.globalLanguageValue },
		{ target: WorkspaceFolder, forLanguage: false, value: inspection?.workspaceFolderValue },
		{ target: Workspace, forLanguage: false, value: inspection?.workspaceValue },
	];
	return places.find(({ value }) => value !== undefined) ?? { target: Global, forLanguage: false };
}
