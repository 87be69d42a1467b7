import assert from 'node:assert/strict';
import path from 'node:path';
import { parsePlacesOptions } from '../../../src/evaluation/places/options.ts';
import { settings } from '../../extension/manifestSettings.ts';
import { testRefusals } from '../refusedOptions.ts';

const parse = (...args: readonly string[]) => parsePlacesOptions(['--model', 'm.gguf', ...args]);

suite('The options of the look at suggestions', () => {
	test('are what the extension starts with', () => {
		const { model, half, limit, threads, instruction, confidenceFloor } = parse();
		const profiles = settings['amulet.profiles']?.default as Readonly<Record<string, unknown>>;
		assert.equal(model, path.resolve('m.gguf'));
		assert.deepEqual([half, limit, threads], [undefined, Infinity, 1]);
		assert.equal(instruction, profiles.formal);
		assert.equal(confidenceFloor, settings['amulet.completion.confidence']?.default);
	});

	test('choose places and settings', () => {
		const { half, limit, threads, instruction, confidenceFloor } = parse(
			...['--half', 'judging', '--limit', '3', '--threads', '2'],
			...['--preference', 'Be brief.', '--confidence', '0'],
		);
		assert.deepEqual(
			[half, limit, threads, instruction, confidenceFloor],
			['judging', 3, 2, 'Be brief.', 0],
		);
	});

	const invalid = [
		[['--half', 'third'], /--half must be one of tuning, judging/],
		[['--limit', '0'], /--limit needs a whole number of at least 1/],
		[['--threads', '1.5'], /--threads needs a whole number/],
		[['--confidence', '2'], /--confidence needs a number from 0 to 1/],
		[['--confidence', ''], /--confidence needs a number/],
		[['more'], /more/],
	] as const;
	testRefusals('npm run places', parse, invalid);
});
