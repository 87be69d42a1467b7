import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NumberAllowance } from '../../../src/writing/reply/numberAllowance.ts';
import { numberChanges } from '../../../src/writing/reply/numbers.ts';

/** Whether a text can be written character by character, and end there. */
function canWrite(source: string, text: string): boolean {
	const allowance = new NumberAllowance([source]);
	const characters = Array.from(text);
	return (
		characters.every((character, index) =>
			allowance.allows(characters.slice(0, index).join(''), character),
		) && allowance.allows(text, '', true)
	);
}

suite('The numbers that a rewrite may have', () => {
	const allowed: readonly (readonly [string, string])[] = [
		['It was 14 of them.', '14 were there.'],
		['It was fourteen of them.', '14 were there.'],
		['It cost 14.500 € in 2023.', 'In 2023, 14,500 € were paid; 14500 in all.'],
		['It cost 14500 euros.', 'It cost 14,500 euros.'],
		['Over 2 million people came.', 'More than 2,000,000 people came.'],
		['Over 2,000,000 people came.', 'More than 2 million people came.'],
		['The meeting is at 3 pm.', 'It begins at 15:00.'],
		['We meet at 3:30.', 'We meet at 15:30.'],
		['We meet at three o’clock.', 'We meet at 15:00.'],
		['Wir sehen uns um 6.', 'Wir sehen uns um 18 Uhr.'],
		['Es beginnt um 18 Uhr.', 'Es beginnt um 6 Uhr abends.'],
		['On se voit à 14h30.', 'On se voit à 2 heures et demie.'],
		['Version 2.3 of COVID-19', 'COVID-19, version 2.3'],
		['On 5 June', 'On June 05'],
		['Nothing to count.', 'Nothing was counted.'],
	];
	for (const [source, text] of allowed) {
		test(`“${source}” may become “${text}”`, () => {
			assert.ok(canWrite(source, text));
		});
	}

	const refused: readonly (readonly [string, string])[] = [
		['It was 14 of them.', 'It was 15 of them.'],
		['It was 145 of them.', 'It was 14 of them.'],
		['It was 14 of them.', 'It was 145 of them.'],
		['There are 2 of them.', 'There are 2000 of them.'],
		['We drink water.', 'We drink H2O.'],
		['It was 12 of 340.', 'It was 12.340.'],
		['It cost 14500 euros.', 'It cost 500 euros.'],
		['It was 145', 'It was 14'],
		['It took 6 weeks.', 'It took 18.00 dollars.'],
		['We looked at 6 lakes.', 'We looked at 18 lakes.'],
	];
	for (const [source, text] of refused) {
		test(`“${source}” may not become “${text}”`, () => {
			assert.ok(!canWrite(source, text));
		});
	}

	test('go on as they began', () => {
		const allowance = new NumberAllowance(['145 and 17', 'or 9']);
		const rest = allowance.continuations('It was 1');
		assert.ok(rest.includes('45') && rest.includes('7'), rest.join());
		assert.ok(allowance.allows('It was 1', '45 of'));
		assert.ok(!allowance.allows('It was 1', ' of'));
		assert.ok(!allowance.allows('It was ', '3'));
	});

	test('are all that a text itself has, however it is cut into pieces', () => {
		const piece = fc.constantFrom('12', '3.5', '1,000', ' ', 'a', '7', '%', '٣', '2024');
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
				assert.ok(canWrite(pieces.join(''), pieces.join('')));
			}),
		);
	});

	test('are none that a comparison would find, whatever is written with them', () => {
		const number = fc.oneof(
			fc.integer({ min: 2, max: 999 }).map(String),
			fc.constantFrom('2023', '1998', '3 pm', '14:30', '2.5', '6', 'at 9.', '12,400', 'three'),
		);
		const source = fc.array(number, { minLength: 1, maxLength: 4 });
		// Two numbers with a blank between are two here, though 9 400 may be read as one.
		const character = fc.constantFrom(...Array.from('012345678901234567890123456789.,:'), ' a ');
		const wishes = fc.array(character, { maxLength: 40 });
		fc.assert(
			fc.property(source, wishes, (numbers, characters) => {
				const text = numbers.join(' of them and ');
				const reply = writtenWith(text, characters);
				assert.deepEqual(numberChanges(text, reply).added, [], `${text} → ${reply}`);
			}),
			{ numRuns: 3000 },
		);
	});
});

/** What comes of characters of which each is written where it may be. */
function writtenWith(source: string, characters: readonly string[]): string {
	const allowance = new NumberAllowance([source]);
	let text = '';
	for (const character of characters) if (allowance.allows(text, character)) text += character;
	while (!allowance.allows(text, '', true)) text += allowance.continuations(text)[0] ?? ' ';
	return text;
}
