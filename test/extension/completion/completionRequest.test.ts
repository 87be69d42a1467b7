import assert from 'node:assert/strict';
import path from 'node:path';
import { completionRequest } from '../../../src/extension/completion/completionRequest.ts';
import { settingsWith } from '../manifestSettings.ts';

const place = { kind: 'prose', before: 'The meeting was ', after: '', oneLine: false } as const;

function decodingWith(values: Readonly<Record<string, unknown>>) {
	const { settings } = settingsWith({ 'model.path': path.resolve('model.gguf'), ...values });
	const choice = completionRequest(place, 'markdown', settings, 2);
	assert.equal(choice.kind, 'request');
	return choice.parameters.attempts[0];
}

suite('The request for a suggestion', () => {
	test('has a strength of its own', () => {
		assert.equal(decodingWith({ strength: 5 })?.realignment, 1.5);
		assert.equal(decodingWith({ 'completion.strength': 2 })?.realignment, 2);
	});

	test('takes the published method as it is', () => {
		assert.deepEqual(decodingWith({ preset: 'paper', 'completion.strength': 2 })?.realignment, {
			iterations: 60,
			alpha: 2,
			lambda: 2,
			eta: 10,
		});
	});
});
