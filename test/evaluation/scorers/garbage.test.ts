import assert from 'node:assert/strict';
import { garbage } from '../../../src/evaluation/scorers/garbage.ts';
import { replyOf } from './reply.ts';

suite('garbage', () => {
	const clean: readonly string[] = [
		'Yes',
		'“Really?” — yes; naïve café’s, 50% of $3 (or €2) at 20 °C…',
		'# Title\n\n- **item** [link](https://a.b/c#part)\n1. `x = a_b + 2 > 3`\n| a | b |\r\n\tC# is #1',
		'今日は。元気ですか？ Привет, мир. नमस्ते',
		'a < b and s > t',
	];
	for (const text of clean) {
		test(`${JSON.stringify(text)} has no garbage`, () => {
			assert.equal(garbage.score(replyOf(text)), 0);
		});
	}

	const cases: readonly (readonly [text: string, garbage: number, characters: number])[] = [
		// An emoji is one character.
		['ok 😊', 1, 4],
		['🎉', 1, 1],
		['Hi <|im_end|>', 10, 13],
		['<|im_start|>user', 12, 16],
		['<s>Hi</s>', 7, 9],
		['Hi [INST]', 6, 9],
		['Hi<end_of_turn>', 13, 15],
		['Go #Win #Be_2', 9, 13],
		['a\uFFFDb\u0000', 2, 4],
		['a\u200Bb\uFEFF', 2, 4],
		['a\uD800', 1, 2],
		['─── a', 3, 5],
	];
	for (const [text, count, characters] of cases) {
		test(`${JSON.stringify(text)}: ${count} of ${characters}`, () => {
			assert.equal(garbage.score(replyOf(text)), count / characters);
		});
	}

	test('is unknown of an empty text', () => {
		assert.equal(garbage.score(replyOf('')), undefined);
	});
});
