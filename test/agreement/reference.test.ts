/**
 * Agreement with the authors' own code. Exactly comparable is only the float32 copy of the model: on a
 * quantized one llama.cpp rounds the activations too.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { BackendClient } from '../../src/client/backendClient.ts';
import { createClient, modelSettings, noSignal, paperDecoding } from '../model/backendUnderTest.ts';
import {
	referenceFiles,
	root,
	type ReferenceCase,
	type ReferenceStep,
} from '../reference/files.ts';
import { repetitions } from '../thorough.ts';
import { comparedCases, comparedSteps } from './comparedCases.ts';

/**
 * llama.cpp's margins differ from the reference's by 0.054 at most: above this, the choice must be the same.
 */
const certainMargin = 0.06;

const float32Model = join(root, '.amulet/models/SmolLM2-135M-Instruct.F32.gguf');

function stepsOf({ amuletSteps }: ReferenceCase): readonly ReferenceStep[] {
	return amuletSteps.slice(0, comparedSteps);
}

async function choices(
	client: BackendClient,
	reference: ReferenceCase,
): Promise<readonly number[]> {
	const forcedTokens = stepsOf(reference).map(({ token }) => token);
	const result = await client.decode(
		{
			model: modelSettings({ path: float32Model }),
			decoding: paperDecoding({ vocabulary: 'full', maxTokens: forcedTokens.length }),
			basePrompt: reference.basePrompt,
			preferencePrompts: [{ prompt: reference.preferencePrompt, weight: 1 }],
			stopStrings: [],
			forcedTokens,
		},
		noSignal(),
		() => undefined,
	);
	assert.deepEqual(result.tokens, forcedTokens);
	assert.deepEqual(result.promptTokens, [
		reference.basePromptTokens.length,
		reference.preferencePromptTokens.length,
	]);
	return result.choices;
}

suite('Agreement with the authors’ code on the float32 model', function () {
	this.timeout(600_000);
	let client: BackendClient;
	suiteSetup(() => {
		client = createClient();
	});
	suiteTeardown(() => client.stop());

	for (const file of referenceFiles) {
		test(`every certain step of ${file}.json chooses the authors’ token`, async () => {
			let certain = 0;
			let same = 0;
			let steps = 0;
			const misses: string[] = [];
			for (const reference of comparedCases(file)) {
				const chosen = await choices(client, reference);
				for (const [step, { token, margin }] of stepsOf(reference).entries()) {
					const agrees = chosen[step] === token;
					steps += 1;
					if (agrees) same += 1;
					if (margin <= certainMargin) continue;
					certain += 1;
					if (!agrees) misses.push(`${reference.dataset} ${reference.index} step ${step}`);
				}
			}
			process.stdout.write(
				`      ${file}: ${same} of ${steps} steps the same, ${certain - misses.length} of ${certain} certain ones\n`,
			);
			assert.ok(certain > repetitions(40, 500));
			assert.deepEqual(misses, []);
		});
	}
});
