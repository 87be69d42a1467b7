/**
 * What it takes to read logits after one token, by how much is read.
 * usage: node --import tsx test/bench/readings.ts MODEL.gguf      (prints a Markdown table)
 */
import { createRandomSource } from '../../src/amulet/randomSource.ts';
import type { ProbabilitySource } from '../../src/backend/evaluator.ts';
import { loadInProcess } from '../model/loadInProcess.ts';
import { spreadOf } from './statistics.ts';

const rounds = 15;
const { model, unload } = await loadInProcess({
	path: process.argv[2] ?? '',
	threads: 1,
	contextTokens: 512,
});
const random = createRandomSource(1);
const named = (count: number) =>
	Int32Array.from({ length: count }, (_, index) =>
		Math.floor(((index + random()) / count) * model.vocabularySize),
	);
const readings: readonly (readonly [string, (source: ProbabilitySource) => Promise<unknown>])[] = [
	['32 best', (source) => source.best(32)],
	['128 best', (source) => source.best(128)],
	['512 best', (source) => source.best(512)],
	['2,048 best', (source) => source.best(2048)],
	['4 by name', (source) => source.logitsOf(named(4))],
	['512 by name', (source) => source.logitsOf(named(512))],
	['all', (source) => source.best('full')],
];

const prompt = model.encoder.encodeRaw('The library closes at six on weekdays, which');
const sequences = await model.sequences(1);
const { signal } = new AbortController();
const [sequence = 0] = await sequences.hold([prompt.slice(0, -1)], 'once', signal);
const [[source] = []] = await sequences.step(prompt.slice(-1), [], [{ sequence, readout: 'full' }]);
if (source === undefined) throw new Error('There is nothing to read');
process.stdout.write(
	`A vocabulary of ${model.vocabularySize} tokens\n\n| read | ms |\n| --- | --- |\n`,
);
for (const [name, read] of readings) {
	await read(source);
	const times: number[] = [];
	for (let round = 0; round < rounds; round += 1) {
		const started = performance.now();
		await read(source);
		times.push(performance.now() - started);
	}
	process.stdout.write(`| ${name} | ${spreadOf(times).median.toFixed(2)} |\n`);
}
await unload();
