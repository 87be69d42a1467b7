/** A rewrite can't have a number that its text lacks. */
import assert from 'node:assert/strict';
import type { BackendClient } from '../../src/client/backendClient.ts';
import type { DecodingSettings } from '../../src/protocol/decoding.ts';
import { NumberAllowance } from '../../src/writing/reply/numberAllowance.ts';
import { numberChanges } from '../../src/writing/reply/numbers.ts';
import { defaultLayout } from '../../src/writing/prompts/prompts.ts';
import { repetitions } from '../thorough.ts';
import { modelSettings, noSignal, paperDecoding } from './backendUnderTest.ts';
import { sharedClient } from './sharedBackend.ts';

const text =
	'We measured the lake at 12 points in 2023 and paid 340 euros for it. The road was closed for 6 weeks.';
const seeds = [1, 2, 3, 4, 5, 6].slice(0, repetitions(2, 6));
/** About two of three invent some. */
const freeSeeds = Array.from({ length: 12 }, (_, index) => index + 1);

suite('Numbers of a rewrite', function () {
	this.timeout(240_000);
	let client: BackendClient;
	suiteSetup(() => {
		client = sharedClient();
	});

	async function rewritten(
		decoding: Partial<DecodingSettings>,
		instruction: string,
		keepsNumbers: boolean,
	): Promise<string> {
		const result = await client.rewrite(
			{
				model: modelSettings(),
				decoding: paperDecoding({ maxTokens: 60, ...decoding }),
				languageId: 'plaintext',
				preferences: [{ instruction, weight: 1 }],
				passages: [text],
				layout: defaultLayout,
				checksReplies: false,
				keepsNumbers,
			},
			noSignal(),
			() => undefined,
		);
		const [passage] = result.passages;
		assert.ok(passage?.kind === 'rewritten', JSON.stringify(passage));
		return passage.text;
	}

	/** So hot that the model makes things up. */
	function invented(seed: number, keepsNumbers: boolean): Promise<string> {
		const decoding = { plausibilityFloor: 0.005, temperature: 1, seed };
		return rewritten(decoding, 'Add figures, dates and prices.', keepsNumbers);
	}

	test('are no reason for another text where none is invented', async () => {
		const decoding = { realignment: 0.5, plausibilityFloor: 0.1, fidelity: 0.5 };
		const instruction = 'Your answer should be formal as much as possible.';
		const free = await rewritten(decoding, instruction, false);
		assert.ok(new NumberAllowance([text]).allows('', free), free);
		assert.equal(await rewritten(decoding, instruction, true), free);
	});

	test('are those of its text', async () => {
		for (const seed of seeds) {
			// The limit of tokens may cut a number.
			const kept = (await invented(seed, true)).replace(/\S*$/, '');
			assert.deepEqual(numberChanges(text, kept).added, [], kept);
		}
	});

	test('are any where they are free', async () => {
		for (const seed of freeSeeds) {
			const free = await invented(seed, false);
			if (numberChanges(text, free).added.length > 0) return;
		}
		assert.fail('no number was made up');
	});
});
