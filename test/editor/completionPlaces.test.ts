import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import {
	closeEditors,
	openFile,
	run,
	select,
	setSettings,
	useTestModel,
} from './editorUnderTest.ts';
import { MemoryFiles } from './memoryFiles.ts';
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

const prose = 'We met on Monday because the report was late. It would be ready ';
const code = 'let report = read(); ';

suite('where suggestions come, and where not', () => {
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

	/** Something is suggested here when asked for. */
	async function assertSuggested(document: vscode.TextDocument): Promise<void> {
		await askForSuggestion();
		assert.match(await accept(document), /\S/);
		await run('undo');
	}

	const marks = /code, links and other marks/;
	/** What stands around the cursor, and why nothing is suggested there. */
	const quietPlaces: readonly (readonly [string, RegExp])[] = [
		['---\ntitle: Our minutes |\n---\n\n', marks],
		['See [it](https://example.org/|).\n\n', marks],
		['It is $a + |b$ here.\n\n', marks],
		['A met|hod of it.\n\n', /inside a word/],
		[`\`\`\`js\n${code}|\n\`\`\`\n\n`, marks],
	];

	test('not in front matter, links, math, words and code; the reason is told, and there is one behind them', async () => {
		const { document, editor } = await openFile(
			quietPlaces.map(([place]) => place.replace('|', '')).join('') + prose,
		);
		let start = 0;
		for (const [place, reason] of quietPlaces) {
			putCursor(editor, start + place.indexOf('|'));
			assert.match(await passing.reasonForNone(document), reason, place);
			start += place.length - 1;
		}
		putCursor(editor, start + prose.length);
		await assertSuggested(document);
		assert.deepEqual(messages.shown, []);
	});

	test('not before anything is written, nor in code whose fence is still open', async () => {
		const { document, editor } = await openAt(`|\n\n${prose}\n\n\`\`\`js\n${code}`);
		assert.match(await passing.reasonForNone(document), /write some words first/);
		putCursor(editor, document.getText().length);
		assert.match(await passing.reasonForNone(document), marks);
		putCursor(editor, document.getText().indexOf(prose) + prose.length);
		await assertSuggested(document);
	});

	test('nothing comes by itself in a code fence', async () => {
		const { document, editor } = await openAt(`\`\`\`\n${code}|\n\`\`\`\n\n${prose}`);
		await type('await ');
		await assertQuiet(document);
		putCursor(editor, document.getText().length);
		await type('before ');
		await accept(document);
	});

	test('not while text is selected', async () => {
		const { document, editor } = await openAt(`${prose}|`);
		select(editor, 'Monday');
		await askForSuggestion();
		await assertQuiet(document);
		assert.deepEqual(
			[...new Set(passing.shown)].filter((one) => !one.includes('selected')),
			[],
		);
		putCursor(editor, prose.length);
		await assertSuggested(document);
	});

	test('not with two cursors, neither by itself nor for who asks', async () => {
		const { document, editor } = await openAt(`${prose}|`);
		const [first, last] = [document.positionAt(2), document.positionAt(prose.length)];
		editor.selections = [new vscode.Selection(last, last), new vscode.Selection(first, first)];
		await type(' a');
		await askForSuggestion();
		await assertQuiet(document);
		putCursor(editor, document.getText().length);
		await type(' ');
		await accept(document);
	});

	test('in code only in comments, and there when they are switched on', async () => {
		const text = `// ${prose}\n${code}\n`;
		const { document, editor } = await openAt(`${text}|`, 'rs');
		const inCode = text.indexOf(code) + code.length;
		const inComment = text.indexOf('\n');
		for (const offset of [inCode, inComment]) {
			putCursor(editor, offset);
			assert.match(await passing.reasonForNone(document), /amulet\.rewrite\.languages/);
		}
		await setSettings({ 'completion.comments': true });
		putCursor(editor, inCode);
		assert.doesNotMatch(await passing.reasonForNone(document), /amulet\.rewrite\.languages/);
		putCursor(editor, inComment);
		await askForSuggestion();
		const inserted = await accept(document);
		assert.ok(!inserted.includes('\n'));
		assert.equal(document.getText(), `// ${prose}${inserted}\n${code}\n`);
	});

	test('in a document that was never saved', async () => {
		const document = await vscode.workspace.openTextDocument({
			language: 'markdown',
			content: prose,
		});
		const editor = await vscode.window.showTextDocument(document);
		assert.equal(document.uri.scheme, 'untitled');
		putCursor(editor, prose.length);
		await type('before ');
		const inserted = await accept(document);
		assert.equal(document.getText(), `${prose}before ${inserted}`);
	});

	test('in a file of a file system that an extension provides', async () => {
		const files = new MemoryFiles();
		const registration = vscode.workspace.registerFileSystemProvider('amulet-memory', files);
		try {
			const uri = vscode.Uri.parse('amulet-memory:/note.md');
			files.writeFile(uri, Buffer.from(prose));
			const document = await vscode.workspace.openTextDocument(uri);
			const editor = await vscode.window.showTextDocument(document);
			putCursor(editor, prose.length);
			await askForSuggestion();
			const inserted = await accept(document);
			await document.save();
			assert.equal(Buffer.from(files.readFile(uri)).toString(), prose + inserted);
		} finally {
			await run('workbench.action.closeActiveEditor');
			registration.dispose();
		}
	});

	test('not for a language that was switched off, until it is switched on again', async () => {
		const trigger = () =>
			vscode.workspace
				.getConfiguration('amulet', { languageId: 'markdown' })
				.inspect('completion.trigger')?.globalLanguageValue;
		try {
			const { document } = await openAt(`${prose}|`);
			await run('amulet.toggleCompletion');
			assert.equal(trigger(), 'off');
			assert.match(await passing.reasonForNone(document), /off for this language/);
			const { document: other } = await openAt(`${prose}|`, 'txt');
			await assertSuggested(other);
			await vscode.window.showTextDocument(document);
			await run('amulet.toggleCompletion');
			assert.equal(trigger(), 'automatic');
			await assertSuggested(document);
		} finally {
			const markdown = vscode.workspace.getConfiguration('amulet', { languageId: 'markdown' });
			const { Global } = vscode.ConfigurationTarget;
			await markdown.update('completion.trigger', undefined, Global, true);
		}
	});

	test('when they are only asked for, none comes by itself', async () => {
		await setSettings({ 'completion.trigger': 'manual' });
		const { document } = await openAt(`${prose}|`);
		await type('before ');
		await assertQuiet(document);
		await run('amulet.suggestCompletion');
		await accept(document);
	});

	test('none comes by itself while they are snoozed', async () => {
		const { document } = await openAt(`${prose}|`);
		await run('amulet.snoozeCompletion', 1);
		await type('before ');
		await assertQuiet(document);
		await assertSuggested(document);
		await run('amulet.resumeCompletion');
		await type('the ');
		await accept(document);
	});

	test('a snooze ends by itself', async () => {
		const { document } = await openAt(`${prose}|`);
		const minutes = 0.02;
		await run('amulet.snoozeCompletion', minutes);
		await wait(minutes * 60_000 + 100);
		await type('the ');
		await accept(document);
	});

	/** What stands there, and what is typed behind it. */
	const scripts: Readonly<Record<string, readonly [string, string]>> = {
		'right-to-left text beside Latin': [
			'تم تأجيل الاجتماع because the report was late. הישיבה נדחתה ',
			'ליום שלישי כי ',
		],
		'emoji and combining marks': [
			'Zoe\u0301 and Rene\u0301 are happy 🎉👍🏽🇫🇷 ',
			'👩‍👩‍👧‍👦 in the cafe\u0301 and ',
		],
		'text without blanks': ['会议改到星期二。会議は火曜日に変更', 'されました。我们'],
		Korean: ['회의는 ', '화요일로 '],
		tabs: ['Ann came on Monday.', '\tThe others come later, '],
	};
	for (const [name, [written, typed]] of Object.entries(scripts)) {
		test(`${name} before the cursor does no harm`, async () => {
			await setSettings({ 'limits.maxTokens': 24 });
			const { document } = await openAt(`${prose}\n\n${written}|`);
			await type(typed);
			const before = document.getText();
			assert.equal(before, `${prose}\n\n${written}${typed}`);
			await askForSuggestion();
			const inserted = await accept(document);
			assert.equal(document.getText(), before + inserted);
			assert.doesNotMatch(inserted, /\p{Surrogate}|\uFFFD/u);
			await run('undo');
			assert.equal(document.getText(), before);
			assert.deepEqual(messages.shown, []);
		});
	}
});
