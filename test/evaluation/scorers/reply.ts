import type { Reply } from '../../../src/evaluation/scorers/scorer.ts';

/** A reply to a plain English question, unless another source is given. */
export function replyOf(text: string, source = 'What should I do in the evening?'): Reply {
	return { task: 'question', source, text };
}

/** Replies that are unlike ordinary prose. */
export const oddTexts: readonly string[] = [
	'',
	' \n\n ',
	'Yes',
	'Yes.',
	'42',
	'🎉🎉 😊',
	'...!?',
	'- First item\n- Second item\n\n1. **Bold**: text\n2. `code`',
	'no full stop at the end of a line\nand none here',
	'word '.repeat(300),
	'今日はとても良い天気ですね。散歩に行きましょう！',
	'你好世界',
	'Привет, мир. Как дела?',
	'<|im_end|>\u0000\uFFFD\uD800',
	'constructor __proto__ hasOwnProperty toString',
	'#'.repeat(50),
];
