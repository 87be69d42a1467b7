import assert from 'node:assert/strict';
import { beamParameters, scoreParameters } from '../../src/protocol/measuring.ts';
import { decodingSettings, modelSettings } from '../../src/protocol/decoding.ts';
import {
	BackendError,
	backendErrorCode,
	backendErrorKinds,
	parseBackendError,
} from '../../src/protocol/errors.ts';
import {
	completeParameters,
	decodeParameters,
	rewriteParameters,
} from '../../src/protocol/messages.ts';

const model = { path: '/models/a.gguf', gpu: 'off', threads: 0, contextTokens: 4096 };
const decoding = {
	method: 'amulet',
	realignment: 1.5,
	plausibilityFloor: 0.1,
	vocabulary: 512,
	temperature: 0,
	topP: 1,
	seed: 0,
	maxTokens: 10,
	drafting: true,
};

suite('Explained errors', () => {
	test('every kind survives the channel', () => {
		for (const kind of backendErrorKinds) {
			const sent = {
				code: backendErrorCode,
				message: 'Why',
				data: { kind, details: { tokens: 3, path: 'x' } },
			};
			const parsed = parseBackendError(structuredClone(sent));
			assert.ok(parsed instanceof BackendError);
			assert.equal(parsed.kind, kind);
			assert.equal(parsed.message, 'Why');
			assert.deepEqual(parsed.details, { tokens: 3, path: 'x' });
		}
	});

	test('nothing else is taken for one', () => {
		const others = [
			undefined,
			null,
			'modelNotFound',
			new Error('modelNotFound'),
			{ message: 'x', data: { kind: 'other', details: {} } },
			{ data: { kind: 'modelNotFound', details: {} } },
		];
		for (const other of others) assert.equal(parseBackendError(other), undefined);
	});
});

suite('Requests', () => {
	const rewrite = {
		model,
		decoding,
		languageId: 'markdown',
		preferences: [{ instruction: 'Be brief.', weight: 1 }],
		passages: ['It rained.'],
		layout: 'textFirst',
		checksReplies: true,
		keepsNumbers: true,
	};
	const decode = {
		model,
		decoding,
		basePrompt: 'Hello',
		preferencePrompts: [{ prompt: [1, 2, 3], weight: 0.5 }],
		stopStrings: [],
	};

	test('good ones are taken', () => {
		assert.deepEqual(rewriteParameters.parse(rewrite), rewrite);
		assert.deepEqual(decodeParameters.parse(decode), decode);
		const paper = { ...decoding, realignment: { iterations: 60, alpha: 2, lambda: 2, eta: 10 } };
		assert.deepEqual(decodingSettings.parse(paper), paper);
		assert.equal(decodingSettings.parse({ ...decoding, vocabulary: 'full' }).vocabulary, 'full');
	});

	for (const [name, changes] of Object.entries({
		'an unknown layout': { layout: 'lastFirst' },
		'no layout': { layout: undefined },
		'no word on checking': { checksReplies: undefined },
		'no word on numbers': { keepsNumbers: undefined },
		'no passages': { passages: [] },
		'an empty passage': { passages: [''] },
		'no preferences': { preferences: [] },
		'an empty instruction': { preferences: [{ instruction: '', weight: 1 }] },
		'a negative weight': { preferences: [{ instruction: 'x', weight: -1 }] },
		'a weight that is no number': { preferences: [{ instruction: 'x', weight: Number.NaN }] },
	})) {
		test(`a rewrite with ${name} is refused`, () => {
			assert.ok(!rewriteParameters.safeParse({ ...rewrite, ...changes }).success);
		});
	}

	for (const [name, value] of Object.entries({
		method: 'beam',
		realignment: -1,
		plausibilityFloor: 1.1,
		vocabulary: 0,
		temperature: Number.POSITIVE_INFINITY,
		topP: 0,
		seed: 2 ** 32,
		maxTokens: 0,
		drafting: 1,
	})) {
		test(`decoding settings with ${name} ${value} are refused`, () => {
			assert.ok(!decodingSettings.safeParse({ ...decoding, [name]: value }).success);
		});
	}

	for (const [name, value] of Object.entries({
		path: '',
		gpu: 'tpu',
		threads: -1,
		contextTokens: 1,
	})) {
		test(`model settings with ${name} “${value}” are refused`, () => {
			assert.ok(!modelSettings.safeParse({ ...model, [name]: value }).success);
		});
	}

	test('of suggestions: something before the cursor, attempts and a floor in [0, 1]', () => {
		const complete = {
			model,
			attempts: [decoding],
			languageId: 'markdown',
			preferences: [{ instruction: 'Be brief.', weight: 1 }],
			before: 'It ',
			after: '',
			length: 'sentence',
			oneLine: false,
			confidenceFloor: 0.3,
		};
		assert.deepEqual(completeParameters.parse(complete), complete);
		for (const wrong of [
			{ before: '' },
			{ attempts: [] },
			{ preferences: [] },
			{ length: 'page' },
			{ confidenceFloor: 1.1 },
			{ attempts: [{ ...decoding, temperature: -1 }] },
		]) {
			assert.equal(completeParameters.safeParse({ ...complete, ...wrong }).success, false);
		}
	});

	test('a prompt is a text, tokens or a chat', () => {
		const taken = [
			'Hello',
			[1, 2],
			{ system: 'Be brief.', user: 'Hello' },
			{ system: '', user: 'x' },
		];
		for (const basePrompt of taken) {
			assert.deepEqual(decodeParameters.parse({ ...decode, basePrompt }).basePrompt, basePrompt);
		}
		const refused = ['', [], [-1], [0.5], {}, { user: 'Hello' }, { system: 'Be brief.', user: '' }];
		for (const basePrompt of refused) {
			assert.equal(decodeParameters.safeParse({ ...decode, basePrompt }).success, false);
		}
	});

	test('of scores: a prompt, and a continuation that may be empty', () => {
		const score = { model, prompt: 'Hello', continuation: [3, 1] };
		for (const right of [
			{},
			{ continuation: [] },
			{ continuation: 'text' },
			{ prompt: { system: '', user: 'x' } },
		]) {
			assert.deepEqual(scoreParameters.parse({ ...score, ...right }), { ...score, ...right });
		}
		for (const wrong of [{ prompt: '' }, { continuation: [-1] }, { continuation: 3 }]) {
			assert.equal(scoreParameters.safeParse({ ...score, ...wrong }).success, false);
		}
	});

	test('of beam searches: 1 to 32 beams, and a token at least', () => {
		const beam = { model, prompt: [1], beams: 16, maxTokens: 512 };
		for (const right of [{}, { beams: 1 }, { beams: 32 }]) {
			assert.deepEqual(beamParameters.parse({ ...beam, ...right }), { ...beam, ...right });
		}
		for (const wrong of [{ beams: 0 }, { beams: 33 }, { beams: 1.5 }, { maxTokens: 0 }]) {
			assert.equal(beamParameters.safeParse({ ...beam, ...wrong }).success, false);
		}
	});
});
