import assert from 'node:assert/strict';
import path from 'node:path';
import { dataSetNames } from '../../src/evaluation/dataSets.ts';
import { parseEvaluationOptions } from '../../src/evaluation/options.ts';
import { preferenceNames } from '../../src/evaluation/preferences.ts';
import { testRefusals } from './refusedOptions.ts';

const parse = (...args: readonly string[]) =>
	parseEvaluationOptions(['--model', 'm.gguf', ...args]);

suite('The options of an evaluation', () => {
	test('are the paper’s comparison on questions and rewriting by themselves', () => {
		const options = parse();
		assert.equal(options.model, path.resolve('m.gguf'));
		assert.deepEqual(
			options.dataSets,
			dataSetNames.filter((name) => name !== 'completion'),
		);
		assert.deepEqual(options.preferences, preferenceNames);
		assert.deepEqual(
			options.conditions.map(({ name }) => name),
			['base', 'pref', 'beam', 'la', 'amulet'],
		);
		assert.equal(options.reference, 'pref');
		assert.equal(options.limit, undefined);
		assert.equal(options.maxTokens, 128);
		assert.equal(options.minutes, Number.POSITIVE_INFINITY);
		assert.equal(options.judge, undefined);
		const { secondOpinion, sentenceModel, pairs, verdicts } = options;
		assert.deepEqual([secondOpinion, sentenceModel, pairs, verdicts], Array(4).fill(undefined));
	});

	test('choose data sets, preferences and methods', () => {
		const options = parse(
			...['--dataset', 'rewriting, personal', '--preference', 'formal', '--limit', '3'],
			...[
				'--method',
				'amulet,amulet:strength=1',
				'--seed',
				'7',
				'--minutes',
				'0.5',
				'--users',
				'4',
			],
		);
		assert.deepEqual(options.dataSets, ['rewriting', 'personal']);
		assert.deepEqual(options.preferences, ['formal']);
		assert.equal(options.reference, 'amulet');
		assert.deepEqual([options.limit, options.seed, options.minutes, options.users], [3, 7, 0.5, 4]);
		assert.deepEqual(parse('--preference', 'none').preferences, []);
	});

	test('name the files of other scores', () => {
		const files = ['second-opinion', 'sentence-model', 'pairs', 'verdicts'];
		const options = parse(...files.flatMap((name) => [`--${name}`, name]));
		const { secondOpinion, sentenceModel, pairs, verdicts } = options;
		assert.deepEqual(
			[secondOpinion, sentenceModel, pairs, verdicts],
			files.map((name) => path.resolve(name)),
		);
	});

	const invalid = [
		[['--dataset', 'novels'], /no data set “novels”.*helpSteer/],
		[['--preference', 'sad'], /no preference “sad”.*creative/],
		[['--method', 'pref,pref'], /“pref” is given twice/],
		[['--method', 'la', '--reference', 'pref'], /--reference pref must be one of the methods la/],
		[['--limit', '0'], /--limit needs a whole number of at least 1/],
		[['--seed', '-1'], /--seed/],
		[['--seed', '4294967296'], /--seed/],
		[['--minutes', 'many'], /--minutes/],
		[['--judge', 'http://localhost:1'], /--judge-model/],
		[['--judge', 'ftp://x', '--judge-model', 'm'], /http/],
		[['--frobnicate'], /frobnicate/],
	] as const;
	testRefusals('npm run evaluate', parse, invalid);

	test('need a model', () => {
		assert.throws(() => parseEvaluationOptions([]), /--model FILE is missing/);
	});
});
