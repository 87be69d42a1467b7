import assert from 'node:assert/strict';
import { sentiment } from '../../../src/evaluation/scorers/sentiment.ts';
import { assertNear } from './near.ts';
import { replyOf } from './reply.ts';

/** VADER's compound of a sentence whose words' valences have this sum, which it rounds to four digits. */
const compound = (sum: number) => sum / Math.sqrt(sum * sum + 15);

suite('sentiment', () => {
	// The lexicon has wonderful 2.7, great 3.1, sad -2.1.
	const cases: readonly (readonly [text: string, expected: number])[] = [
		['The table is brown.', 0],
		['It is wonderful.', compound(2.7)],
		['It is wonderful', compound(2.7)],
		['wonderful', compound(2.7)],
		['- It is **wonderful**', compound(2.7)],
		['It is “great”, (great)...', compound(6.2)],
		// An exclamation mark adds 0.292.
		['It is great!', compound(3.392)],
		// The mean of sentences: over the whole text it would be compound(0.6).
		['It is wonderful. It is sad.', (compound(2.7) + compound(-2.1)) / 2],
		['Wonderful\nThe table is brown', compound(2.7) / 2],
		// A negation turns and weakens: its factor is -0.74. The apostrophe is curly.
		['It isn’t great.', compound(-0.74 * 3.1)],
		['今日は良い天気です。', 0],
	];
	for (const [text, expected] of cases) {
		test(JSON.stringify(text), () => {
			assertNear(sentiment.score(replyOf(text)), expected, 5e-5);
		});
	}

	for (const text of ['', '🎉']) {
		test(`${JSON.stringify(text)} has none`, () => {
			assert.equal(sentiment.score(replyOf(text)), undefined);
		});
	}
});
