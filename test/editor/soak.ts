/**
 * A writer at work for AMULET_SOAK_MINUTES: types, mends, jumps, takes suggestions, and lets passages be
 * rewritten meanwhile. What was typed and accepted must be there, and nothing may pile up.
 */
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { AmuletApi } from '../../src/extension/extension.ts';
import {
	amulet,
	closeEditors,
	isPending,
	onDisk,
	openFile,
	print,
	rewriteSelection,
	run,
	select,
	setSettings,
	useTestModel,
} from './editorUnderTest.ts';
import { Messages } from './messages.ts';
import { notes, type Note } from './soak/notes.ts';
import { NoteWriter } from './soak/noteWriter.ts';
import {
	activeResources,
	childProcesses,
	livingObjects,
	openFiles,
	surplus,
	type Inventory,
} from './soak/inventory.ts';
import { ProcessWatch, type Sample } from './soak/processWatch.ts';
import { growth, thirdsOf, type Thirds } from './soak/thirds.ts';
import { millisecondsPerCharacter, Work } from './soak/work.ts';
import { accept, askForSuggestion, endCompletion, openAt, useCompletion } from './suggestions.ts';

const minutes = Number(process.env.AMULET_SOAK_MINUTES);
/**
 * How much more memory the last third may use than the second, as a share. In a short run it may use any
 * less: what loading took is given back late, at a moment of the allocator's choice.
 */
const flat = 0.05;
const longRun = 10;
/**
 * How much of the work of one third there must be in another; in a short run a few pauses are much of a
 * third.
 */
const evenness = minutes < longRun ? 0.4 : 0.7;
/**
 * So many listeners and other objects the editor itself and its own extensions make meanwhile. One left from
 * each rewrite must be more, so there are more rewrites.
 */
const editorsOwn = 4;
/** How long a request may take when nothing else is asked, in milliseconds. */
const answerTime = 15_000;
/** How long timers and connections that are on their way out may take, in milliseconds. */
const settlingTime = 20_000;

suite(`a writer at work for ${minutes} minutes`, function () {
	this.timeout(2 * minutes * 60_000 + 120_000);
	let api: AmuletApi;
	let messages: Messages;
	let samples: readonly Sample[] = [];
	/** What the extension host held before the first note. */
	let before: readonly Inventory[];
	/** Of the first note and after the last. */
	const ofBackend: Inventory[] = [];
	const ofObjects: Inventory[] = [];

	suiteSetup(async () => {
		assert.ok(minutes > 0, 'AMULET_SOAK_MINUTES does not say how long');
		api = await amulet();
		await useTestModel();
		await useCompletion();
		await setSettings({ temperature: 1, activeProfile: 'vivid', 'limits.maxTokens': 24 });
		messages = new Messages();
		await run('amulet.restartBackend');
		// The first document makes the editor open files that it keeps.
		await openFile('Nothing yet.\n');
		await closeEditors();
		before = hostInventory();
	});
	suiteTeardown(async () => {
		messages.dispose();
		await endCompletion();
		await closeEditors();
	});

	async function writeNote({ passages, text }: Note, index: number, work: Work): Promise<void> {
		const { document, editor } = await openFile(`${passages.join('\n\n')}\n\n`);
		const writer = new NoteWriter(editor, passages, work);
		await writer.write(text, index);
		await saved(document, writer.text);
		await closeEditors();
		await vscode.workspace.fs.delete(document.uri);
	}

	async function takeInventory(): Promise<void> {
		// The last request of the closed note ends.
		await wait(1000);
		ofBackend.push(openFiles(api.backendPid() ?? 'self'));
		ofObjects.push(livingObjects());
	}

	/** A rewrite may come to nothing, which is told. */
	function unexpected(): readonly string[] {
		return messages.shown.filter((message) => !message.includes('Nothing was changed'));
	}

	test('each note is exactly what was typed and accepted', async () => {
		const characters = (minutes * 60_000) / millisecondsPerCharacter;
		const work = new Work(characters);
		const watch = new ProcessWatch(api.backendPid, () => work.done);
		samples = watch.samples;
		try {
			for (let index = 0; !work.isComplete || work.done.rewrites <= editorsOwn; index += 1) {
				const note = notes[index % notes.length];
				if (note !== undefined) await writeNote(note, index, work);
				if (index === 0) await work.interrupted(takeInventory);
			}
			await takeInventory();
		} finally {
			watch.end();
			print(figures(samples));
			for (const message of unexpected()) print(`shown: ${message}`);
		}
		assert.deepEqual(unexpected(), []);
		assert.ok(work.done.characters >= characters);
	});

	test('there was work of each kind, in each third of a long run', () => {
		// In a third of a minute there need not be a suggestion.
		const least = minutes < longRun ? Math.max : Math.min;
		for (const what of ['characters', 'shown', 'accepted', 'rewrites'] as const) {
			const thirds = workInThirds(samples, what);
			assert.ok(least(...thirds) > 0, `${what}: ${thirds.join(', ')}`);
		}
		// Those whose memory is compared.
		const [, ...compared] = workInThirds(samples, 'characters');
		assert.ok(Math.min(...compared) > evenness * Math.max(...compared), compared.join(', '));
	});

	test('no request is open', async () => {
		const sentence = 'The meeting was moved to Tuesday because half of the team was away.';
		const { document, editor } = await openAt(`${sentence}\n\nAnn explained that |`);
		const started = performance.now();
		await askForSuggestion();
		await accept(document);
		const suggested = performance.now();
		select(editor, sentence);
		await rewriteSelection();
		const rewritten = performance.now();
		assert.ok(await isPending(document), messages.last);
		await run('amulet.rejectRewrite');
		await closeEditors();
		assert.ok(suggested - started < answerTime, `a suggestion took ${suggested - started} ms`);
		assert.ok(rewritten - suggested < answerTime, `a rewrite took ${rewritten - suggested} ms`);
	});

	test('the memory of the model process is flat', () => {
		assertFlat(thirdsOf(samples, ({ backend }) => backend));
	});

	test('the memory of the extension host is flat', () => {
		assertFlat(thirdsOf(samples, ({ hostLive }) => hostLive));
	});

	test('no listener and no file is left from a note', () => {
		const [first, last] = ofBackend;
		const [firstObjects, lastObjects] = ofObjects;
		assert.ok(first && last && firstObjects && lastObjects);
		assert.deepEqual(surplus(first, last), []);
		const rewrites = samples.at(-1)?.done.rewrites ?? 0;
		assert.ok(rewrites > editorsOwn, `only ${rewrites} rewrites`);
		assert.deepEqual(surplus(firstObjects, lastObjects, Math.max(editorsOwn, rewrites / 2)), []);
	});

	test('no process, file or timer is left when the model process has ended', async () => {
		const pid = api.backendPid();
		assert.ok(pid !== undefined);
		await run('amulet.restartBackend');
		assert.throws(() => process.kill(pid, 0), { code: 'ESRCH' });
		assert.deepEqual(await journals(), []);
		await settled(() =>
			hostInventory().flatMap((now, index) => surplus(before[index] ?? new Map(), now)),
		);
	});

	async function journals(): Promise<string[]> {
		const folder = vscode.Uri.joinPath(api.storage, 'pending');
		return vscode.workspace.fs.readDirectory(folder).then(
			(entries) => entries.map(([name]) => name),
			() => [],
		);
	}
});

/** Of the extension host, in which other extensions live too. */
function hostInventory(): readonly Inventory[] {
	return [childProcesses(), openFiles('self'), activeResources()];
}

function assertFlat(thirds: Thirds): void {
	const least = minutes < longRun ? Number.NEGATIVE_INFINITY : -flat;
	const share = growth(thirds);
	assert.ok(share <= flat && share >= least, inMegabytes(thirds));
}

/**
 * Saves what the editor holds. On a busy machine a save may be one that began before the last keystroke: then
 * another follows.
 */
async function saved(document: vscode.TextDocument, text: string): Promise<void> {
	assert.equal(document.getText(), text);
	for (const end = Date.now() + answerTime; onDisk(document) !== text && Date.now() < end;) {
		await document.save();
		await wait(100);
	}
	assert.equal(onDisk(document), text);
}

/** Waits until there is nothing. */
async function settled(left: () => readonly string[]): Promise<void> {
	for (const end = Date.now() + settlingTime; left().length > 0;) {
		if (Date.now() > end) assert.deepEqual(left(), []);
		await wait(500);
	}
}

function workInThirds(samples: readonly Sample[], what: keyof Sample['done']): Thirds {
	const done = (share: number) =>
		samples[Math.floor(share * (samples.length - 1))]?.done[what] ?? Number.NaN;
	const [start, first, second, last] = [done(0), done(1 / 3), done(2 / 3), done(1)];
	return [first - start, second - first, last - second];
}

function inMegabytes(thirds: Thirds): string {
	return thirds.map((bytes) => (bytes / 1e6).toFixed(1)).join(', ');
}

function figures(samples: readonly Sample[]): string {
	const last = samples.at(-1);
	if (last === undefined) return 'nothing was measured';
	const { characters, shown, accepted, rewrites } = last.done;
	const seconds = (last.at - (samples[0]?.at ?? 0)) / 1000;
	const live = thirdsOf(samples, ({ hostLive }) => hostLive);
	return (
		`${characters} characters at ${(characters / seconds).toFixed(1)} a second, ${shown} suggestions shown, ${accepted} accepted, ` +
		`${rewrites} rewrites; memory by thirds in MB: model process ${inMegabytes(thirdsOf(samples, ({ backend }) => backend))}, ` +
		`extension host ${inMegabytes(live)} in use (${inMegabytes(thirdsOf(samples, ({ host }) => host))} resident)`
	);
}
