/** Download Model… in the editor, from a hub on this machine. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { modelNames, models, type ModelName } from '../../src/download/models.ts';
import { HubServer } from '../download/hubServer.ts';
import {
	amulet,
	closeEditors,
	openFile,
	rewriteSelection,
	run,
	select,
	setSettings,
	useTestModel,
} from './editorUnderTest.ts';
import { Messages } from './messages.ts';

const sentence =
	'We met on Monday because the report was late, and Ann said that it would be ready.';

suite('downloading a model', () => {
	const { window } = vscode;
	const original = {
		showQuickPick: window.showQuickPick,
		showInputBox: window.showInputBox,
		withProgress: window.withProgress,
	};
	let model: Buffer;
	let hub: HubServer;
	let messages: Messages;
	let folder: string;
	/** Cancels a download when so much of it is there. */
	let stopAt: RegExp | undefined;

	suiteSetup(async () => {
		model = readFileSync(process.env.AMULET_MODEL ?? '');
		folder = path.join((await amulet()).storage.fsPath, 'models');
	});
	setup(async () => {
		hub = new HubServer(model);
		await hub.start();
		process.env.AMULET_HUB = hub.address;
		messages = new Messages();
		stopAt = undefined;
		await setSettings({ 'model.path': undefined });
		Object.assign(window, { withProgress });
	});
	teardown(async () => {
		Object.assign(window, original);
		messages.dispose();
		delete process.env.AMULET_HUB;
		await closeEditors();
		await useTestModel();
		await hub.stop();
		rmSync(folder, { recursive: true, force: true });
	});

	/** Does not show the progress, and can be cancelled from here. */
	async function withProgress(
		{ cancellable }: vscode.ProgressOptions,
		task: Parameters<typeof window.withProgress<boolean>>[1],
	): Promise<boolean> {
		assert.equal(cancellable, true);
		const source = new vscode.CancellationTokenSource();
		const report = ({ message = '' }: { message?: string }) => {
			if (stopAt?.test(message) === true) source.cancel();
		};
		return task({ report }, source.token);
	}

	/** What the command offers. */
	let offered: readonly vscode.QuickPickItem[] = [];

	function choose(what: ModelName | 'address', address?: string): void {
		Object.assign(window, {
			showQuickPick: (items: readonly vscode.QuickPickItem[]) => {
				offered = items;
				const item = what === 'address' ? items.at(-1) : items.find(labelled(what));
				assert.ok(item);
				return Promise.resolve(item);
			},
			showInputBox: (options: vscode.InputBoxOptions) => {
				assert.equal(options.validateInput?.(address ?? ''), undefined);
				return Promise.resolve(address);
			},
		});
	}

	const labelled =
		(name: ModelName) =>
		({ label }: vscode.QuickPickItem) =>
			`${label}.gguf` === models[name].file;

	const chosenModel = () => vscode.workspace.getConfiguration('amulet').get<string>('model.path');

	test('the small one becomes the model, also through a cut connection, and rewrites', async () => {
		hub.behaviour.cuts = [40_000_000];
		choose('small');
		await run('amulet.downloadModel');
		const file = path.join(folder, models.small.file);
		assert.equal(chosenModel(), file, messages.last);
		assert.deepEqual(readdirSync(folder), [models.small.file]);
		const { document, editor } = await openFile(`${sentence}\n`);
		select(editor, sentence);
		await rewriteSelection();
		assert.notEqual(document.getText(), `${sentence}\n`);
		assert.deepEqual(messages.shown, []);
		// It is not fetched again.
		const before = hub.requests.length;
		await run('amulet.downloadModel');
		assert.equal(hub.requests.length, before);
	});

	test('a stopped one goes on the next time', async () => {
		choose('small');
		stopAt = /^[1-9]\d MB/;
		await run('amulet.downloadModel');
		assert.equal(chosenModel(), '');
		assert.deepEqual(messages.shown, []);
		assert.equal(existsSync(path.join(folder, models.small.file)), false);
		stopAt = undefined;
		await run('amulet.downloadModel');
		assert.deepEqual(
			hub.requests.map(({ status }) => status),
			[200, 206],
		);
		assert.equal(chosenModel(), path.join(folder, models.small.file));
	});

	test('three are offered with what each is for; another file than the chosen one is refused', async () => {
		choose('good');
		await run('amulet.downloadModel');
		assert.deepEqual(
			offered.map(({ description }) => description),
			['1117 MB', '491 MB', '98 MB', undefined],
		);
		for (const name of modelNames) assert.ok(offered.find(labelled(name))?.detail);
		assert.match(messages.last, /qwen2\.5-coder-1\.5b.*98362432 bytes long instead of 1117320768/);
		assert.equal(chosenModel(), '');
		assert.equal(existsSync(path.join(folder, models.good.file)), false);
	});

	test('another one comes from its page’s address', async () => {
		hub.behaviour.content = Buffer.concat([Buffer.from('GGUF'), Buffer.alloc(1000)]);
		choose('address', `${hub.address}/owner/model/blob/main/other.gguf`);
		await run('amulet.downloadModel');
		assert.equal(chosenModel(), path.join(folder, 'other.gguf'));
	});

	test('a page that is no model is explained, and changes nothing', async () => {
		hub.behaviour.content = Buffer.from('<!doctype html>');
		choose('address', `${hub.address}/owner/model/resolve/main/other.gguf`);
		await run('amulet.downloadModel');
		assert.match(messages.last, /no GGUF file/);
		assert.equal(chosenModel(), '');
		assert.equal(existsSync(folder), false);
	});
});
