import assert from 'node:assert/strict';
import { planRewrite, renderPassage } from '../../../src/writing/passage/rewritePlan.ts';
import { syntaxOf } from '../../../src/writing/syntax/syntaxes.ts';

/** What is between the bars is selected. */
function planned(marked: string) {
	const [before = '', selected = '', after = ''] = marked.split('|');
	const plan = planRewrite(
		before + selected + after,
		[{ start: before.length, end: before.length + selected.length }],
		{ syntax: syntaxOf('markdown'), maxCharacters: 10_000, proseLanguages: ['markdown'] },
	);
	assert.ok(plan.kind === 'plan');
	const [passage] = plan.passages;
	assert.ok(passage);
	return passage;
}

suite('A selection that is part of a sentence', () => {
	for (const [marked, text] of [
		['We shou|ld finish the inte|gration soon.', 'should finish the integration'],
		['The editor|s’ wor|k is done.', 'editors’ work'],
		['A well-k|nown |thing.', 'well-known'],
		['It costs 1.|500 e|uros.', '1.500 euros'],
		['Das sind Häu|ser und Bä|ume.', 'Häuser und Bäume'],
		['One |two| three.', 'two'],
		['これは|とても|良い。', 'とても'],
		['Hi 👩‍👩‍👧 |there| you.', 'there'],
	] as const) {
		test(`${marked} is “${text}”`, () => {
			assert.equal(planned(marked).text, text);
		});
	}

	for (const [marked, reply, rendered] of [
		['We |should finish it| soon.', 'Ought to complete it.', 'ought to complete it'],
		['We met |when it rained| here.', 'While NASA called.', 'while NASA called'],
		['We say |that i am late| again.', 'I am late.', 'I am late'],
		['We met |our friend Ann there| today.', 'Ann met us.', 'Ann met us'],
		['He left |because of that|', 'Due to that.', 'due to that.'],
		['It ended. |then we left| home.', 'We went.', 'We went'],
		['It is |so good| now.', 'Excellent!', 'excellent!'],
		['We |waited and waited| there.', 'Stood by ...', 'stood by ...'],
		['Note: |it is late| now.', 'It has become late.', 'It has become late'],
		['One two. |Three four.| Five six.', 'Four, three.', 'Four, three.'],
		[
			'Wir haben gesagt, dass |wir am Montag kommen| und dann bleiben, weil es regnet.',
			'Montag kommen wir.',
			'Montag kommen wir',
		],
		[
			'Wir haben gesagt, dass |wir am Montag kommen| und dann bleiben, weil es regnet.',
			'Wir kommen montags.',
			'wir kommen montags',
		],
	] as const) {
		test(`${marked} and ${JSON.stringify(reply)}`, () => {
			assert.equal(renderPassage(planned(marked), reply), rendered);
		});
	}
});
