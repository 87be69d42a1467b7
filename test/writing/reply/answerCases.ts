/** What answers a passage, and what only says it in other words. */
import assert from 'node:assert/strict';
import { isAnswer } from '../../../src/writing/reply/answer.ts';

export type AnswerCase = readonly [
	passage: string,
	answers: readonly string[],
	rewrites: readonly string[],
];

/** @param happens what an answer does to its passage, as a participle */
export function testAnswers(happens: string, cases: readonly AnswerCase[]): void {
	for (const [passage, answers, rewrites] of cases) {
		for (const answer of answers) {
			test(`${JSON.stringify(passage)}: ${happens} by ${JSON.stringify(answer)}`, () => {
				assert.ok(isAnswerTo(answer, passage));
			});
		}
		for (const rewrite of rewrites) {
			test(`${JSON.stringify(passage)}: not by ${JSON.stringify(rewrite)}`, () => {
				assert.ok(!isAnswerTo(rewrite, passage));
			});
		}
	}
}

function isAnswerTo(text: string, passage: string): boolean {
	return isAnswer({ text, raw: text, passage, instructions: [], asked: [], wasCutOff: false });
}
