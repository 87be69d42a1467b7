/** The settings of the editors that the scripts and the tests open. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {Record<string, unknown>} Settings */

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
 * Writes an editor's user settings. What the user changed there in an earlier run stays, but a model
 * that is gone.
 * @param {string} userData the editor's user data folder
 * @param {Settings} settings
 */
export function writeSettings(userData, settings) {
	writeFileOf(userData, 'User', { ...quietSettings, ...settings });
	// An editor whose window is elsewhere takes what belongs to the machine from here alone.
	const ofMachine = Object.entries(settings).filter(([name]) => name.startsWith('amulet.model.'));
	writeFileOf(userData, 'Machine', Object.fromEntries(ofMachine));
}

/**
 * @param {string} userData
 * @param {'User' | 'Machine'} scope
 * @param {Settings} settings
 */
function writeFileOf(userData, scope, settings) {
	const file = path.join(userData, scope, 'settings.json');
	mkdirSync(path.dirname(file), { recursive: true });
	const kept = keptSettings(file);
	if (kept === undefined) return;
	writeFileSync(file, `${JSON.stringify({ ...settings, ...kept }, undefined, '\t')}\n`);
}

/**
 * @param {string} file
 * @returns {Settings | undefined} undefined when the file has comments or mistakes, and is better left alone
 */
function keptSettings(file) {
	if (!existsSync(file)) return {};
	try {
		const { 'amulet.model.path': model, ...others } = JSON.parse(readFileSync(file, 'utf8'));
		const modelIsThere = typeof model === 'string' && existsSync(model);
		return modelIsThere ? { ...others, 'amulet.model.path': model } : others;
	} catch {
		return undefined;
	}
}
