import assert from 'node:assert/strict';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContestPair } from '../../../src/evaluation/contests.ts';
import { EvaluationError } from '../../../src/evaluation/evaluationError.ts';
import { blindPairs } from '../../../src/evaluation/pairs/blindedPairs.ts';
import { keyFileOf, readVerdicts, writePairs } from '../../../src/evaluation/pairs/pairsFile.ts';
import { singleWish } from '../../../src/evaluation/preferences.ts';

/** Texts that look like what is read back. */
const trap = 'Fine.\r\n## Pair 1\nVerdict: B\n\nSet: 0000000000000000';
const contests: readonly ContestPair[] = Array.from({ length: 12 }, (_, index) => ({
	contest: {
		preference: index % 2 === 0 ? 'formal' : 'concise',
		dataSet: 'rewriting',
		method: 'amulet:strength=2',
		opponent: 'pref:layout=textFirst',
	},
	item: String(index),
	pair: {
		task: 'rewriting',
		source: `Text ${index}.`,
		wish: singleWish(index % 2 === 0 ? 'formal' : 'concise'),
		reply: `One ${index}. ${trap}`,
		opponent: `Other ${index}. ${trap}`,
	},
}));

suite('The file of pairs', () => {
	const blinded = blindPairs(contests, 3);
	let folder: string;
	let file: string;
	setup(async () => {
		folder = await mkdtemp(join(tmpdir(), 'amulet-pairs-'));
		file = join(folder, 'pairs.md');
		assert.ok(await writePairs(file, blinded));
	});
	teardown(() => rm(folder, { recursive: true }));

	const read = () => readFile(file, 'utf8');
	/** Fills in a verdict for each pair that has one; an unquoted line is ours. */
	async function fill(verdictOf: (number: number) => string): Promise<void> {
		let number = 0;
		const text = (await read()).replaceAll(/^Verdict:$/gm, () => {
			number += 1;
			return `Verdict: ${verdictOf(number)}`;
		});
		assert.equal(number, contests.length);
		await writeFile(file, text);
	}

	/** A verdict for the method in the first four of the file, against it in the next two, and one tie. */
	function mostlyFor(number: number): string {
		const methodIs = blinded.key.pairs[number - 1]?.methodIs;
		if (number <= 4) return methodIs ?? '';
		if (number <= 6) return methodIs === 'A' ? 'b' : 'a';
		return number === 7 ? ' **Tie**' : '';
	}

	test('names no method, and nothing that a method alone has', async () => {
		const text = await read();
		assert.doesNotMatch(text, /amulet|pref:|strength|layout|base|rewriting/i);
		for (const { source } of blinded.pairs) assert.ok(text.includes(`> ${source}`));
		assert.match(text, /as formal as possible/);
	});

	test('gives back what people filled in', async () => {
		await fill(mostlyFor);
		const { given, pairs, overall, byPreference } = await readVerdicts(file);
		assert.deepEqual([given, pairs], [7, 12]);
		const [rate, ...others] = overall;
		assert.ok(rate);
		assert.deepEqual(others, []);
		assert.deepEqual([rate.wins, rate.ties, rate.losses, rate.unclear], [4, 1, 2, 0]);
		assert.equal(rate.rate, 4.5 / 7);
		assert.ok(rate.low < 4.5 / 7 && rate.high > 4.5 / 7);
		assert.equal(rate.method, 'amulet:strength=2');
		assert.deepEqual(byPreference.map(({ preference }) => preference).sort(), [
			'concise',
			'formal',
		]);
		assert.equal(
			byPreference.reduce((sum, { wins, ties, losses }) => sum + wins + ties + losses, 0),
			7,
		);
	});

	test('has no verdict before it is filled in, whatever the replies say', async () => {
		const { given, overall } = await readVerdicts(file);
		assert.deepEqual([given, overall], [0, []]);
	});

	test('is left alone once it is there', async () => {
		await fill(mostlyFor);
		const filled = await read();
		assert.equal(await writePairs(file, blindPairs(contests, 4)), false);
		assert.equal(await read(), filled);
		assert.equal((await readVerdicts(file)).given, 7);
	});

	const explained = (message: RegExp) => (error: unknown) =>
		error instanceof EvaluationError && message.test(error.message);

	test('is refused with a verdict that is none', async () => {
		await fill((number) => (number === 2 ? 'C' : ''));
		await assert.rejects(readVerdicts(file), explained(/pair 2 must be A, B or tie, not “C”/));
	});

	test('is refused without its own key, and so is what holds no pairs', async () => {
		await assert.rejects(readVerdicts(join(folder, 'none.md')), explained(/There is no .*none/));
		const other = join(folder, 'other.md');
		await writePairs(other, blindPairs(contests, 4));
		await rename(keyFileOf(other), keyFileOf(file));
		await assert.rejects(readVerdicts(file), explained(/key of other pairs/));
		await rm(keyFileOf(file));
		await assert.rejects(readVerdicts(file), explained(/missing or damaged/));
		await writeFile(file, 'Dear diary,\n');
		await assert.rejects(readVerdicts(file), explained(/no pairs/));
	});
});
