/**
 * The one workbench that the suites share, with the extension as it is shipped: to open one takes longer than
 * most tests.
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import { ensureModel } from '../../../scripts/models/model.mjs';
import { root } from '../../../scripts/system/paths.mjs';
import { EditorSession } from './editorSession.ts';
import { installedPackage } from './installedPackage.ts';

/** An extension that takes settings and measures the extension host. */
const probe = path.join(root, 'test', 'browser', 'hostProbe');
const settingsFile = 'settings-to-take.json';
/** How long it may take to take settings, in milliseconds. */
const patience = 60_000;

type Settings = Readonly<Record<string, unknown>>;

let shared: EditorSession | undefined;
let applied: Settings = {};

// Of mocha's root suite: after all files.
suiteTeardown(() => shared?.close());

export interface SuiteNeeds {
	/** User settings, beside those of {@link open}; those of the suite before are gone. */
	readonly settings: Settings;
	/** Are put into the folder beside those of the other suites, by name. */
	readonly files: Readonly<Record<string, string>>;
}

/** Settles when the extension runs, with these settings. */
export async function sharedSession({ settings, files }: SuiteNeeds): Promise<EditorSession> {
	shared ??= await open();
	const session = shared;
	session.writeFiles(files);
	await configure(session, settings);
	// What was typed before the extension started is followed by no suggestion.
	await session.workbench
		.statusItem(/Amulet/)
		.last()
		.waitFor({ timeout: patience });
	return session;
}

async function open(): Promise<EditorSession> {
	return EditorSession.open({
		settings: {
			'amulet.model.path': await ensureModel(),
			'amulet.model.threads': 1,
			// A line of the document is a line on the screen.
			'[markdown]': { 'editor.wordWrap': 'off' },
		},
		files: {},
		extensions: [probe],
		installed: [await installedPackage()],
	});
}

async function configure(session: EditorSession, settings: Settings): Promise<void> {
	const takenBack = Object.fromEntries(Object.keys(applied).map((name) => [name, null]));
	session.writeFiles({ [settingsFile]: JSON.stringify({ ...takenBack, ...settings }) });
	applied = settings;
	for (const end = Date.now() + patience; session.hasFile(settingsFile);) {
		assert.ok(Date.now() < end, 'the settings were not taken');
		await session.page.waitForTimeout(50);
	}
}
