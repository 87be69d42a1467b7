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

	test('are none that the guard against numbers would find, where numbers stand alone', () => {
		const number = fc.integer({ min: 2, max: 999 }).map(String);
		fc.assert(
			fc.property(fc.array(number, { minLength: 1, maxLength: 4 }), number, (source, other) => {
				const text = source.join(' of them and ');
				const reply = `${other} of them`;
				if (!canWrite(text, reply)) return;
				assert.deepEqual(numberChanges(text, reply).added, []);
			}),
			{ numRuns: 300 },
		);
	});
});
