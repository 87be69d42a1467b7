import assert from 'node:assert/strict';
import { checkComplete, checkGrowing, shape } from './shape.ts';

suite('White space before a suggestion', () => {
	checkComplete(
		[
			['I‸', ' am', ' am'],
			['I‸', '  am', ' am'],
			['I‸', '\tam', ' am'],
			['I‸', 'ce', 'ce'],
			['I ‸', ' am', 'am'],
			['I\u00a0‸', ' am', 'am'],
			['‸', ' \n\nI', 'I'],
			['One.\n\n‸', '\n I', 'I'],
			['One,\n‸', '\nI', '\nI'],
			['One,\n‸', 'I', 'I'],
			['One,‸', '\n\n\nI', '\n\nI'],
			['One,‸', '\r\n\r\nI', '\n\nI'],
			['One ‸', '\nI', ''],
			['He (‸', ' see', 'see'],
			['He said "‸', ' See', 'See'],
			['He said "no"‸', ' and', ' and'],
			['Er sagte „Ja“‸', ' und', ' und'],
			['会議は‸', ' 来週', '来週'],
			['Vraiment‸', '\u00a0? Oui', '\u00a0? Oui'],
		],
		{ length: 'paragraph', ending: 'ended' },
	);
	checkComplete(
		[
			['One,\n‸', '\nI', 'I'],
			['One,‸', '\nI', ''],
		],
		{ oneLine: true, ending: 'ended' },
	);
});

suite('A suggestion of marks alone is none', () => {
	checkComplete(
		[
			['I ‸', '', ''],
			['I ‸', ' \n', ''],
			['I ‸', '.', ''],
			['I‸', ' .', ''],
			['I‸', ',', ''],
			['I ‸', '—', ''],
			['I ‸', '* ', ''],
			['I ‸', '$', ''],
			['I am‸', '.', '.'],
			['Am I‸', '?!', '?!'],
			['He said "I am‸', '."', '."'],
			['He (I am‸', ').', ').'],
			['今日は良い‸', '。', '。'],
			['I ‸', '👍', '👍'],
		],
		{ ending: 'ended' },
	);
});

suite('A suggestion does not start the text over', () => {
	checkComplete([
		['We are sorry that the‸', ' We are sorry that the delivery', ''],
		['We are sorry that the ‸', 'are sorry that the delivery', ''],
		['昨日は会議が開かれました。‸', '昨日は会議が開かれました。今日は', ''],
	]);
	checkGrowing(
		[
			['We are sorry that the ‸', 'We are sorry ', ''],
			['We are sorry that the ‸', 'We are sorry about it', 'We are sorry about'],
			['We saw that the ‸', 'that the dog', 'that the'],
		],
		{ length: 'line' },
	);
	checkComplete(
		[
			['We are sorry that the ‸', 'We are sorry', ''],
			['They are here. We say that ‸', 'they are here', 'they are here'],
			['I see the ‸', 'the', 'the'],
		],
		{ ending: 'ended' },
	);
});

suite('A suggestion that goes in circles says it once', () => {
	checkComplete(
		[
			['And ‸', 'so it goes on, so it goes on, so it goes on, ', 'so it goes on,'],
			['And ‸', 'then one two three one two three one two three ', 'then one two three'],
			['And ‸', '*so it is* *so it is* *so it is* ', '*so it is*'],
			['I ‸', 'am very very very very very very very very very very ', 'am very very very'],
			['また‸', '明日会う。明日会う。明日会う。', '明日会う。'],
		],
		{ length: 'line' },
	);
	checkGrowing(
		[
			['And ‸', 'one two three one two three one two ', 'one two three'],
			['And ‸', 'one two three one two three one four ', 'one two three one two three one four'],
			['It is ‸', 'very very very good ', 'very very very good'],
		],
		{ length: 'line' },
	);
	checkComplete([['And ‸', 'one two three one two three', 'one two three one two three']], {
		length: 'line',
		ending: 'ended',
	});
});

suite('A suggestion that is cut off', () => {
	checkComplete(
		[
			['I ‸', 'am here', 'am'],
			['I ‸', 'am here ', 'am here'],
			['I ‸', 'am here,', 'am here,'],
			['I ‸', 'am 3.', 'am'],
			['I ‸', 'do e.', 'do'],
			['I ‸', 'see 👩‍', 'see'],
			['Vrai‸', 'ment\u00a0', ''],
			['会議は‸', '来週に変更さ', '来週に変更'],
		],
		{ length: 'line', ending: 'cutOff' },
	);
});

test('A text that is met early is final for each ending', () => {
	const marked = 'We moved ‸ on Tuesday because';
	for (const ending of ['growing', 'ended', 'cutOff'] as const) {
		const met = shape(marked, 'the meeting, on Tuesday because', { ending });
		assert.deepEqual(met, { text: 'the meeting,', complete: true });
	}
});
