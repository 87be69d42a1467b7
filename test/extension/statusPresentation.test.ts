import assert from 'node:assert/strict';
import { formatBytes, statusText } from '../../src/extension/status/statusPresentation.ts';

const model = {
	path: '/model.gguf',
	name: 'model',
	fileBytes: 1,
	contextTokens: 4096,
	chatTemplate: true,
	gpu: 'off',
	threads: 1,
};

suite('the status', () => {
	test('tells a missing model from one that is not loaded yet', () => {
		assert.deepEqual(statusText({ kind: 'noModel' }, false), { kind: 'noModel' });
		assert.deepEqual(statusText({ kind: 'noModel' }, true), { kind: 'notLoaded' });
	});

	test('gives loading in per cent and generating in tokens a second', () => {
		const loading = { kind: 'loading', path: '/model.gguf', fraction: 0.426 } as const;
		assert.deepEqual(statusText(loading, true), { kind: 'loading', percent: 43 });
		const generating = {
			kind: 'generating',
			model,
			residentBytes: 1,
			tokensPerSecond: 9.87,
		} as const;
		assert.deepEqual(statusText(generating, true), { kind: 'generating', tokensPerSecond: '9.9' });
		const fast = { ...generating, tokensPerSecond: 31.4 };
		assert.deepEqual(statusText(fast, true), { kind: 'generating', tokensPerSecond: '31' });
	});

	test('gives memory in the unit that fits', () => {
		assert.equal(formatBytes(507_000_000), '507 MB');
		assert.equal(formatBytes(4_260_000_000), '4.3 GB');
	});
});
