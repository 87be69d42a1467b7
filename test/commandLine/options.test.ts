/** What the command line makes of its options, and what it says to wrong ones. */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { UsageError } from '../../src/commandLine/exitStatus.ts';
import {
	parseDecodeOptions,
	parsePassagesOptions,
	parseRewriteOptions,
} from '../../src/commandLine/options.ts';
import { defaultDecoding, paperDecoding } from '../../src/protocol/decoding.ts';
import { defaultLayout, promptLayouts } from '../../src/writing/prompts/prompts.ts';

const prompts = ['--base-prompt-file', 'base.txt', '--preference-prompt-file', 'formal.txt'];
const parseDecode = (...args: readonly string[]) =>
	parseDecodeOptions(['--model', 'a.gguf', ...prompts, ...args]);
const parseRewrite = (...args: readonly string[]) =>
	parseRewriteOptions(['--model', 'a.gguf', '--preference', 'Be formal.', ...args]);

suite('The options of amulet decode', () => {
	test('are the authors’ settings where none are given', () => {
		assert.deepEqual(parseDecode(), {
			json: false,
			model: { path: resolve('a.gguf'), gpu: 'off', threads: 0, contextTokens: 4096 },
			decoding: {
				...{ method: 'amulet', ...paperDecoding, fidelity: 0, vocabulary: 512 },
				...{ temperature: 0, topP: 1, seed: 0, maxTokens: 1024, drafting: true },
			},
			basePromptFile: 'base.txt',
			preferencePromptFiles: ['formal.txt'],
			weights: [1],
			forcedTokensFile: undefined,
			stopStrings: [],
		});
	});

	for (const method of ['base', 'pref', 'la', 'amulet']) {
		test(`choose the method ${method}`, () => {
			assert.equal(parseDecode('--method', method).decoding.method, method);
		});
	}

	test('are a strength, a floor, and several preferences with weights', () => {
		const { decoding, weights, preferencePromptFiles } = parseDecode(
			...['--strength', '1.5', '--floor', '0.1', '--fidelity', '0.25'],
			...['--preference-prompt-file', 'brief.txt', '--weights', '0.7,0.3'],
		);
		const { realignment, plausibilityFloor, fidelity } = decoding;
		assert.deepEqual([realignment, plausibilityFloor, fidelity], [1.5, 0.1, 0.25]);
		assert.deepEqual(preferencePromptFiles, ['formal.txt', 'brief.txt']);
		assert.deepEqual(weights, [0.7, 0.3]);
	});

	test('are realignment settings, of which those not given are the authors’', () => {
		const { realignment } = parseDecode('--eta', '5', '--iterations', '20').decoding;
		assert.deepEqual(realignment, { iterations: 20, alpha: 2, lambda: 2, eta: 5 });
		const others = parseDecode('--alpha', '1', '--lambda', '3').decoding.realignment;
		assert.deepEqual(others, { iterations: 60, alpha: 1, lambda: 3, eta: 10 });
	});

	test('are those of sampling, of the reading and of the end', () => {
		const { decoding, forcedTokensFile, stopStrings } = parseDecode(
			...['--temperature', '0.8', '--top-p', '0.9', '--seed', '7', '--vocabulary', 'full'],
			...['--max-tokens', '24', '--no-drafting', '--forced-tokens', 'forced.json'],
			...['--stop', 'The end', '--stop', 'END'],
		);
		const { temperature, topP, seed, vocabulary, maxTokens, drafting } = decoding;
		assert.deepEqual([temperature, topP, seed, vocabulary], [0.8, 0.9, 7, 'full']);
		assert.deepEqual([maxTokens, drafting], [24, false]);
		assert.equal(forcedTokensFile, 'forced.json');
		assert.deepEqual(stopStrings, ['The end', 'END']);
		assert.equal(parseDecode('--vocabulary', '64').decoding.vocabulary, 64);
	});

	test('are those of the model, and of what is printed', () => {
		const { model, json } = parseDecode(
			...['--gpu', 'auto', '--threads', '3', '--context-tokens', '512', '--json'],
		);
		const path = resolve('a.gguf');
		assert.deepEqual(model, { path, gpu: 'auto', threads: 3, contextTokens: 512 });
		assert.equal(json, true);
	});
});

suite('The options of amulet rewrite', () => {
	test('are those of the extension where none are given', () => {
		const { decoding, preferences, languageId, layout, checksReplies } = parseRewrite();
		const { realignment, plausibilityFloor, fidelity } = decoding;
		assert.deepEqual({ realignment, plausibilityFloor, fidelity }, defaultDecoding);
		assert.deepEqual(preferences, [{ instruction: 'Be formal.', weight: 1 }]);
		assert.deepEqual([languageId, layout, checksReplies], ['markdown', defaultLayout, true]);
	});

	test('are several preferences with weights, a language, and no check', () => {
		const { preferences, languageId, checksReplies } = parseRewrite(
			...['--preference', 'Be brief.', '--weights', '2,0.5'],
			...['--language', 'latex', '--no-check'],
		);
		assert.deepEqual(preferences, [
			{ instruction: 'Be formal.', weight: 2 },
			{ instruction: 'Be brief.', weight: 0.5 },
		]);
		assert.deepEqual([languageId, checksReplies], ['latex', false]);
	});

	for (const layout of promptLayouts) {
		test(`choose the layout ${layout}`, () => {
			assert.equal(parseRewrite('--layout', layout).layout, layout);
		});
	}
});

suite('Wrong options', () => {
	for (const [name, parse, message] of [
		['no model', () => parseDecodeOptions(prompts), /--model FILE is missing/],
		[
			'no base prompt',
			() => parseDecodeOptions(['--model', 'x', '--preference-prompt-file', 'y']),
			/--base-prompt-file FILE is missing/,
		],
		[
			'no preference prompt',
			() => parseDecodeOptions([]),
			/--preference-prompt-file FILE is missing/,
		],
		[
			'no preference',
			() => parseRewriteOptions(['--model', 'x']),
			/--preference SENTENCE is missing/,
		],
		['an unknown option', () => parseRewrite('--loud'), /--loud/],
		['an argument that is no option', () => parseRewrite('loud'), /loud/],
		[
			'a strength that is no number',
			() => parseRewrite('--strength', 'much'),
			/--strength needs a number, not “much”/,
		],
		['an empty number', () => parseRewrite('--seed', ' '), /--seed needs a number, not “ ”/],
		[
			'a strength and realignment settings at once',
			() => parseRewrite('--strength', '1', '--eta', '1'),
			/not both/,
		],
		['too few weights', () => parseDecode('--weights', '1,2'), /--weights needs 1 numbers/],
		['a negative weight', () => parseDecode('--weights=-1'), /at least 0/],
		['an unknown method', () => parseDecode('--method', 'best'), /method/],
		['fewer tokens than one', () => parseDecode('--max-tokens=0'), /maxTokens/],
		[
			'an unknown layout',
			() => parseRewrite('--layout', 'lastFirst'),
			/layout.*tagged.*textFirst.*preferenceFirst/,
		],
		['a layout for raw prompts', () => parseDecode('--layout', 'textFirst'), /--layout/],
	] as const) {
		test(`${name} is refused`, () => {
			assert.throws(parse, (error) => {
				assert.ok(error instanceof UsageError, String(error));
				assert.match(error.message, message);
				return true;
			});
		});
	}
});

suite('The options of amulet passages', () => {
	test('are Markdown and nothing declared where none are given', () => {
		assert.deepEqual(parsePassagesOptions([]), {
			languageId: 'markdown',
			ownMarkup: { protect: [], latexCommands: {}, latexEnvironments: {} },
			repliesFile: undefined,
		});
	});

	test('declare markup, as those of amulet rewrite do', () => {
		const args = [
			...['--language', 'latex', '--protect', 'a=b', '--protect', 'c'],
			...['--latex-command', '\\note[]{}=prose', '--latex-environment', 'story=verbatim'],
		];
		const ownMarkup = {
			protect: ['a=b', 'c'],
			latexCommands: { '\\note[]{}': 'prose' },
			latexEnvironments: { story: 'verbatim' },
		};
		assert.deepEqual(parsePassagesOptions(args).ownMarkup, ownMarkup);
		assert.deepEqual(parseRewrite(...args).ownMarkup, ownMarkup);
	});

	for (const args of [
		['--protect', '('],
		['--latex-command', 'note=prose'],
		['--latex-command', '\\note'],
		['--latex-environment', 'story=nothing'],
	]) {
		test(`${args.join(' ')} is refused`, () => {
			assert.throws(() => parsePassagesOptions(args), UsageError);
		});
	}
});
