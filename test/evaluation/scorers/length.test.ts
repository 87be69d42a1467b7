import assert from 'node:assert/strict';
import { length } from '../../../src/evaluation/scorers/length.ts';
import { replyOf } from './reply.ts';

suite('length', () => {
	const cases: readonly (readonly [text: string, words: number])[] = [
		['', 0],
		['🎉', 0],
		['One', 1],
		['One two, three.', 3],
		['1. One\n2. **Two** three', 3],
		['你好世界', 2],
	];
	for (const [text, words] of cases) {
		test(JSON.stringify(text), () => {
			assert.equal(length.score(replyOf(text)), words);
		});
	}
});
