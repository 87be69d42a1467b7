import assert from 'node:assert/strict';
import { lossOf } from '../../../src/writing/reply/lostDetails.ts';

const instructions =
	'Sit for five minutes before you measure, with your back supported and your feet flat on the floor. The cuff goes on the bare upper arm, two fingers above the elbow, level with the heart. Do not talk during the measurement. Bring the list to your next appointment, even when the readings look fine.';

suite('What a rewrite leaves out', () => {
	for (const [what, passage, reply] of [
		[
			'a concise text that says the most of it',
			instructions,
			'Sit five minutes before measuring, back supported, feet flat on the floor. Cuff on the bare upper arm, two fingers above the elbow at heart level. Don’t talk. Bring the list to your appointment even if readings look fine.',
		],
		[
			'a text in other words that is as long',
			'We had to put off the party because the whole house was full of smoke, and nobody felt like dancing.',
			'Owing to heavy fumes throughout the premises, our celebration was deferred; no guest was in the mood.',
		],
		['a short text said shorter', 'No worries at all, just take your time!', 'Take it easy!'],
		[
			'a translation',
			'The meeting on the new kitchen was moved to the large hall, because many more people want to come than we had thought.',
			'新厨房的会议改到了大厅，因为想来的人比我们预计的多得多。',
		],
	] as const) {
		test(`is nothing in ${what}`, () => {
			assert.equal(lossOf(reply, passage), 0);
		});
	}

	test('is each number, and more where hardly anything is left of the text', () => {
		const passage = 'Please send 14 chairs and 25 cups to the hall before 9:30 on Monday morning.';
		assert.equal(lossOf('Send 14 chairs and the cups to the hall by 9:30 on Monday.', passage), 1);
		const remnant = 'Measure the upper arm twice and note it down.';
		assert.ok(lossOf(remnant, instructions) > 1);
		assert.ok(lossOf(remnant, instructions) > lossOf(instructions.slice(0, 120), instructions));
	});
});
