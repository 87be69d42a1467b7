/**
 * What of a step is not its forward pass: reading logits, realigning, choosing, detokenizing.
 * usage: node --import tsx test/bench/overhead.ts MODEL.gguf      (prints a Markdown table)
 */
import { paperDecoding, type DecodingSettings } from '../../src/protocol/decoding.ts';
import type { GenerationModel } from '../../src/backend/generation.ts';
import type { Sequences } from '../../src/backend/sequences.ts';
import { loadInProcess } from '../model/loadInProcess.ts';
import { rewriteDecoding } from './methods.ts';
import { spreadOf } from './statistics.ts';

const maxTokens = 40;
const rounds = 5;
const settings: readonly (readonly [string, DecodingSettings])[] = [
	['rewriting, 512 tokens read at most', rewriteDecoding],
	['rewriting, whole vocabulary', { ...rewriteDecoding, vocabulary: 'full' }],
	['authors’ settings, 512 tokens read', { ...rewriteDecoding, ...paperDecoding }],
	[
		'authors’ settings, whole vocabulary',
		{ ...rewriteDecoding, ...paperDecoding, vocabulary: 'full' },
	],
];

const { model, unload } = await loadInProcess({
	path: process.argv[2] ?? '',
	threads: 1,
	contextTokens: 512,
});
const { createDistribution } = await import('../../src/backend/distribution.ts');
const { generate } = await import('../../src/backend/generation.ts');

/** Milliseconds spent in forward passes since the last look. */
let forward = 0;
const timed: GenerationModel = {
	encoder: model.encoder,
	batchCosts: model.batchCosts,
	takesBack: model.takesBack,
	sequences: async (count) => timedSequences(await model.sequences(count)),
};

function timedSequences(sequences: Sequences): Sequences {
	return new Proxy(sequences, {
		get(target, name) {
			const value: unknown = Reflect.get(target, name, target);
			if (typeof value !== 'function') return value;
			const method = value.bind(target) as (...args: unknown[]) => unknown;
			if (name !== 'step') return method;
			return async (...args: unknown[]) => {
				const started = performance.now();
				const sources = await method(...args);
				forward += performance.now() - started;
				return sources;
			};
		},
	});
}

async function measure(decoding: DecodingSettings): Promise<{ step: number; rest: number }> {
	const text = 'The library closes at six on weekdays, which';
	const result = await generate(timed, {
		prompts: [text, `Formally: ${text}`].map((prompt) => model.encoder.encodeRaw(prompt)),
		distribution: createDistribution(decoding, [1]),
		drafting: false,
		evaluation: 'once',
		maxTokens,
		stopStrings: [],
		signal: new AbortController().signal,
		onText: () => 'continue',
		onToken: () => undefined,
	});
	const step = result.milliseconds.decode / result.batches;
	const rest = (result.milliseconds.decode - forward) / result.batches;
	forward = 0;
	return { step, rest };
}

process.stdout.write(
	`A vocabulary of ${model.vocabularySize} tokens\n\n| Settings | ms a step | not the forward pass | share |\n| --- | --- | --- | --- |\n`,
);
for (const [name, decoding] of settings) {
	await measure(decoding);
	const runs: { step: number; rest: number }[] = [];
	for (let round = 0; round < rounds; round += 1) runs.push(await measure(decoding));
	const step = spreadOf(runs.map((run) => run.step)).median;
	const rest = spreadOf(runs.map((run) => run.rest)).median;
	const share = spreadOf(runs.map((run) => (100 * run.rest) / run.step)).median;
	process.stdout.write(
		`| ${name} | ${step.toFixed(1)} | ${rest.toFixed(2)} | ${share.toFixed(1)} % |\n`,
	);
}
await unload();
