/** The sentence model, as `scripts/models/sentenceModel.mjs` makes it. */
import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { scoreMeaning } from '../../src/evaluation/embedding/meaningScores.ts';
import {
	mostPieces,
	openSentenceEmbedder,
	type SentenceEmbedder,
} from '../../src/evaluation/embedding/sentenceEmbedder.ts';
import { similarityOf } from '../../src/evaluation/embedding/similarity.ts';
import { loadDataSet } from '../../src/evaluation/dataSets.ts';
import { syntheticRun } from '../evaluation/syntheticRun.ts';
import { root } from '../reference/files.ts';
import { noSignal } from './backendUnderTest.ts';

const file = path.join(root, '.amulet/models/all-MiniLM-L6-v2.F32.gguf');

suite('The sentence model', function () {
	this.timeout(300_000);
	let embedder: SentenceEmbedder;
	suiteSetup(async () => {
		embedder = await openSentenceEmbedder(file, 1);
	});
	suiteTeardown(() => embedder.close());

	const similarity = async (one: string, other: string) =>
		(await similarityOf(one, other, embedder)) ?? Number.NaN;

	/**
	 * From the documentation of sentence-transformers, for this model (sbert.net, Quickstart); the last by
	 * NumPy, in float64.
	 */
	const known = [
		['The weather is lovely today.', "It's so sunny outside!", 0.666],
		['The weather is lovely today.', 'He drove to the stadium.', 0.1046],
		["It's so sunny outside!", 'He drove to the stadium.', 0.1411],
		[
			"Café naïve — “Über” 東京 snowboarding's unbelievability, 3.14!",
			'The weather is lovely today.',
			0.2253,
		],
	] as const;
	for (const [one, other, expected] of known) {
		test(`gives ${expected} for “${one}” and “${other}”`, async () => {
			const cosine = await similarity(one, other);
			assert.ok(Math.abs(cosine - expected) < 1e-3, String(cosine));
		});
	}

	const paraphrases = [
		['The meeting was moved to Friday.', 'They rescheduled the meeting for Friday.'],
		[
			'Please send me the report before noon, because the client is waiting for it.',
			'I need the report from you by midday; the customer is waiting.',
		],
	] as const;
	for (const [one, other] of paraphrases) {
		test(`finds “${one}” said in other words`, async () => {
			const cosine = await similarity(one, other);
			assert.ok(cosine > 0.7, String(cosine));
		});
	}

	test('tells unrelated texts apart', async () => {
		const texts = loadDataSet('rewriting').items.slice(0, 6);
		assert.ok((await similarity('The cake needs two eggs.', 'Interest rates rose again.')) < 0.3);
		const [first] = texts;
		assert.ok(first);
		for (const { text } of texts) {
			const cosine = await similarity(first.text, text);
			if (text === first.text) assert.ok(cosine > 0.999, String(cosine));
			else assert.ok(cosine < 0.5, `${cosine}: ${text}`);
		}
	});

	test('reads texts of any length, also one that is a single word', async () => {
		const long = 'The train to the coast leaves every hour, and the trip takes two. '.repeat(40);
		assert.ok(embedder.countPieces(long) > 2 * mostPieces);
		const cosine = await similarity(
			long,
			'A train goes to the coast each hour; it takes two hours.',
		);
		assert.ok(cosine > 0.7, String(cosine));
		assert.ok(Number.isFinite(await similarity('!?'.repeat(400), long)));
	});

	test('is asked once for each reply, and keeps what it said', async () => {
		const folder = await mkdtemp(path.join(os.tmpdir(), 'amulet-meaning-'));
		try {
			const store = path.join(folder, 'similarities.jsonl');
			const { replies } = syntheticRun(
				{ base: [6], pref: [8], amulet: [9] },
				{ task: 'rewriting', kept: ['personal 0 verbose amulet'] },
			);
			const options = { embedder, file: store, signal: noSignal() };
			const before = (await scoreMeaning(replies, options)).of;
			const lines = await readFile(store, 'utf8');
			assert.equal(lines.split('\n').length, 3);
			await appendFile(store, '{"key":"torn');
			const embed = () => Promise.reject(new Error('It was asked again'));
			const after = await scoreMeaning(replies, { ...options, embedder: { ...embedder, embed } });
			assert.deepEqual(replies.map(after.of), replies.map(before));
			assert.deepEqual(
				replies.map(before).map((score) => typeof score),
				['number', 'number', 'undefined'],
			);
		} finally {
			await rm(folder, { recursive: true });
		}
	});
});
