import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
	amulet,
	closeEditors,
	nextEvent,
	openFile,
	rewriteSelection,
	run,
	select,
	setSettings,
	useTestModel,
} from './editorUnderTest.ts';
import { Messages } from './messages.ts';

const sentence = 'The meeting was moved to Tuesday because half of the team was away.';

interface Manifest {
	readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

suite('settings and commands', () => {
	let messages: Messages;

	suiteSetup(useTestModel);
	setup(() => {
		messages = new Messages();
	});
	teardown(async () => {
		messages.dispose();
		await setSettings({
			activeProfile: undefined,
			strength: undefined,
			preset: undefined,
			profiles: undefined,
			temperature: undefined,
		});
		await closeEditors();
	});

	/** What becomes of the sentence; it may be the same as before. */
	async function rewritten(rewrite: () => Promise<void>): Promise<string> {
		const { document, editor } = await openFile(`${sentence}\n`);
		select(editor, sentence);
		await rewrite();
		const result = document.getText();
		await run('amulet.rejectRewrite');
		return result;
	}

	test('every command of the manifest is there', async () => {
		await amulet();
		const manifest = vscode.extensions.getExtension('amulet.amulet')?.packageJSON as Manifest;
		const commands = await vscode.commands.getCommands(true);
		const missing = manifest.contributes.commands.filter(
			({ command }) => !commands.includes(command),
		);
		assert.deepEqual(missing, []);
		assert.ok(manifest.contributes.commands.length > 10);
	});

	test('the defaults hold the published preferences', () => {
		const profiles = vscode.workspace
			.getConfiguration('amulet')
			.get<Record<string, unknown>>('profiles');
		assert.equal(profiles?.sycophantic, 'Your answer should be sycophantic as much as possible.');
	});

	test('a changed setting applies to the next request', async () => {
		await setSettings({ activeProfile: 'uplifting' });
		const usual = await rewritten(rewriteSelection);
		await setSettings({ preset: 'paper' });
		const published = await rewritten(rewriteSelection);
		assert.notEqual(published, usual);
	});

	test('an invalid value is named once, and the rest works', async () => {
		const shown = nextEvent(messages.onDidShow);
		await setSettings({ strength: 'very' });
		assert.match(await shown, /amulet\.strength is "very"/);
		await setSettings({ temperature: 0 });
		assert.notEqual(await rewritten(rewriteSelection), `${sentence}\n`);
		assert.equal(messages.shown.length, 1, messages.shown.join('\n'));
	});

	test('an invalid profile is named, and the others work', async () => {
		const shown = nextEvent(messages.onDidShow);
		await setSettings({ profiles: { broken: 7, mine: 'Write like a sailor.' } });
		assert.match(await shown, /broken/);
		await run('amulet.rewriteSelectionAs', { profile: 'broken' });
		assert.match(messages.last, /no profile/);
		const before = messages.shown.length;
		await setSettings({ temperature: 2 });
		const mine = await rewritten(() => run('amulet.rewriteSelectionAs', { profile: 'mine' }));
		assert.notEqual(mine, `${sentence}\n`);
		assert.deepEqual(messages.shown.slice(before), []);
	});

	test('an unknown active profile is named, and the default one is used', async () => {
		const shown = nextEvent(messages.onDidShow);
		await setSettings({ activeProfile: 'no such' });
		assert.match(await shown, /"no such".*"concise" is used/);
		assert.notEqual(await rewritten(rewriteSelection), `${sentence}\n`);
	});

	test('Rewrite Selection As takes a profile or a preference', async () => {
		const usual = await rewritten(rewriteSelection);
		const verbose = await rewritten(() => run('amulet.rewriteSelectionAs', { profile: 'verbose' }));
		assert.notEqual(verbose, usual);
		const wordy = await rewritten(() =>
			run('amulet.rewriteSelectionAs', { preference: 'verbose' }),
		);
		assert.equal(wordy, verbose);
		await run('amulet.rewriteSelectionAs', { profile: 'no such' });
		assert.match(messages.last, /no profile/);
	});

	test('Select Profile and Set Strength change the settings', async () => {
		const { window } = vscode;
		const original = { showQuickPick: window.showQuickPick, showInputBox: window.showInputBox };
		Object.assign(window, {
			showQuickPick: (items: readonly vscode.QuickPickItem[]) =>
				Promise.resolve(items.find(({ label }) => label === 'formal')),
			showInputBox: () => Promise.resolve('paper'),
		});
		try {
			await run('amulet.selectProfile');
			await run('amulet.setStrength');
		} finally {
			Object.assign(window, original);
		}
		const configuration = vscode.workspace.getConfiguration('amulet');
		assert.equal(configuration.get('activeProfile'), 'formal');
		assert.equal(configuration.get('preset'), 'paper');
	});
});
