import assert from 'node:assert/strict';
import { parseCondition } from '../../src/evaluation/conditions.ts';
import type { PlannedTrial } from '../../src/evaluation/plan.ts';
import type { Wish } from '../../src/evaluation/preferences.ts';
import {
	isRewriteRequest,
	offeredIn,
	rewriteRequestFor,
} from '../../src/evaluation/trialRewriting.ts';
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

suite('What a rewriting trial offers', () => {
	const document = '# Rain\n\nIt rains on `a`. We stay\nat home.\n\n- We read.\n';
	const rewritten = (text: string) => ({ kind: 'rewritten', text, keptSentences: 0 }) as const;
	const kept = { kind: 'kept', reason: 'answer' } as const;

	test('is asked for by passage', () => {
		const request = rewriteRequestFor(trialOf('default', { source: document }), options);
		assert.deepEqual(request.passages, ['It rains on `a`. We stay\nat home.', 'We read.']);
	});

	test('is the text with the replies in their places', () => {
		const { text, kept: reason } = offeredIn(document, [rewritten('At home, `a` is wet.'), kept]);
		assert.equal(text, '# Rain\n\nAt home, `a` is wet.\n\n- We read.\n');
		assert.equal(reason, undefined);
	});

	test('is nothing where no reply will do, or none can stand there', () => {
		assert.deepEqual(offeredIn(document, [kept, kept]), { text: '', kept: 'answer' });
		const lost = [rewritten('It rains on b.'), kept];
		assert.deepEqual(offeredIn(document, lost), { text: '', kept: 'protectedSpansLost' });
		const structure = [rewritten('It rains on `a`.'), rewritten('```')];
		assert.equal(offeredIn(document, structure).text, document.replace(' We stay\nat home.', ''));
	});

	test('is not known of a rewrite that was not finished', () => {
		assert.throws(() => offeredIn(document, [kept, { kind: 'unfinished' }]));
	});
});
