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
		assert.deepEqual(statusText({ kind: 'noModel' }, undefined), { kind: 'noModel' });
		assert.deepEqual(statusText({ kind: 'noModel' }, model.path), { kind: 'notLoaded' });
	});

	test('is not ready with another model than the one that is chosen', () => {
		const ready = { kind: 'ready', model, residentBytes: 1 } as const;
		assert.deepEqual(statusText(ready, model.path), { kind: 'ready' });
		assert.deepEqual(statusText(ready, '/other.gguf'), { kind: 'notLoaded' });
		assert.deepEqual(statusText(ready, undefined), { kind: 'noModel' });
	});

	test('gives reading in per cent', () => {
		const reading = { kind: 'reading', model, residentBytes: 1, fraction: 0.1251 } as const;
		assert.deepEqual(statusText(reading, model.path), { kind: 'reading', percent: 13 });
	});

	test('gives loading in per cent and generating in tokens a second', () => {
		const loading = { kind: 'loading', path: '/model.gguf', fraction: 0.426 } as const;
		assert.deepEqual(statusText(loading, model.path), { kind: 'loading', percent: 43 });
		const generating = {
			kind: 'generating',
			model,
			residentBytes: 1,
			tokensPerSecond: 9.87,
		} as const;
		assert.deepEqual(statusText(generating, model.path), {
			kind: 'generating',
			tokensPerSecond: '9.9',
		});
		const fast = { ...generating, tokensPerSecond: 31.4 };
		assert.deepEqual(statusText(fast, model.path), { kind: 'generating', tokensPerSecond: '31' });
	});

	test('gives memory in the unit that fits', () => {
		assert.equal(formatBytes(507_000_000), '507 MB');
		assert.equal(formatBytes(4_260_000_000), '4.3 GB');
	});
});
