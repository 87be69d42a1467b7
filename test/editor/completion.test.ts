import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import {
	closeEditors,
	isPending,
	nextEvent,
	onDisk,
	openFile,
	print,
	run,
	select,
	setSettings,
	useTestModel,
} from './editorUnderTest.ts';
import { Messages } from './messages.ts';
import {
	accept,
	askForSuggestion,
	assertQuiet,
	endCompletion,
	openAt,
	PassingMessages,
	putCursor,
	type,
	useCompletion,
} from './suggestions.ts';

const begun = '# Minutes\n\nWe met on Monday because the report was late. Ann explained that ';
/** A model that goes on with it writes several lines. */
const letters = 'a\nb\nc\nd\n';

suite('suggestions', () => {
	let messages: Messages;
	let passing: PassingMessages;

	suiteSetup(useTestModel);
	suiteTeardown(endCompletion);
	setup(async () => {
		await useCompletion();
		messages = new Messages();
		passing = new PassingMessages();
	});
	teardown(async () => {
		messages.dispose();
		passing.dispose();
		await endCompletion();
		await closeEditors();
	});

	test('one is accepted, and undone in one step', async () => {
		const { document } = await openAt(`${begun}|`);
		await askForSuggestion();
		const inserted = await accept(document);
		assert.equal(document.getText(), begun + inserted);
		await run('undo');
		assert.equal(document.getText(), begun);
		assert.equal(document.isDirty, false);
		await run('redo');
		await document.save();
		assert.equal(onDisk(document), begun + inserted);
		assert.deepEqual(messages.shown, []);
	});

	test('one comes by itself after typing and a pause, and again after it was accepted', async () => {
		await setSettings({ 'completion.length': 'word' });
		const { document } = await openAt(`${begun}|\n\nThe end.\n`);
		await type('the reason ');
		const first = await accept(document);
		const second = await accept(document);
		const typed = `${begun}the reason `;
		assert.equal(document.getText(), `${typed}${first}${second}\n\nThe end.\n`);
		await run('undo');
		assert.equal(document.getText(), `${typed}${first}\n\nThe end.\n`);
		await run('undo');
		assert.equal(document.getText(), `${typed}\n\nThe end.\n`);
	});

	test('a document with CRLF keeps its line endings', async () => {
		await setSettings({ 'completion.length': 'paragraph' });
		const text = letters.replaceAll('\n', '\r\n');
		const { document } = await openAt(`${text}|\r\n\r\nThe end.\r\n`, 'txt');
		await askForSuggestion();
		const inserted = await accept(document);
		assert.match(inserted, /\S\r\n\S/);
		assert.equal(document.getText(), `${text}${inserted}\r\n\r\nThe end.\r\n`);
		await document.save();
		assert.doesNotMatch(onDisk(document), /[^\r]\n|\r[^\n]/);
		await run('undo');
		assert.equal(document.getText(), `${text}\r\n\r\nThe end.\r\n`);
		await document.save();
		assert.equal(onDisk(document), `${text}\r\n\r\nThe end.\r\n`);
	});

	test('a word of one can be accepted, then the rest', async () => {
		const { document } = await openAt(`${begun}|`);
		await askForSuggestion();
		const whole = await accept(document);
		await run('undo');
		await askForSuggestion();
		const word = await accept(document, 'acceptNextWord');
		const next = await accept(document, 'acceptNextWord');
		const rest = await accept(document);
		for (const part of [word, next]) assert.match(part, /^(\S+\s?|\s)$/);
		assert.notEqual(rest, '');
		assert.equal(word + next + rest, whole);
		assert.equal(document.getText(), begun + whole);
	});

	test('a line of one can be accepted, then the rest', async () => {
		await setSettings({ 'completion.length': 'paragraph' });
		const { document } = await openAt(`${letters}|`, 'txt');
		await askForSuggestion();
		const whole = await accept(document);
		await run('undo');
		await askForSuggestion();
		const line = await accept(document, 'acceptNextLine');
		assert.match(line.trim(), /^.+$/);
		assert.ok(whole.startsWith(line) && whole.length > line.length, `${line} of ${whole}`);
		assert.equal(line + (await accept(document)), whole);
	});

	test('one that was dismissed is gone', async () => {
		const { document } = await openAt(`${begun}|`);
		await askForSuggestion();
		const whole = await accept(document);
		await run('undo');
		await askForSuggestion();
		// The rest of it is seen behind the first word.
		const word = await accept(document, 'acceptNextWord');
		await wait(500);
		await run('editor.action.inlineSuggest.hide');
		await wait(1000);
		await run('editor.action.inlineSuggest.commit');
		assert.equal(document.getText(), begun + word);
		await askForSuggestion();
		assert.equal(word + (await accept(document)), whole);
	});

	test('its next characters can be typed', async () => {
		const { document } = await openAt(`${begun}|`);
		await askForSuggestion();
		const whole = await accept(document);
		await run('undo');
		await askForSuggestion();
		const word = await accept(document, 'acceptNextWord');
		const typed = whole.slice(word.length, word.length + 3);
		await type(typed);
		assert.equal(word + typed + (await accept(document)), whole);
		assert.equal(document.getText(), begun + whole);
	});

	test('another profile changes it, and the first one brings it back', async () => {
		const suggestion = async (activeProfile: string) => {
			await setSettings({ activeProfile });
			const { document } = await openAt(`${begun}the boiler in the cellar |`);
			await askForSuggestion();
			return accept(document);
		};
		const formal = await suggestion('formal');
		assert.notEqual(await suggestion('vivid'), formal);
		assert.equal(await suggestion('formal'), formal);
	});

	test('several are offered to who asks', async () => {
		await setSettings({ 'completion.alternatives': 3 });
		const { document } = await openAt(`${begun}|`);
		const seen = new Set<string>();
		for (const presses of [0, 1, 2]) {
			await askForSuggestion();
			await accept(document, 'acceptNextWord');
			await run('undo');
			await askForSuggestion();
			for (let press = 0; press < presses; press += 1) {
				await run('editor.action.inlineSuggest.showNext');
			}
			seen.add(await accept(document));
			await run('undo');
		}
		assert.ok(seen.size >= 2, [...seen].join(' | '));
		assert.equal(document.getText(), begun);
	});

	test('those of another extension are offered beside', async () => {
		const { document } = await openAt(`${begun}|`);
		await askForSuggestion();
		const ours = await accept(document);
		await run('undo');
		const other = 'on the Friday of another extension.';
		const registration = vscode.languages.registerInlineCompletionItemProvider(
			{ language: 'markdown' },
			{
				provideInlineCompletionItems: (_, position) => [
					new vscode.InlineCompletionItem(other, new vscode.Range(position, position)),
				],
			},
		);
		try {
			const seen = new Set<string>();
			for (const presses of [0, 1]) {
				await askForSuggestion();
				// Both providers have answered by then.
				await wait(1000);
				for (let press = 0; press < presses; press += 1) {
					await run('editor.action.inlineSuggest.showNext');
				}
				seen.add(await accept(document));
				await run('undo');
			}
			assert.deepEqual([...seen].sort(), [ours, other].sort());
		} finally {
			registration.dispose();
		}
	});

	test('without a model nothing is said while typing, and once when one is asked for', async () => {
		const { document } = await openAt(`${begun}|`);
		await setSettings({ 'model.path': '' });
		try {
			await type('the reason ');
			await assertQuiet(document);
			assert.equal(messages.shown.length, 0);
			const told = nextEvent(messages.onDidShow);
			await askForSuggestion();
			await told;
			assert.equal(document.getText(), `${begun}the reason `);
			assert.deepEqual(
				messages.shown.map((message) => message.slice(0, 21)),
				['Amulet needs a model:'],
			);
		} finally {
			await useTestModel();
			await useCompletion();
		}
		// The editor asks but once at a place.
		await type('was ');
		await askForSuggestion();
		await accept(document);
	});

	test('a rewrite does not wait for one, and nothing is suggested while it is pending', async () => {
		await setSettings({ 'completion.alternatives': 6, activeProfile: 'vivid' });
		const sentence = 'We met on Monday because the report was late.';
		const rewriting = async (meanwhile: boolean) => {
			const { document, editor } = await openFile(`${sentence}\n\n${begun}`);
			if (meanwhile) {
				putCursor(editor, document.getText().length);
				// Settles when there is one.
				void askForSuggestion();
				await wait(500);
			}
			select(editor, sentence);
			const started = performance.now();
			await run('amulet.rewriteSelectionAs', { profile: 'verbose' });
			const milliseconds = performance.now() - started;
			assert.ok(await isPending(document), messages.last);
			return { document, editor, milliseconds };
		};
		const alone = await rewriting(false);
		await run('amulet.rejectRewrite');
		const { document, editor, milliseconds } = await rewriting(true);
		print(
			`a rewrite takes ${alone.milliseconds.toFixed(0)} ms, ${milliseconds.toFixed(0)} ms while a suggestion is generated`,
		);
		assert.ok(milliseconds < 1.5 * alone.milliseconds + 500);
		putCursor(editor, document.getText().length);
		assert.match(await passing.reasonForNone(document), /while a rewrite is under way/);
		await run('amulet.rejectRewrite');
		putCursor(editor, document.getText().length);
		const started = performance.now();
		await askForSuggestion();
		await accept(document);
		// Otherwise nothing was being generated when the rewrite came.
		assert.ok(performance.now() - started > 600);
	});
});
