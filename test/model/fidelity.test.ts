/** A rewrite that is held to what its text says. */
import assert from 'node:assert/strict';
import type { BackendClient } from '../../src/client/backendClient.ts';
import { contentWordsKept } from '../../src/evaluation/scorers/contentWordsKept.ts';
import { repetitions } from '../thorough.ts';
import { modelSettings, noSignal, paperDecoding } from './backendUnderTest.ts';
import { preferences, texts } from './samples.ts';
import { sharedClient } from './sharedBackend.ts';

suite('Fidelity', function () {
	this.timeout(300_000);
	let client: BackendClient;
	suiteSetup(() => {
		client = sharedClient();
	});

	function rewrite(text: string, instruction: string, fidelity: number) {
		return client.rewrite(
			{
				model: modelSettings(),
				decoding: paperDecoding({ plausibilityFloor: 0.1, fidelity }),
				languageId: 'plaintext',
				preferences: [{ instruction, weight: 1 }],
				passages: [text],
				layout: 'preferenceFirst',
				checksReplies: false,
				keepsNumbers: false,
			},
			noSignal(),
			() => undefined,
		);
	}

	/** Share of the text's content words; 1 for a text that was left as it is. */
	async function wordsKept(text: string, instruction: string, fidelity: number): Promise<number> {
		const { passages, promptTokens } = await rewrite(text, instruction, fidelity);
		assert.equal(promptTokens.length, fidelity === 0 ? 2 : 3);
		const [passage] = passages;
		if (passage?.kind !== 'rewritten') return 1;
		const reply = { task: 'rewriting', source: text, text: passage.text } as const;
		return contentWordsKept.score(reply) ?? 0;
	}

	test('keeps more of the text’s words at the authors’ strength', async () => {
		const kept = { without: 0, with: 0 };
		const instructions = preferences.slice(1, repetitions(2, 3));
		const share = 1 / (2 * instructions.length);
		for (const text of texts.slice(0, 2)) {
			for (const instruction of instructions) {
				kept.without += share * (await wordsKept(text, instruction, 0));
				kept.with += share * (await wordsKept(text, instruction, 1));
			}
		}
		assert.ok(kept.with > kept.without + 0.1, JSON.stringify(kept));
	});

	test('has no part in decoding without a text', async () => {
		const decode = (fidelity: number) =>
			client.decode(
				{
					model: modelSettings(),
					decoding: paperDecoding({ maxTokens: 12, fidelity }),
					basePrompt: { system: '', user: 'Why is the sky blue?' },
					preferencePrompts: [
						{ prompt: { system: preferences[1] ?? '', user: 'Why is the sky blue?' }, weight: 1 },
					],
					stopStrings: [],
				},
				noSignal(),
				() => undefined,
			);
		const [without, with1] = [await decode(0), await decode(1)];
		assert.deepEqual(with1.tokens, without.tokens);
		assert.equal(with1.promptTokens.length, 2);
	});
});
