import assert from 'node:assert/strict';
import { whyQuiet, type EditorSituation } from '../../../src/extension/completion/quietness.ts';

const writing: EditorSituation = {
	cursors: 1,
	hasSelection: false,
	suggestWidgetOpen: false,
	rewriting: false,
	snoozed: false,
};

suite('Quietness', () => {
	test('a writer at one cursor gets suggestions', () => {
		assert.equal(whyQuiet(writing, 'automatic', false), undefined);
		assert.equal(whyQuiet(writing, 'manual', true), undefined);
	});

	test('nothing comes by itself where it is wanted by hand, and nothing at all where it is off', () => {
		assert.equal(whyQuiet(writing, 'manual', false), 'manual');
		assert.equal(whyQuiet(writing, 'off', false), 'off');
		assert.equal(whyQuiet(writing, 'off', true), 'off');
	});

	for (const [change, reason] of [
		[{ cursors: 2 }, 'severalCursors'],
		[{ hasSelection: true }, 'selection'],
		[{ suggestWidgetOpen: true }, 'suggestWidget'],
		[{ rewriting: true }, 'rewriting'],
	] as const) {
		test(`${reason} keeps it quiet, whoever asks`, () => {
			assert.equal(whyQuiet({ ...writing, ...change }, 'automatic', false), reason);
			assert.equal(whyQuiet({ ...writing, ...change }, 'automatic', true), reason);
		});
	}

	test('a snooze ends for who asks', () => {
		const snoozed = { ...writing, snoozed: true };
		assert.equal(whyQuiet(snoozed, 'automatic', false), 'snoozed');
		assert.equal(whyQuiet(snoozed, 'automatic', true), undefined);
	});
});
