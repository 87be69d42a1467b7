import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { parseBenchOptions } from './options.ts';

suite('The options of the benchmark', () => {
	test('without options everything is measured, with one thread and with two', () => {
		const { threads, quick, repeat, json, authors, plots } = parseBenchOptions([
			'--model',
			'm.gguf',
		]);
		assert.deepEqual(
			{ threads, quick, repeat, json, authors },
			{ threads: [1, 2], quick: false, repeat: undefined, json: undefined, authors: undefined },
		);
		assert.ok(plots?.endsWith('performance'));
	});

	test('a quick run has one thread and leaves the plots alone unless told where they go', () => {
		const options = parseBenchOptions(['--model', 'm.gguf', '--quick']);
		assert.deepEqual([options.threads, options.plots], [[1], undefined]);
		const elsewhere = parseBenchOptions(['--model=m.gguf', '--quick', '--out', 'there']);
		assert.equal(elsewhere.plots, resolve('there'));
	});

	test('paths become absolute and numbers numbers', () => {
		const args = '--model m.gguf --threads 4,1 --repeat 7 --json a.json --authors b.json'.split(
			' ',
		);
		const options = parseBenchOptions(args);
		assert.deepEqual(
			[options.model, options.json, options.authors],
			[resolve('m.gguf'), resolve('a.json'), resolve('b.json')],
		);
		assert.deepEqual([options.threads, options.repeat], [[4, 1], 7]);
	});

	test('what is wrong is explained, with the usage', () => {
		const cases: [string[], RegExp][] = [
			[[], /--model FILE is missing/],
			[['--model', 'm', '--threads', '0'], /--threads needs a whole number/],
			[['--model', 'm', '--threads', '1,x'], /not “x”/],
			[['--model', 'm', '--repeat', '1.5'], /--repeat needs a whole number/],
			[['--model', 'm', '--fast'], /--fast/],
			[['--model', 'm', 'more'], /more/],
		];
		for (const [args, message] of cases) {
			assert.throws(() => parseBenchOptions(args), { message });
			assert.throws(() => parseBenchOptions(args), { message: /Usage: npm run bench/ });
		}
	});
});
