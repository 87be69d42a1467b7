import assert from 'node:assert/strict';
import { faultKindOf } from '../../src/evaluation/faultKind.ts';
import { singleWish } from '../../src/evaluation/preferences.ts';
import { syntheticRun } from './syntheticRun.ts';

const source =
	'The library in the old town opens at nine, and closes when the last reader has left.';

suite('The kind of a reply’s fault', () => {
	const { replies } = syntheticRun({ base: [4], pref: [4], amulet: [4] }, { task: 'rewriting' });
	const [made] = replies;
	assert.ok(made);
	const kindOf = (text: string, changes: Partial<typeof made> = {}) =>
		faultKindOf({
			...{ ...made, wish: singleWish('formal') },
			...{ reply: { task: 'rewriting', source, text }, ...changes },
		});

	test('is none of a rewrite', () => {
		const fine = 'At nine the old town’s library opens; it shuts once every reader is gone.';
		assert.equal(kindOf(fine), undefined);
	});

	test('is how it is spoiled', () => {
		assert.equal(kindOf(''), 'empty');
		assert.equal(kindOf(`It opens at nine ${'and so on '.repeat(6)}`), 'looping');
	});

	test('is what the extension recognises', () => {
		assert.equal(kindOf(source), 'unchanged');
		assert.equal(kindOf("I'm sorry, but I can't help with that request."), 'refusal');
	});

	test('is none where nothing was offered', () => {
		assert.equal(kindOf('', { offered: false }), undefined);
	});
});
