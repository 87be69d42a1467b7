/** What becomes of a passage, for replies that a script gives. */
import assert from 'node:assert/strict';
import {
	rewritePassage,
	type RawReply,
	type Rewriter,
} from '../../src/backend/passageRewriting.ts';
import { ReplyStream } from '../../src/backend/replyStream.ts';
import type { KeptReason } from '../../src/protocol/messages.ts';
import { syntaxOf } from '../../src/writing/syntax/syntaxes.ts';

const passage = 'We met on Monday. See `npm test` for more. It rained a lot.';
const good = 'On Monday we met. More is in `npm test`. There was much rain.';
const lossy = 'On Monday we met. More is in the tests. There was much rain.';
const copy = 'We met on Monday. See `npm test` for more. It rained lots.';
/** Without something that the passage is taken to say. */
const lacking = 'We met once. `npm test` has more. There was rain.';
const unfaithful = 'We met, and `npm test` it was.';
const refusal = 'I cannot help with that.';

interface Asked {
	readonly text: string;
	readonly after: KeptReason | undefined;
}

/**
 * Answers each question by the next of the replies; undefined cancels. A refusal is no rewrite, and nothing
 * is none.
 */
function scripted(replies: readonly (string | undefined)[], wasCutOff = false) {
	const asked: Asked[] = [];
	const rest = [...replies];
	const rewriter: Rewriter = {
		ask: (text, after, { onText, onRestart }) => {
			asked.push({ text, after });
			const raw = rest.shift();
			if (raw === undefined) return Promise.resolve(undefined);
			onText('a thought');
			onRestart();
			for (const piece of raw.match(/.{1,5}/gs) ?? []) onText(piece);
			return Promise.resolve({ raw, wasCutOff });
		},
		faultOf: ({ text, wasCutOff: isCutOff }: RawReply & { readonly text: string }) => {
			if (text === '') return 'empty';
			if (text === refusal) return 'refusal';
			return isCutOff ? 'cutOff' : undefined;
		},
		isNearCopy: (text) => text === copy,
		lossOf: (text) => (text === lacking ? 1 : 0),
		isFaithful: (text) => text !== unfaithful,
	};
	return { asked, rewriter };
}

async function rewriting(replies: readonly (string | undefined)[], text = passage, cut = false) {
	const { asked, rewriter } = scripted(replies, cut);
	const shown: string[] = [''];
	const stream = new ReplyStream(({ keep, append }) => {
		shown.push((shown.at(-1) ?? '').slice(0, keep) + append);
	});
	const outcome = await rewritePassage(text, syntaxOf('markdown'), stream, rewriter);
	return { outcome, asked, shown };
}

suite('Rewriting a passage', () => {
	test('a good reply is offered as it streamed, and asked for once', async () => {
		const { outcome, asked, shown } = await rewriting([good]);
		assert.deepEqual(outcome, {
			kind: 'rewritten',
			text: good,
			keptSentences: 0,
			retriedFor: undefined,
		});
		assert.deepEqual(asked, [{ text: passage, after: undefined }]);
		assert.equal(shown.at(-1), good);
	});

	test('a rewrite that left something out is asked for once more, and replaced by one that did not', async () => {
		const { outcome, asked } = await rewriting([lacking, good]);
		assert.equal(outcome.kind === 'rewritten' && outcome.text, good);
		assert.deepEqual(
			asked.map(({ after }) => after),
			[undefined, 'detailsLost'],
		);
	});

	for (const [what, second] of [
		['lost it too', lacking],
		['is nearly a copy', copy],
		['is none', refusal],
	] as const) {
		test(`a rewrite that left something out stays where the second one ${what}`, async () => {
			const { outcome, shown } = await rewriting([lacking, second]);
			assert.equal(outcome.kind === 'rewritten' && outcome.text, lacking);
			assert.equal(shown.at(-1), lacking);
		});
	}

	test('a number that was torn apart is put together again', async () => {
		const { outcome } = await rewriting(
			['We have sold 14. 500 of them.'],
			'We sold 14.500 of them.',
		);
		assert.equal(outcome.kind === 'rewritten' && outcome.text, 'We have sold 14.500 of them.');
	});

	test('a stop too many after a footnote’s mark is taken off', async () => {
		const { outcome } = await rewriting(['Most are covered.[^1].'], 'It covers most.[^1]');
		assert.equal(outcome.kind === 'rewritten' && outcome.text, 'Most are covered.[^1]');
	});

	test('blanks that bind words are put back', async () => {
		const { outcome } = await rewriting(
			['In Figure 3, Dr. Weber – or Kim – ran 14 km.'],
			'Dr.\u00a0Weber ran 14\u202fkm -- see Figure\u00a03.',
		);
		assert.equal(
			outcome.kind === 'rewritten' && outcome.text,
			'In Figure\u00a03, Dr.\u00a0Weber -- or Kim -- ran 14\u202fkm.',
		);
	});

	test('a reply that is no rewrite is asked for once more, in another way', async () => {
		const { outcome, asked, shown } = await rewriting([refusal, good]);
		assert.deepEqual(outcome, {
			kind: 'rewritten',
			text: good,
			keptSentences: 0,
			retriedFor: 'refusal',
		});
		assert.deepEqual(
			asked.map(({ after }) => after),
			[undefined, 'refusal'],
		);
		assert.equal(shown.at(-1), good);
	});

	test('after two replies that are none, the passage stays, with the first reason', async () => {
		for (const [replies, reason] of [
			[[refusal, ''], 'refusal'],
			[['', refusal], 'empty'],
		] as const) {
			const { outcome, asked, shown } = await rewriting(replies);
			assert.deepEqual(outcome, { kind: 'kept', reason });
			assert.equal(asked.length, 2);
			assert.equal(shown.at(-1), passage);
		}
	});

	test('where nearly nothing changed, more is asked for, and a rewrite that is none does not replace it', async () => {
		const better = await rewriting([copy, good]);
		assert.deepEqual(better.outcome, {
			kind: 'rewritten',
			text: good,
			keptSentences: 0,
			retriedFor: 'unchanged',
		});
		for (const worse of [refusal, '', lossy, unfaithful]) {
			const { outcome, asked, shown } = await rewriting([copy, worse]);
			assert.deepEqual(outcome, {
				kind: 'rewritten',
				text: copy,
				keptSentences: 0,
				retriedFor: undefined,
			});
			assert.equal(asked[1]?.after, 'unchanged');
			assert.equal(shown.at(-1), copy);
		}
	});

	test('a reply that was cut off is none', async () => {
		const { outcome } = await rewriting([good, good], passage, true);
		assert.deepEqual(outcome, { kind: 'kept', reason: 'cutOff' });
	});

	test('where only the marks of code were lost, they are put back', async () => {
		const { outcome, asked } = await rewriting([good.replaceAll('`', '')]);
		assert.equal(outcome.kind === 'rewritten' && outcome.text, good);
		assert.equal(asked.length, 1);
	});

	test('where a protected span was lost, the whole is tried again in another way', async () => {
		const { outcome, asked } = await rewriting([lossy, good]);
		assert.equal(outcome.kind === 'rewritten' && outcome.text, good);
		assert.deepEqual(
			asked.map(({ after }) => after),
			[undefined, 'protectedSpansLost'],
		);
	});

	test('where it was lost twice, the sentences are rewritten each', async () => {
		const sentences = ['On Monday we met.', 'More is in `npm test`.', 'There was much rain.'];
		const { outcome, asked } = await rewriting([lossy, lossy, ...sentences]);
		assert.deepEqual(outcome, {
			kind: 'rewritten',
			text: sentences.join(' '),
			keptSentences: 0,
		});
		assert.deepEqual(
			asked.slice(2).map(({ text }) => text),
			['We met on Monday.', 'See `npm test` for more.', 'It rained a lot.'],
		);
	});

	test('a sentence that loses its own stays as it was', async () => {
		const { outcome } = await rewriting([
			lossy,
			lossy,
			...['On Monday we met.', 'More is in the tests.', 'There was much rain.'],
		]);
		assert.deepEqual(outcome, {
			kind: 'rewritten',
			text: 'On Monday we met. See `npm test` for more. There was much rain.',
			keptSentences: 1,
		});
	});

	test('a sentence of nothing but protected spans is not asked for', async () => {
		const source = 'We met. `NPM` (`2`). It rained.';
		const { outcome, asked } = await rewriting(
			['We met and it rained.', 'We met, then it rained.', 'One met.', 'It poured.'],
			source,
		);
		assert.equal(outcome.kind === 'rewritten' && outcome.text, 'One met. `NPM` (`2`). It poured.');
		assert.equal(asked.length, 4);
	});

	test('a sentence whose reply is no rewrite stays as it was', async () => {
		const { outcome } = await rewriting([lossy, '', refusal, lossy, 'There was much rain.']);
		assert.deepEqual(outcome, {
			kind: 'rewritten',
			text: 'We met on Monday. See `npm test` for more. There was much rain.',
			keptSentences: 2,
		});
	});

	test('a passage of which nothing can be rewritten stays, and says why', async () => {
		const { outcome, shown } = await rewriting([refusal, lossy, refusal, refusal, refusal]);
		assert.deepEqual(outcome, { kind: 'kept', reason: 'protectedSpansLost' });
		assert.equal(shown.at(-1), passage);
		const lone = await rewriting(['See the tests.', refusal], 'See `npm test`.');
		assert.deepEqual(lone.outcome, { kind: 'kept', reason: 'protectedSpansLost' });
		assert.equal(lone.asked.length, 2);
	});

	test('a cancel ends it, wherever it comes', async () => {
		for (const replies of [
			[undefined],
			[refusal, undefined],
			[lossy, lossy, 'We met.', undefined],
		]) {
			const { outcome, asked } = await rewriting(replies);
			assert.deepEqual(outcome, { kind: 'unfinished' });
			assert.equal(asked.length, replies.length);
		}
	});
});
