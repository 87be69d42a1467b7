import assert from 'node:assert/strict';
import {
	judgeMessages,
	parseVerdict,
	type Comparison,
} from '../../../src/evaluation/judge/judgePrompt.ts';
import { singleWish } from '../../../src/evaluation/preferences.ts';

const comparison: Comparison = {
	task: 'question',
	source: 'Why is the sky blue?',
	wish: singleWish('concise'),
	a: 'Because of scattering.',
	b: 'Well, that is a long story.',
};

suite('What a judge is asked', () => {
	const promptOf = (changes: Partial<Comparison>) =>
		judgeMessages({ ...comparison, ...changes }).map(({ content }) => content);

	test('holds the question, the preference and both replies under their letters', () => {
		const [, user = ''] = promptOf({});
		assert.match(user, /<question>\nWhy is the sky blue\?\n<\/question>/);
		assert.match(user, /as concise as possible/);
		assert.match(user, /<reply_A>\nBecause of scattering\.\n<\/reply_A>/);
		assert.match(user, /<reply_B>\nWell, that is a long story\.\n<\/reply_B>/);
		assert.match(user, /exactly one of: A, B, tie\.$/);
	});

	test('treats both replies alike', () => {
		const [, user = ''] = promptOf({ a: 'x', b: 'y' });
		const [, swapped = ''] = promptOf({ a: 'y', b: 'x' });
		const marked = (text: string, first: string, second: string) =>
			text.replace(`\n${first}\n`, '\n1\n').replace(`\n${second}\n`, '\n2\n');
		assert.equal(marked(swapped, 'y', 'x'), marked(user, 'x', 'y'));
	});

	test('says of a rewriting that the meaning is to be kept', () => {
		const [, user = ''] = promptOf({ task: 'rewriting', source: 'Some text.' });
		assert.match(user, /<text>\nSome text\.\n<\/text>/);
		assert.match(user, /say what the text says/);
		assert.doesNotMatch(user, /question/);
	});

	test('has the weights of several preferences', () => {
		const preferences = [
			{ name: 'formal', weight: 0.6 },
			{ name: 'uplifting', weight: 0.4 },
		] as const;
		const [, user = ''] = promptOf({ wish: { name: 'user 1', preferences } });
		assert.match(user, /as formal \(60 %\) and uplifting \(40 %\) as possible/);
	});
});

suite('The verdict in an answer', () => {
	const readings: Readonly<Record<'A' | 'B' | 'tie' | 'none', readonly string[]>> = {
		A: [
			'A',
			' a.\n',
			'**A**',
			'"A"',
			'[[A]]',
			'\\boxed{A}',
			'Reply A',
			'reply_A',
			'A is better.',
			'Reply A is the better reply than Reply B.',
			'Verdict: A',
			'**Verdict:** Reply A',
			'The winner is A.',
			'Final answer: A, because it is shorter than B.',
			'A\n\nReply A is short, whereas reply B rambles.',
			'Reply A is shorter and says the same. Reply B rambles on. Verdict: A',
			'B is tempting at first.\n\nYet the shorter one wins.\n\nA',
			'## Reply B\nlong\n## Reply A\nshort\n\nAnswer: A',
			'<think>Is B better? The answer is B? No.</think>\n\nA',
			'It may be B.\n</think>\nA',
		],
		B: ['B', 'b', 'Response B wins', 'Answer is B', 'Winner = B', 'VERDICT: B - more formal.'],
		tie: ['tie', 'Tie.', 'It’s a tie', 'a draw', 'Verdict: tie', 'The answer is a tie.', '*tie*'],
		none: [
			'',
			'A, B, tie',
			'A or B',
			'Both are good.',
			'Reply A is shorter.',
			'Reply A is better in tone, reply B in length.',
			'**Reply A**\nis short.\n\n**Reply B**\nis long.',
			'A close call.',
			'The answer is a bit long.',
			'Verdict: A is worse',
			'Verdict: A\nVerdict: B',
			'Verdict: A\n\nB',
			'C',
			'Always',
			'<think>So the verdict is A',
		],
	};

	for (const [verdict, answers] of Object.entries(readings)) {
		for (const answer of answers) {
			test(`${JSON.stringify(answer)} means ${verdict}`, () => {
				assert.equal(parseVerdict(answer) ?? 'none', verdict);
			});
		}
	}
});
