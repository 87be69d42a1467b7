/** node-llama-cpp's own generation, which the benchmark compares ours with, must be the same work. */
import assert from 'node:assert/strict';
import type { BackendClient } from '../../src/client/backendClient.ts';
import {
	encodeChat,
	generatePlain,
	loadBare,
	timePasses,
	timePlainFirstToken,
} from '../bench/bareProtocol.ts';
import { BareProcess } from '../bench/bareProcess.ts';
import { isRunning, modelSettings, noSignal, paperDecoding, until } from './backendUnderTest.ts';
import { sharedClient } from './sharedBackend.ts';

const chat = { system: 'You answer briefly.', user: 'Name three colours of a traffic light.' };

suite('Plain generation', function () {
	this.timeout(300_000);
	let bare: BareProcess;
	let client: BackendClient;
	let prompt: readonly number[];
	/** Words again and again: the model is sure how they go on, however the processor rounds. */
	let repetitive: readonly number[];

	suiteSetup(async () => {
		client = sharedClient();
		bare = new BareProcess();
		const { path, contextTokens } = modelSettings();
		const settings = { path, threads: 1, contextTokens, sequences: 2 };
		assert.deepEqual(await bare.connection.sendRequest(loadBare, settings), { chatTemplate: true });
		prompt = await bare.connection.sendRequest(encodeChat, chat);
		// The model's special tokens have the lowest ids.
		const words = prompt.filter((token) => token > 2);
		repetitive = [...words, ...words, ...words, ...words.slice(0, 6)];
	});
	suiteTeardown(() => bare.stop());

	const generate = (tokens: readonly number[], maxTokens: number) =>
		bare.connection.sendRequest(generatePlain, { prompt: tokens, maxTokens });

	test('encodes a chat as the model’s template says', async () => {
		const text = `<|im_start|>system\n${chat.system}<|im_end|>\n<|im_start|>user\n${chat.user}<|im_end|>\n<|im_start|>assistant\n`;
		const { promptTokens } = await client.decode(
			{
				model: modelSettings(),
				decoding: paperDecoding({ method: 'pref', maxTokens: 1 }),
				basePrompt: 'unused',
				preferencePrompts: [{ prompt: text, weight: 1 }],
				stopStrings: [],
			},
			noSignal(),
			() => undefined,
		);
		assert.equal(prompt.length, promptTokens[1]);
	});

	test('chooses the tokens that our preference method chooses', async () => {
		const ours = await client.decode(
			{
				model: modelSettings(),
				decoding: paperDecoding({ method: 'pref', maxTokens: 8 }),
				basePrompt: 'unused',
				preferencePrompts: [{ prompt: [...repetitive], weight: 1 }],
				stopStrings: [],
			},
			noSignal(),
			() => undefined,
		);
		const plain = await generate(repetitive, 8);
		assert.equal(plain.tokens.length, 8);
		assert.deepEqual(plain.tokens, ours.tokens);
		assert.equal(plain.endOfGeneration, ours.stopReason === 'endOfGeneration');
		assert.ok(plain.milliseconds > 0);
	});

	test('does not depend on what the sequence held before', async () => {
		const before = await generate(repetitive, 8);
		await generate([...repetitive.slice(0, 30), ...prompt], 3);
		assert.deepEqual((await generate(repetitive, 8)).tokens, before.tokens);
		assert.ok((await bare.connection.sendRequest(timePlainFirstToken, { prompt })) > 0);
		assert.deepEqual((await generate(repetitive, 8)).tokens, before.tokens);
	});

	test('forward passes alone take time, sample nothing and leave generation as it was', async () => {
		const { tokens } = await generate(repetitive, 8);
		const prompts = [repetitive.slice(0, -1), prompt];
		const passes = { prompts, tokens: [...repetitive.slice(-1), ...tokens] };
		assert.ok((await bare.connection.sendRequest(timePasses, passes)) > 0);
		assert.deepEqual((await generate(repetitive, 8)).tokens, tokens);
	});

	test('the process is gone after it was stopped', async () => {
		const other = new BareProcess();
		const { pid } = other;
		assert.ok(pid !== undefined);
		await other.stop();
		await until(() => !isRunning(pid));
	});
});
