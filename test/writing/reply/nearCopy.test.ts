import assert from 'node:assert/strict';
import { isNearCopy } from '../../../src/writing/reply/nearCopy.ts';

const passage =
	'Die Lieferung am 12. Mai klappt leider nicht, weil der Lkw kaputt ist und wir erst am Freitag Ersatz kriegen, also müssen wir warten.';

suite('A near copy', () => {
	test('has all words of the passage but one in twenty', () => {
		assert.ok(isNearCopy(passage, passage));
		assert.ok(isNearCopy(passage.replace('kriegen', 'bekommen'), passage));
		assert.ok(isNearCopy(passage.toUpperCase().replaceAll(',', ';'), passage));
	});

	test('is none where more words went, came or changed', () => {
		for (const other of [
			passage.replace('leider nicht', 'nicht').replace('erst am Freitag', 'am Freitag'),
			`${passage} Wir melden uns.`,
			passage.replace('kriegen', 'bekommen').replace('kaputt', 'defekt'),
			'',
		]) {
			assert.ok(!isNearCopy(other, passage), other);
		}
	});

	test('is never found in a short text, where a word is a change', () => {
		assert.ok(!isNearCopy('We met on Monday then.', 'We met on Monday.'));
	});

	test('counts a word as often as it stands there', () => {
		const repeated = 'the cat saw the dog and the bird and the fish in the garden today';
		assert.ok(!isNearCopy(repeated.replaceAll('the', 'a'), repeated));
	});
});
