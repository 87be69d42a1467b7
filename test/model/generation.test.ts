/** How generation ends, and what its text is like, through the real process. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BackendClient } from '../../src/client/backendClient.ts';
import type {
	DecodeParameters,
	DecodeResult,
	RewriteProgress,
	RewriteParameters,
} from '../../src/protocol/messages.ts';
import { compareProtectedSpans } from '../../src/writing/syntax/protectedSpans.ts';
import { syntaxOf } from '../../src/writing/syntax/syntaxes.ts';
import { modelPath, modelSettings, noSignal, paperDecoding } from './backendUnderTest.ts';
import { sharedClient } from './sharedBackend.ts';

const chat = (text: string) => `<|im_start|>user\n${text}<|im_end|>\n<|im_start|>assistant\n`;

suite('Generation', function () {
	this.timeout(300_000);
	let client: BackendClient;
	suiteSetup(() => {
		client = sharedClient();
	});

	async function decode(
		changes: Partial<DecodeParameters>,
	): Promise<DecodeResult & { readonly pieces: readonly string[] }> {
		const pieces: string[] = [];
		const result = await client.decode(
			{
				model: modelSettings(),
				decoding: paperDecoding({ maxTokens: 40 }),
				basePrompt: chat('Count from one to five.'),
				preferencePrompts: [{ prompt: chat('Count from one to five, in digits.'), weight: 1 }],
				stopStrings: [],
				...changes,
			},
			noSignal(),
			(piece) => pieces.push(piece),
		);
		assert.equal(pieces.join(''), result.text);
		return { ...result, pieces };
	}

	test('ends at the model’s end of generation, which is no token of the text', async () => {
		const result = await decode({
			decoding: paperDecoding({ method: 'pref', maxTokens: 200 }),
			preferencePrompts: [{ prompt: chat('Say hello in one word.'), weight: 1 }],
		});
		assert.equal(result.stopReason, 'endOfGeneration');
		assert.equal(result.choices.length, result.tokens.length + 1);
		assert.equal(result.choices.at(-1), 2);
	});

	test('ends at the token limit', async () => {
		const result = await decode({ decoding: paperDecoding({ maxTokens: 3 }) });
		assert.equal(result.stopReason, 'maxTokens');
		assert.equal(result.tokens.length, 3);
	});

	test('ends at a stop string, of which nothing is sent', async () => {
		const whole = await decode({});
		const stop = whole.text.slice(7, 10);
		const result = await decode({ stopStrings: ['never in the text', stop] });
		assert.equal(result.stopReason, 'stopString');
		assert.equal(result.text, whole.text.slice(0, whole.text.indexOf(stop)));
	});

	test('sends whole code points, whatever tokens they are cut into', async () => {
		const text = '日本語 👩‍👩‍👧 ščř 🇨🇿 مرحبا';
		const pieces: string[] = [];
		const bytes = await client.decode(
			{
				model: modelSettings(),
				decoding: paperDecoding({ method: 'base', realignment: 0, maxTokens: 60 }),
				basePrompt: `${text}\n${text}\n${text}\n${text}\n`,
				preferencePrompts: [{ prompt: 'unused', weight: 1 }],
				stopStrings: ['\n'],
			},
			noSignal(),
			(piece) => pieces.push(piece),
		);
		assert.ok(bytes.text.startsWith('日本語 👩'), bytes.text);
		for (const piece of pieces) assert.doesNotMatch(piece, /[\p{Surrogate}\uFFFD]/u);
		assert.ok(bytes.tokens.length > pieces.length, 'some tokens are parts of a code point');
	});

	test('a method decodes only in the sequences that it reads', async () => {
		const prompts = {
			basePrompt: 'one two three',
			preferencePrompts: [{ prompt: 'four five six seven', weight: 1 }],
		};
		const evaluated = async (method: 'base' | 'pref' | 'la') => {
			const decoding = paperDecoding({ method, maxTokens: 4, drafting: false });
			const { tokensEvaluated, tokensReused } = await decode({ ...prompts, decoding });
			return tokensEvaluated + tokensReused;
		};
		assert.equal(await evaluated('base'), 3 + 3);
		assert.equal(await evaluated('pref'), 4 + 3);
		assert.equal(await evaluated('la'), 3 + 4 + 2 * 3);
	});

	test('a strength of 0 is the preference prompt alone, and equal preferences are one', async () => {
		const [preference] = [{ prompt: chat('Count from one to five, in digits.'), weight: 1 }];
		const alone = await decode({ decoding: paperDecoding({ method: 'pref', maxTokens: 20 }) });
		const zero = await decode({ decoding: paperDecoding({ realignment: 0, maxTokens: 20 }) });
		const twice = await decode({
			decoding: paperDecoding({ realignment: 0, maxTokens: 20 }),
			preferencePrompts: [preference, { ...preference, weight: 3 }],
		});
		assert.deepEqual(zero.tokens, alone.tokens);
		assert.deepEqual(twice.tokens, alone.tokens);
	});

	test('the same seed draws the same text, and another seed another', async () => {
		const draw = async (seed: number) => {
			const decoding = paperDecoding({ realignment: 0, temperature: 1.5, seed, maxTokens: 16 });
			return (await decode({ decoding })).text;
		};
		const [first, again, other] = [await draw(1), await draw(1), await draw(2)];
		assert.equal(again, first);
		assert.notEqual(other, first);
	});

	test('realignment settings that have no strength are explained', async () => {
		const request = decode({
			decoding: paperDecoding({
				realignment: { iterations: 1000, alpha: 1000, lambda: 0, eta: 1 },
			}),
		});
		await assert.rejects(request, { name: 'BackendError', kind: 'invalidRequest' });
	});

	test('fills the context at most', async () => {
		const result = await decode({
			model: modelSettings({ contextTokens: 128 }),
			decoding: paperDecoding({ realignment: 0, maxTokens: 5000 }),
			basePrompt: 'Once upon a time',
			preferencePrompts: [{ prompt: 'The rain fell and fell. '.repeat(39).trim(), weight: 1 }],
		});
		assert.equal(result.stopReason, 'maxTokens');
		// node-llama-cpp rounds a context up to a multiple of 256 tokens, and keeps one place free.
		assert.equal(result.tokens.length + Math.max(...result.promptTokens), 255);
	});
});

suite('Rewriting passages', function () {
	this.timeout(240_000);
	let client: BackendClient;
	let folder: string;
	/** Both passages. */
	let whole: Awaited<ReturnType<typeof rewrite>>;
	suiteSetup(async () => {
		client = sharedClient();
		folder = await mkdtemp(join(tmpdir(), 'amulet-base-model-'));
		whole = await rewrite(passages);
	});
	suiteTeardown(async () => {
		await rm(folder, { recursive: true, force: true });
	});

	/** Rewrites, and follows the progress as an editor would. */
	async function rewrite(passages: string[], changes: Partial<RewriteParameters> = {}) {
		const texts = passages.map(() => '');
		const result = await client.rewrite(
			{
				model: modelSettings(),
				decoding: paperDecoding({ realignment: 1.5, plausibilityFloor: 0.1, maxTokens: 40 }),
				languageId: 'markdown',
				preferences: [
					{ instruction: 'Your answer should be formal as much as possible.', weight: 1 },
				],
				passages,
				layout: 'preferenceFirst',
				checksReplies: false,
				keepsNumbers: false,
				...changes,
			},
			noSignal(),
			({ passage, keep, append }: RewriteProgress) => {
				texts[passage] = (texts[passage] ?? '').slice(0, keep) + append;
			},
		);
		return { result, texts };
	}

	const passages = [
		'It rained a lot yesterday, so we stayed at home and played cards.',
		'The office is closed on Friday. Ask [Ann](mailto:ann@example.org) or run `npm run door` to get in.',
	];

	test('the progress adds up to the result', () => {
		const { result, texts } = whole;
		for (const [index, passage] of result.passages.entries()) {
			assert.equal(texts[index], passage.kind === 'rewritten' ? passage.text : passages[index]);
		}
		assert.ok(result.generatedTokens > 0);
		const { promptTokens, tokensEvaluated, tokensReused } = result;
		assert.ok(tokensEvaluated + tokensReused > promptTokens.reduce((a, b) => a + b, 0));
	});

	test('what is protected survives, and nothing like it is added', () => {
		for (const [index, passage] of whole.result.passages.entries()) {
			if (passage.kind !== 'rewritten') continue;
			assert.doesNotMatch(passage.text, /\n\s*\n/);
			const compared = compareProtectedSpans(
				passages[index] ?? '',
				passage.text,
				syntaxOf('markdown'),
			);
			assert.equal(compared.kind, 'kept');
		}
	});

	test('several preferences with weights', async () => {
		const { result } = await rewrite(passages.slice(0, 1), {
			preferences: [
				{ instruction: 'Your answer should be formal as much as possible.', weight: 0.7 },
				{ instruction: 'Your answer should be concise as much as possible.', weight: 0.3 },
			],
		});
		assert.equal(result.promptTokens.length, 3);
		assert.equal(result.passages[0]?.kind, 'rewritten');
	});

	test('a base model, without a chat template, continues a plain prompt', async () => {
		const bytes = await readFile(modelPath());
		bytes.write('tokenizer.chat_templatx', bytes.indexOf('tokenizer.chat_template'), 'latin1');
		const path = join(folder, 'base.gguf');
		await writeFile(path, bytes);
		const model = modelSettings({ path });
		assert.equal((await client.load(model, noSignal())).chatTemplate, false);
		const { result } = await rewrite(passages.slice(0, 1), { model });
		const [passage] = result.passages;
		assert.equal(passage?.kind, 'rewritten');
		assert.ok(passage.text.length > 10);
	});

	test('a reply that grows and grows is cut off', async () => {
		// What is drawn depends on the processor's rounding, so a reply may also end by itself.
		const reasons = new Set<string>();
		for (let seed = 1; seed < 8 && !reasons.has('growthLimit'); seed += 1) {
			const { result } = await rewrite(['Yes, of course.'], {
				decoding: paperDecoding({ realignment: 0, temperature: 2, seed, maxTokens: 500 }),
				languageId: 'plaintext',
			});
			assert.ok(result.generatedTokens <= 64);
			reasons.add(result.stopReason);
		}
		assert.ok(reasons.has('growthLimit'));
	});

	test('a cancel leaves the passages that were not complete unfinished', async () => {
		const controller = new AbortController();
		const result = await client.rewrite(
			{
				model: modelSettings(),
				decoding: paperDecoding({ realignment: 1.5, plausibilityFloor: 0.1 }),
				languageId: 'plaintext',
				preferences: [{ instruction: 'Be formal.', weight: 1 }],
				passages,
				layout: 'preferenceFirst',
				checksReplies: false,
				keepsNumbers: false,
			},
			controller.signal,
			() => {
				controller.abort();
			},
		);
		assert.equal(result.stopReason, 'cancelled');
		assert.deepEqual(result.passages, [{ kind: 'unfinished' }, { kind: 'unfinished' }]);
	});
});
