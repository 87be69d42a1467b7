/** The medium model through the real process: these suites are of what the small one can't do. */
import assert from 'node:assert/strict';
import type { BackendClient } from '../../src/client/backendClient.ts';
import {
	createClient,
	mediumModelPath,
	modelSettings,
	noSignal,
	paperDecoding,
} from '../model/backendUnderTest.ts';

suite('The medium model', function () {
	this.timeout(1_200_000);
	let client: BackendClient;
	suiteSetup(() => {
		client = createClient();
	});
	suiteTeardown(() => client.stop());

	test('goes on with a reply that was begun for it', async () => {
		const chat = {
			system: 'You are a helpful assistant.',
			user: 'What is the capital of France?',
			replyStart: 'The capital of France is',
		};
		const pieces: string[] = [];
		const result = await client.decode(
			{
				model: modelSettings({ path: mediumModelPath() }),
				decoding: paperDecoding({ method: 'pref', maxTokens: 4 }),
				basePrompt: chat,
				preferencePrompts: [{ prompt: chat, weight: 1 }],
				stopStrings: ['.'],
			},
			noSignal(),
			(piece) => pieces.push(piece),
		);
		assert.equal(result.text, ' Paris');
		assert.equal(pieces.join(''), result.text);
		assert.equal(result.stopReason, 'stopString');
	});
});
