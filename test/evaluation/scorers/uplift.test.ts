import assert from 'node:assert/strict';
import { uplift } from '../../../src/evaluation/scorers/uplift.ts';
import { assertNear } from './near.ts';
import { replyOf } from './reply.ts';

suite('uplift', () => {
	const cases: readonly (readonly [text: string, uplifting: number, words: number])[] = [
		['Hope inspires and empowers us.', 3, 5],
		['**Believe** in your inspiring, joyful dreams', 3, 6],
		['Stay strong\n- Embrace growth', 3, 4],
		['You will succeed, you overcame it', 2, 6],
		// Words that only begin alike, or mean the contrary.
		['It is hopeless and discouraging', 0, 5],
		['Shining? Hopping? Brightness?', 1, 3],
		['Faithless', 0, 1],
		['Courage', 1, 1],
		['你好世界', 0, 2],
	];
	for (const [text, uplifting, words] of cases) {
		test(text, () => {
			assertNear(uplift.score(replyOf(text)), (100 * uplifting) / words);
		});
	}

	for (const text of ['', '🎉']) {
		test(`${JSON.stringify(text)} has none`, () => {
			assert.equal(uplift.score(replyOf(text)), undefined);
		});
	}
});
