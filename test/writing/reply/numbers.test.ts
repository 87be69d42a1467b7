import assert from 'node:assert/strict';
import { numberChanges } from '../../../src/writing/reply/numbers.ts';

const same: readonly (readonly [string, string])[] = [
	['We sold 35,000 tickets in 2024.', 'In 2024, 35 000 tickets were sold.'],
	['We sold 35,000 tickets in 2024.', 'Tickets sold in 2024: 35000.'],
	['Wir haben 35.000 Karten verkauft, also 2,5 Mio. Euro.', '35 000 Karten, 2,5 Millionen Euro.'],
	['The grant is 2,000,000 euros for three years.', 'The grant is €2 million over 3 years.'],
	['It costs about $35k a year to run this.', 'Running this costs some 35,000 dollars a year.'],
	['The train leaves at 9:30.', 'Departure is at half past nine.'],
	['We meet at 3 pm in room 12.', 'The meeting is at 15:00 in room 12.'],
	['Die Sitzung beginnt um 14 Uhr.', 'Beginn der Sitzung: 2 Uhr nachmittags.'],
	['There were 25 people and 5 dogs there.', 'Twenty-five people and five dogs were there.'],
	['Es kamen fünfundzwanzig Leute zu uns.', 'Zu uns kamen 25 Leute.'],
	['Il y avait douze chaises dans la salle.', 'La salle comptait 12 chaises.'],
	['Music of the 1990s is what I like.', 'I like the music of the ’90s.'],
	['Half of the people left the room early.', '50% of the people left the room early.'],
	['First wash it. Then dry it for 20 minutes.', '1. Wash it.\n2. Dry it for 20 minutes.'],
	['Add one egg and 200 g of flour.', 'Add 1 egg and 200 g flour.'],
	['The rope is 5 m long and holds 80 kg.', 'The rope has a length of 5 metres and holds 80 kg.'],
	['On 3 March we go.', 'We go on March 3rd.'],
	['W sali siedziało pięć osób i czekało na lekarza.', 'Na lekarza czekało w sali 5 osób.'],
	['मेरे पास १५ किताबें हैं।', 'मेरे पास 15 किताबें हैं।'],
];

const changed: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
	['Please pay £35,000 by Friday.', 'Kindly pay £35 by Friday.', ['35000'], ['35']],
	['Please pay £35,000 by Friday.', 'Kindly pay £35, 000 by Friday.', ['35000'], ['35']],
	['There are 14 fields in it.', 'It has 40 fields.', ['14'], ['40']],
	['It was finished in June.', 'It was finished in June 2023.', [], ['2023']],
	['Call me at 9:30 or at 11:45.', 'Call me at 9:30.', ['11', '45'], []],
	['Es waren 7 Kisten im Lager.', 'Im Lager standen 8 Kisten.', ['7'], ['8']],
	['W sali siedziało 50 osób i czekało na lekarza.', 'Na lekarza czekało 60 osób.', ['50'], ['60']],
	['It weighs 2.5 kg.', 'It weighs 2.7 kg.', ['5'], ['7']],
	['The bill is 1,200 dollars.', 'The bill is 1.2 million dollars.', ['1200'], ['1200000']],
];

suite('Numbers of a rewrite', () => {
	for (const [passage, reply] of same) {
		test(`“${reply}” has those of “${passage}”`, () => {
			assert.deepEqual(numberChanges(passage, reply), { lost: [], added: [] });
		});
	}

	for (const [passage, reply, lost, added] of changed) {
		test(`“${reply}” has not those of “${passage}”`, () => {
			assert.deepEqual(numberChanges(passage, reply), { lost, added });
		});
	}

	test('a preference may bring in numbers', () => {
		const { added } = numberChanges(
			'We go in spring.',
			'We go in spring 2027.',
			'Say that it is 2027.',
		);
		assert.deepEqual(added, []);
	});
});
