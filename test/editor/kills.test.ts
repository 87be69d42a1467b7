import assert from 'node:assert/strict';
import {
	amulet,
	changes,
	closeEditors,
	isPending,
	openFile,
	rewriteSelection,
	run,
	select,
	setSettings,
	useTestModel,
} from './editorUnderTest.ts';
import { repetitions } from '../thorough.ts';
import { Messages } from './messages.ts';

const rounds = repetitions(3, 50);
/** Two paragraphs, so that their rewrite goes on after the last moment at which its process is killed. */
const prose = [
	'The meeting was moved to Tuesday because half of the team was away, and the new agenda comes later.',
	'We will send it to all of you before the weekend, with the minutes of the last meeting and the list of guests.',
].join('\r\n\r\n');
/** After so many edits, in turn. */
const moments = [1, 4, 2] as const;
const text = `Notes\r\n\r\n${prose}\r\n`;

suite('a model process that is killed', () => {
	let messages: Messages;
	suiteSetup(async () => {
		await useTestModel();
		await setSettings({ 'limits.maxTokens': 80 });
	});
	suiteTeardown(useTestModel);
	setup(() => {
		messages = new Messages();
	});
	teardown(async () => {
		messages.dispose();
		await closeEditors();
	});

	test(`at ${rounds} moments: the document is restored, the process is back, none is left`, async function () {
		// A load of the model and a part of a rewrite each, on a machine that has other work.
		this.timeout(60_000 + 30_000 * rounds);
		const { backendPid } = await amulet();
		const { document, editor } = await openFile(text);
		const killed = new Set<number>();
		for (let round = 0; round < rounds; round += 1) {
			select(editor, prose);
			const rewriting = rewriteSelection();
			await changes(document, moments[round % moments.length] ?? 1);
			const pid = backendPid();
			assert.ok(pid !== undefined && !killed.has(pid), 'a new process runs');
			killed.add(pid);
			process.kill(pid, 'SIGKILL');
			await rewriting;
			assert.equal(messages.shown.length, round + 1);
			assert.match(messages.last, /ended unexpectedly/);
			assert.equal(document.getText(), text);
			assert.equal(document.isDirty, false);
			assert.equal(backendPid(), undefined);
		}
		assert.equal(killed.size, rounds);
		for (const pid of killed) assert.throws(() => process.kill(pid, 0), { code: 'ESRCH' });
		select(editor, prose);
		await rewriteSelection();
		assert.ok(await isPending(document));
		await run('amulet.rejectRewrite');
		assert.equal(document.getText(), text);
	});
});
