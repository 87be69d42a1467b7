import assert from 'node:assert/strict';
import { singleWish, type Wish } from '../../../src/evaluation/preferences.ts';
import {
	asksFor,
	isReadable,
	keyOf,
	logOddsOf,
	type StoredScore,
} from '../../../src/evaluation/secondOpinion/logOdds.ts';
import { syntheticRun } from '../syntheticRun.ts';

const reply = { task: 'rewriting', source: 'It rains.', text: 'It is raining.' } as const;
const wish: Wish = {
	name: 'user-1',
	preferences: [
		{ name: 'formal', weight: 0.75 },
		{ name: 'concise', weight: 0.25 },
	],
};

suite('The log-odds of a second opinion', () => {
	function storeOf(logProbabilities: readonly number[], asked = wish) {
		const scores = new Map<string, StoredScore>();
		for (const [index, ask] of asksFor({ reply, wish: asked }).entries()) {
			const logProbability = logProbabilities[index];
			if (logProbability !== undefined) scores.set(keyOf(ask, 'aa'), { logProbability, tokens: 4 });
		}
		return scores;
	}

	test('are what a preference adds to the log-probability, a token', () => {
		const formal = singleWish('formal');
		const odds = logOddsOf({ reply, wish: formal }, 'aa', storeOf([-10, -8], formal));
		assert.equal(odds, (-8 + 10) / 4);
	});

	test('are the mean over several preferences by their weights', () => {
		assert.equal(
			logOddsOf({ reply, wish }, 'aa', storeOf([-10, -8, -12])),
			0.75 * 0.5 + 0.25 * -0.5,
		);
	});

	test('are unknown where a score is missing, or of another model', () => {
		assert.equal(logOddsOf({ reply, wish }, 'aa', storeOf([-10, -8])), undefined);
		assert.equal(logOddsOf({ reply, wish }, 'bb', storeOf([-10, -8, -12])), undefined);
	});

	test('ask in the authors’ words, with the text alone and nothing of the trial’s ask', () => {
		const [base, formal] = asksFor({ reply, wish });
		assert.ok(base && formal);
		assert.ok(formal.prompt.system.endsWith(' Your answer should be formal as much as possible.'));
		assert.equal(
			base.prompt.system,
			formal.prompt.system.replace('Your answer should be formal as much as possible.', ''),
		);
		for (const { prompt, text } of [base, formal]) {
			assert.equal(prompt.user, reply.source);
			assert.equal(text, reply.text);
		}
	});

	test('are of replies that were offered, are not spoiled, and do not speak of their ask', () => {
		const { replies } = syntheticRun({ base: [4], pref: [4], amulet: [4] }, { task: 'rewriting' });
		const made = replies.find(({ record }) => record.condition === 'amulet');
		assert.ok(made);
		assert.ok(isReadable(made));
		assert.ok(!isReadable({ ...made, offered: false }));
		assert.ok(!isReadable({ ...made, spoiled: true }));
		const text = 'Your answer should be verbose as much as possible.';
		assert.ok(!isReadable({ ...made, reply: { ...made.reply, text } }));
	});
});
