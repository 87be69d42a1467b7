/** Reviewing a rewrite in parts, and its versions. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ReviewAnswer, ReviewScope } from '../../src/extension/rewriting/pendingReview.ts';
import { changes, closeEditors, openFile, run } from './editorUnderTest.ts';
import { ScriptedRewrite, style } from './scriptedRewrite.ts';
import { putCursor, type } from './suggestions.ts';

const first = 'The cat sat on the mat. It slept there.';
const second = 'The dog ran.';
const text = `# Pets\n\n${first}\n\n${second}\n`;
const replies = ['A cat sat on the big mat. It dozed there.', 'A dog ran fast.'];
const rewritten = `# Pets\n\n${replies.join('\n\n')}\n`;
const others = ['One cat sat on the mat. It slept here.', 'One dog ran.'];
const otherText = `# Pets\n\n${others.join('\n\n')}\n`;

suite('reviewing a rewrite', () => {
	let document: vscode.TextDocument;
	let editor: vscode.TextEditor;
	let scripted: ScriptedRewrite;

	setup(async () => {
		({ document, editor } = await openFile(text));
		scripted = new ScriptedRewrite(document, replies);
		await scripted.session.run();
		assert.equal(document.getText(), rewritten);
	});
	teardown(async () => {
		scripted.session.dispose();
		await closeEditors();
	});

	const phase = () => scripted.session.phase.kind;

	/** Answers at a word of the document. */
	async function answer(what: ReviewAnswer, scope: ReviewScope, word: string): Promise<boolean> {
		const offset = document.getText().indexOf(word);
		assert.notEqual(offset, -1, word);
		return scripted.session.answer(what, scope, document.positionAt(offset + 1));
	}

	/** The words that wait for an answer, as [what went, what came]. */
	function waiting(): (readonly [string, string])[] {
		return scripted.session.review.words.map(({ range: { start, end }, removed }) => [
			removed,
			document.getText().slice(start, end),
		]);
	}

	test('each word that is changed waits for an answer', () => {
		assert.deepEqual(waiting(), [
			['The', 'A'],
			['', 'big'],
			['slept', 'dozed'],
			['The', 'A'],
			['', 'fast'],
		]);
		assert.deepEqual(scripted.session.review.waiting, [true, true]);
	});

	test('a change is taken back or kept, and Accept keeps that in one undo step', async () => {
		assert.ok(await answer('revert', 'change', 'big'));
		assert.equal(document.getText(), rewritten.replace('big ', ''));
		assert.ok(await answer('keep', 'change', 'dozed'));
		assert.equal(document.getText(), rewritten.replace('big ', ''));
		assert.deepEqual(waiting(), [
			['The', 'A'],
			['The', 'A'],
			['', 'fast'],
		]);
		await scripted.session.accept();
		assert.equal(document.getText(), rewritten.replace('big ', ''));
		await run('undo');
		assert.equal(document.getText(), text);
		assert.equal(document.isDirty, false);
		await run('redo');
		assert.equal(document.getText(), rewritten.replace('big ', ''));
	});

	test('where nothing is changed there is nothing to answer', async () => {
		assert.equal(await answer('revert', 'change', 'sat'), false);
		assert.equal(await answer('keep', 'paragraph', 'Pets'), false);
		assert.equal(document.getText(), rewritten);
	});

	test('a sentence and a paragraph are taken back as a whole', async () => {
		assert.ok(await answer('revert', 'sentence', 'sat'));
		assert.equal(
			document.getText(),
			rewritten.replace('A cat sat on the big', 'The cat sat on the'),
		);
		assert.ok(await answer('revert', 'paragraph', 'dog'));
		assert.equal(document.getText(), text.replace('slept', 'dozed'));
		assert.deepEqual(scripted.session.review.waiting, [true, false]);
	});

	test('when all is answered the rewrite ends, as one undo step', async () => {
		await answer('keep', 'paragraph', 'cat');
		assert.equal(phase(), 'pending');
		await answer('revert', 'paragraph', 'dog');
		assert.equal(phase(), 'ended');
		const kept = `# Pets\n\n${replies[0]}\n\n${second}\n`;
		assert.equal(document.getText(), kept);
		await run('undo');
		assert.equal(document.getText(), text);
	});

	test('when all is taken back the document is unchanged', async () => {
		await answer('revert', 'sentence', 'cat');
		await answer('revert', 'sentence', 'dozed');
		await answer('revert', 'change', 'A dog');
		await answer('revert', 'change', 'fast');
		assert.equal(phase(), 'ended');
		assert.equal(document.getText(), text);
		assert.equal(document.isDirty, false);
	});

	test('an Undo takes an answer back, and Reject all of them', async () => {
		await answer('revert', 'change', 'dozed');
		await run('undo');
		assert.equal(document.getText(), rewritten);
		assert.ok(waiting().some(([, came]) => came === 'dozed'));
		await answer('keep', 'change', 'big');
		await answer('revert', 'change', 'fast');
		await scripted.session.reject();
		assert.equal(document.getText(), text);
		assert.equal(document.isDirty, false);
	});

	test('another version is made beside the one there is, and both can be shown', async () => {
		await answer('revert', 'change', 'big');
		const reviewed = document.getText();
		scripted.replies = others;
		assert.equal(await scripted.session.another(style), 'made');
		assert.equal(document.getText(), otherText);
		assert.deepEqual([scripted.session.versions.index, scripted.session.versions.count], [1, 2]);
		await scripted.session.turn(-1);
		assert.equal(document.getText(), reviewed);
		await scripted.session.turn(-1);
		assert.equal(document.getText(), otherText);
		await run('undo');
		assert.equal(document.getText(), reviewed);
		assert.equal(scripted.session.versions.index, 0);
		await scripted.session.accept();
		assert.equal(document.getText(), reviewed);
		await run('undo');
		assert.equal(document.getText(), text);
	});

	test('a version that is there, or is the original, is no other one', async () => {
		assert.equal(await scripted.session.another(style), 'same');
		scripted.replies = [first, second];
		assert.equal(await scripted.session.another(style), 'same');
		assert.equal(document.getText(), rewritten);
		assert.equal(phase(), 'pending');
		assert.equal(scripted.session.versions.count, 1);
	});

	test('a reply that was dropped is nothing to come back to', async () => {
		const { document: other } = await openFile(text);
		const again = new ScriptedRewrite(other, replies);
		again.dropped = 'The cat did something else.';
		await again.session.run();
		assert.equal(other.getText(), rewritten);
		await again.session.reject();
		assert.equal(other.getText(), text);
		await run('undo');
		assert.equal(other.getText(), text);
		again.session.dispose();
	});

	test('an Undo of edits in a passage and beside it, while another version is made, leaves the original', async () => {
		const places = [0, document.getText().indexOf('cat')].map((at) => document.positionAt(at));
		await editor.edit((edit) => {
			edit.insert(document.positionAt(rewritten.length), 'End');
		});
		await editor.edit((edit) => {
			for (const place of places) edit.insert(place, 'My ');
		});
		assert.equal(document.getText(), `My ${rewritten.replace('cat', 'My cat')}End`);
		assert.equal(phase(), 'pending');
		scripted.replies = others;
		scripted.pace = 2000;
		const making = scripted.session.another(style);
		await run('undo');
		await making;
		assert.equal(phase(), 'ended');
		assert.equal(document.getText(), `My ${text}End`);
	});

	for (const [name, stop] of [
		['Reject', () => scripted.session.reject()],
		['an Undo', () => run('undo')],
	] as const) {
		test(`${name} while another version streams brings back the one before`, async () => {
			scripted.replies = others;
			scripted.pace = 100;
			const making = scripted.session.another(style);
			await changes(document, 2);
			await stop();
			assert.equal(await making, 'stopped');
			assert.equal(document.getText(), rewritten);
			assert.equal(phase(), 'pending');
			await scripted.session.reject();
			assert.equal(document.getText(), text);
			assert.equal(document.isDirty, false);
		});
	}

	test('what is typed in a version stays in it', async () => {
		putCursor(editor, document.getText().indexOf('cat'));
		await type('fat ');
		const typed = rewritten.replace('cat', 'fat cat');
		assert.equal(document.getText(), typed);
		scripted.replies = others;
		await scripted.session.another(style);
		await scripted.session.turn(1);
		assert.equal(document.getText(), typed);
		assert.ok(waiting().some(([, came]) => came.includes('fat')));
	});
});
