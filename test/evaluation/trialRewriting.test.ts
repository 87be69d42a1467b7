import assert from 'node:assert/strict';
import { parseCondition } from '../../src/evaluation/conditions.ts';
import type { PlannedTrial } from '../../src/evaluation/plan.ts';
import type { Wish } from '../../src/evaluation/preferences.ts';
import { isRewriteRequest, rewriteRequestFor } from '../../src/evaluation/trialRewriting.ts';
import { rewriteParameters } from '../../src/protocol/messages.ts';

const source = 'It rains. We stay at home.';
const wish: Wish = {
	name: 'user-1',
	preferences: [
		{ name: 'formal', weight: 0.25 },
		{ name: 'concise', weight: 0.75 },
	],
};
const options = {
	model: { path: 'm.gguf', gpu: 'off', threads: 1, contextTokens: 2048 } as const,
	seed: 7,
	maxTokens: 12,
};

function trialOf(condition: string, changes: Partial<PlannedTrial['asked']> = {}): PlannedTrial {
	const how = parseCondition(condition);
	const asked = { task: 'rewriting', source, wish, ...changes } as const;
	return { dataSet: 'rewriting', item: '1', wish: wish.name, condition, asked, how };
}

suite('A trial that rewrites', () => {
	const requestFor = (condition: string, changes: Partial<PlannedTrial['asked']> = {}) => {
		const request = rewriteRequestFor(trialOf(condition, changes), options);
		assert.deepEqual(rewriteParameters.parse(request), request);
		return request;
	};

	test('goes the extension’s way, but for beam search', () => {
		assert.ok(isRewriteRequest(trialOf('default')));
		assert.ok(isRewriteRequest(trialOf('base', { wish: undefined })));
		assert.ok(!isRewriteRequest(trialOf('beam')));
		assert.ok(!isRewriteRequest(trialOf('default', { task: 'question' })));
		assert.ok(!isRewriteRequest(trialOf('default', { task: 'completion' })));
	});

	test('asks for its text with the condition’s settings and layout', () => {
		const request = requestFor('amulet:strength=2+floor=0.1+layout=textFirst');
		assert.deepEqual(request.passages, [source]);
		assert.equal(request.layout, 'textFirst');
		assert.equal(requestFor('amulet').layout, 'preferenceFirst');
		const { method, realignment, plausibilityFloor, seed, maxTokens } = request.decoding;
		assert.deepEqual([method, realignment, plausibilityFloor, seed], ['amulet', 2, 0.1, 7]);
		// A rewrite’s own limit, not that of a reply to a question.
		assert.ok(maxTokens > options.maxTokens);
	});

	test('puts a wish of several in one sentence after another, or in a prompt each', () => {
		const [formal, concise] = ['formal', 'concise'].map(
			(name) => `Your answer should be ${name} as much as possible.`,
		);
		assert.deepEqual(requestFor('pref').preferences, [
			{ instruction: `${concise} ${formal}`, weight: 1 },
		]);
		assert.deepEqual(requestFor('pref:composition=composed').preferences, [
			{ instruction: formal, weight: 0.25 },
			{ instruction: concise, weight: 0.75 },
		]);
		assert.deepEqual(requestFor('pref:wording=short').preferences, [
			{ instruction: 'Be concise. Be formal.', weight: 1 },
		]);
	});

	test('of the base method names no preference that is compared', () => {
		const { preferences, decoding } = requestFor('base', { wish: undefined });
		assert.equal(decoding.method, 'base');
		assert.doesNotMatch(preferences[0]?.instruction ?? '', /formal|concise/);
	});
});
