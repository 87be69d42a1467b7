/** The settings of the editors that the scripts and the tests open. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { modelsFolder } from '../system/paths.mjs';

/** @typedef {Record<string, unknown>} Settings */
/** @typedef {'User' | 'Machine'} Scope */

const modelPath = 'amulet.model.path';

/** An editor that keeps to itself: it asks nothing, calls nobody and shows nothing beside the text. */
const quietSettings = {
	'chat.disableAIFeatures': true,
	'editor.accessibilitySupport': 'off',
	'editor.minimap.enabled': false,
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': false,
	'extensions.ignoreRecommendations': true,
	'files.simpleDialog.enable': true,
	'git.enabled': false,
	'git.openRepositoryInParentFolders': 'never',
	'npm.autoDetect': 'off',
	'security.workspace.trust.startupPrompt': 'never',
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'window.commandCenter': false,
	'window.confirmBeforeClose': 'never',
	'workbench.enableExperiments': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.settings.enableNaturalLanguageSearch': false,
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
	'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/**
 * Writes an editor's user settings. What the user changed there in an earlier run stays, but the model is the
 * given one.
 * @param {string} userData the editor's user data folder
 * @param {Settings} settings
 */
export function writeSettings(userData, settings) {
	writeFileOf(userData, 'User', { ...quietSettings, ...settings });
	// An editor whose window is elsewhere takes what belongs to the machine from here alone.
	writeFileOf(userData, 'Machine', modelSettings(settings));
}

/**
 * The model that the user chose in an editor in an earlier run: one that is still there, and that no script
 * put there.
 * @param {string} userData the editor's user data folder
 * @param {Scope} scope from which this editor takes what belongs to the machine
 * @returns {string | undefined}
 */
export function chosenModel(userData, scope) {
	const model = readSettings(settingsFile(userData, scope))?.[modelPath];
	const isThere = typeof model === 'string' && existsSync(model);
	return isThere && path.dirname(model) !== modelsFolder ? model : undefined;
}

/**
 * @param {string} userData
 * @param {Scope} scope
 * @param {Settings} settings
 */
function writeFileOf(userData, scope, settings) {
	const file = settingsFile(userData, scope);
	mkdirSync(path.dirname(file), { recursive: true });
	const kept = readSettings(file);
	if (kept === undefined) return;
	const model = settings[modelPath] === undefined ? {} : { [modelPath]: settings[modelPath] };
	const all = { ...settings, ...kept, ...model };
	writeFileSync(file, `${JSON.stringify(all, undefined, '\t')}\n`);
}

/** @param {Settings} settings */
function modelSettings(settings) {
	const entries = Object.entries(settings).filter(([name]) => name.startsWith('amulet.model.'));
	return Object.fromEntries(entries);
}

/**
 * @param {string} userData
 * @param {Scope} scope
 */
function settingsFile(userData, scope) {
	return path.join(userData, scope, 'settings.json');
}

/**
 * @param {string} file
 * @returns {Settings | undefined} undefined when the file has comments or mistakes, and is better left alone
 */
function readSettings(file) {
	if (!existsSync(file)) return {};
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return undefined;
	}
}
