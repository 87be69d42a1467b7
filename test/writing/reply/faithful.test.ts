import assert from 'node:assert/strict';
import { isFaithful } from '../../../src/writing/reply/faithful.ts';

const passage =
	'We sent the form to 120 schools and got 47 back, so the numbers below do not say much about the smaller towns.';

suite('A faithful reply', () => {
	test('says it in other words', () => {
		for (const reply of [
			passage,
			'The form was sent to 120 schools, of which 47 returned it, so these numbers tell little about smaller towns.',
		]) {
			assert.ok(isFaithful(reply, passage), reply);
		}
	});

	test('loses and adds no number, leaves out no half of it, and does not tell a story', () => {
		for (const reply of [
			passage.replace('47', 'some'),
			`${passage} That is 39 percent.`,
			'Of 120 schools, 47 replied.',
			`${passage} ${'We are very sorry about that and will do all that is in our power. '.repeat(2)}`,
			'There are 120 birds in the garden and 47 of them sing each morning before the sun is over the roof of our house.',
		]) {
			assert.ok(!isFaithful(reply, passage), reply);
		}
	});
});
