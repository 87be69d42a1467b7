import assert from 'node:assert/strict';
import { withCodeMarksOf } from '../../../src/writing/reply/codeMarks.ts';

suite('The backticks of a reply', () => {
	test('that were lost come back where the same words stand', () => {
		const passage = 'The `config.yaml` file has 14 fields, and ``a`b`` is one.';
		assert.equal(
			withCodeMarksOf(passage, 'There are 14 fields in config.yaml, of which ``a`b`` is one.'),
			'There are 14 fields in `config.yaml`, of which ``a`b`` is one.',
		);
	});

	test('that were added go where the passage has the words without them', () => {
		const passage = 'The config.yaml file is read by `npm start`.';
		assert.equal(
			withCodeMarksOf(passage, 'The `config.yaml` is read by `npm start`.'),
			'The config.yaml is read by `npm start`.',
		);
	});

	test('stay where nothing is sure', () => {
		for (const [passage, reply] of [
			// Twice: which one was it?
			['Use `start`.', 'Use start, and start again.'],
			['Use `start` now.', 'Use restart now.'],
			['Use `start` now.', 'Use it now.'],
			['Use it now.', 'Use `npm start` now.'],
			['Use `start` and start.', 'Use `start` and start.'],
			['See src/start of `start`.', 'See src/start of it.'],
		] as const) {
			assert.equal(withCodeMarksOf(passage, reply), reply);
		}
	});

	test('are counted', () => {
		const passage = 'First `a.txt`, then `b.txt`, then `a.txt` again.';
		assert.equal(
			withCodeMarksOf(passage, 'First `a.txt`, then b.txt, and finally a.txt.'),
			'First `a.txt`, then `b.txt`, and finally `a.txt`.',
		);
	});
});
