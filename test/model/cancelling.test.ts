/** How far decoding goes on after a cancel, seen from inside the backend, where no delivery of messages blurs it. */
import assert from 'node:assert/strict';
import { createDistribution } from '../../src/backend/distribution.ts';
import { generate } from '../../src/backend/generation.ts';
import { paperDecoding } from './backendUnderTest.ts';
import { loadInProcess, type InProcess } from './loadInProcess.ts';

const rounds = 100;
/** Within the time that the first tokens take, in milliseconds. */
const latestCancel = 200;
/** A token and its draft, in each sequence. */
const longestBatch = 16;

suite('Cancelling', function () {
	this.timeout(120_000);
	let loaded: InProcess;
	suiteSetup(async () => {
		loaded = await loadInProcess({ contextTokens: 512 });
	});
	suiteTeardown(() => loaded.unload());

	for (const drafting of [false, true]) {
		const name = drafting ? 'with drafts' : 'one by one';
		test(`${rounds} cancels at random moments, decoding ${name}: none goes on for more than a batch`, async () => {
			const { model } = loaded;
			const prompts = ['Once upon a time', 'Formally: once upon a time'];
			const further: number[] = [];
			for (let round = 0; round < rounds; round += 1) {
				const current = await model.sequences(prompts.length);
				const controller = new AbortController();
				let evaluated = 0;
				let tokens = 0;
				let tokensAtCancel = 0;
				setTimeout(() => {
					evaluated = current.tokensEvaluated;
					tokensAtCancel = tokens;
					controller.abort();
				}, Math.random() * latestCancel);
				const result = await generate(model, {
					prompts: prompts.map((prompt) => model.encoder.encodeRaw(prompt)),
					distribution: createDistribution(paperDecoding({ realignment: 0.5 }), [1]),
					drafting,
					maxTokens: 400,
					stopStrings: [],
					signal: controller.signal,
					onText: () => 'continue',
					onToken: (generated) => {
						tokens = generated;
					},
				});
				assert.equal(result.stopReason, 'cancelled');
				assert.equal(result.tokens.length, tokensAtCancel);
				further.push((current.tokensEvaluated - evaluated) / prompts.length);
			}
			process.stdout.write(
				`      tokens evaluated after the cancel: at most ${Math.max(...further)}\n`,
			);
			assert.ok(Math.max(...further) <= (drafting ? longestBatch : 1), String(further));
		});
	}
});
