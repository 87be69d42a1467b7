import assert from 'node:assert/strict';
import { mostPieces } from '../../../src/evaluation/embedding/sentenceEmbedder.ts';
import { similarityOf, type Embedding } from '../../../src/evaluation/embedding/similarity.ts';

/** A direction for each word that a text begins with, of any length. */
const directions: Readonly<Record<string, readonly number[]>> = {
	East: [3, 0],
	North: [0, 0.5],
	West: [-2, 0],
};
const embedder: Embedding = {
	countPieces: (text) => text.split(/\s+/).filter((word) => word !== '').length,
	embed: (text) => Promise.resolve(directions[text.split(' ')[0] ?? ''] ?? [1, 1]),
};

suite('The similarity of two texts', () => {
	const similarity = (one: string, other: string) => similarityOf(one, other, embedder);

	test('is the cosine of their embeddings, whatever their lengths', async () => {
		assert.equal(await similarity('East it is.', 'East it is.'), 1);
		assert.equal(await similarity('East it is.', 'North it is.'), 0);
		assert.equal(await similarity('East it is.', 'West it is.'), -1);
	});

	test('weighs the parts of a long text by their lengths', async () => {
		const part = (name: string, words: number) => `${name} ${'word '.repeat(words - 2)}end. `;
		const whole = part('East', mostPieces) + part('North', mostPieces / 2);
		// Two lengths of east and one of north.
		const cosine = (await similarity('East it is.', whole)) ?? 0;
		assert.ok(Math.abs(cosine - 2 / Math.sqrt(5)) < 1e-9, String(cosine));
	});

	test('is unknown without a word', async () => {
		assert.equal(await similarity('East.', ''), undefined);
		assert.equal(await similarity(' ', 'East.'), undefined);
	});
});
