import assert from 'node:assert/strict';
import { detailChanges } from '../../../src/writing/details/detailChanges.ts';

type Case = readonly [
	text: string,
	rewrite: string,
	leftOut: readonly string[],
	added?: readonly string[],
];

const told: Readonly<Record<string, Case>> = {
	'a number': [
		'The tool checks all 14 fields, and fails when one is missing.',
		'The tool checks all fields, and fails when one is missing.',
		['14'],
	],
	'a number beside one that could be its hour': [
		'The heat of the 14 hottest days is not the heat of 2 days.',
		'The heat of the hottest days is not the heat of 2 days.',
		['14'],
	],
	'an amount in other units, and one that is made up': [
		'They paid 2 million for the bridge, and 35,000 a year after that.',
		'They paid for the bridge, and 40,000 a year after that.',
		['2', '35,000'],
		['40,000'],
	],
	'a month': [
		'We are going to fix that in the next version, hopefully before June.',
		'We are going to fix that in the next version, hopefully soon.',
		['June'],
	],
	'names of people, once': [
		'I told Gunnar Lie about it, and Petra too. Then Gunnar Lie called me.',
		'I told Petra about it, and then he called me.',
		['Gunnar Lie'],
	],
	'a name at the start, known by its second word': [
		'Ann Miller wrote the report last week.',
		'Somebody wrote the report last week.',
		['Ann Miller'],
	],
	'a negation': [
		'You must not open the valve while the pump runs.',
		'You must open the valve while the pump runs.',
		['not open the'],
	],
	'the negation that is missing of two': [
		'Do not open the valve, and never leave the pump alone.',
		'Do not open the valve, and leave the pump alone.',
		['never leave the'],
	],
	'a negation that is made up': [
		'The office is open on weekends and in the evening.',
		'The office is not open on weekends and in the evening.',
		[],
		['not open on'],
	],
	'what somebody said': [
		'She put the kettle on and said, “You are late, and it is raining.”',
		'She put the kettle on and complained.',
		['“You are late, and it is raining.”'],
	],
	'German numbers, names, months and negations': [
		'Frau Keller hat bis zum 14. März nicht gezahlt, sagt Anna Schmidt aus dem Büro in Kiel.',
		'Eine Kundin hat bis zum Monatsende gezahlt, sagt das Büro.',
		['Keller', '14', 'März', 'nicht gezahlt', 'Anna Schmidt'],
	],
	'German quotations and kein': [
		'Er sagte: „Wir haben keine Zeit mehr für Sie“, und legte dann einfach auf.',
		'Er legte dann einfach auf und wollte nicht mehr reden.',
		['„Wir haben keine Zeit mehr für Sie“'],
	],
	'French numbers, names, days and negations': [
		'Mme Durand ne viendra pas lundi, parce que le train de 9 h 40 est supprimé entre Lille et Paris.',
		'Elle viendra parce que le train est supprimé entre Lille et Paris.',
		['Durand', 'ne viendra pas lundi', 'lundi', '9', '40'],
	],
	'French quotations': [
		'Le maire a dit : « Le pont restera fermé tout l’été », et il est parti.',
		'Le maire a parlé du pont, et il est parti.',
		['« Le pont restera fermé tout l’été »'],
	],
};

const quiet: Readonly<Record<string, readonly [string, string]>> = {
	'other words': [
		'So basically the tool checks that all the fields are there, and nobody likes the big stack trace.',
		'The tool verifies that all fields are present, and nobody enjoys the long stack trace.',
	],
	'a number in words': ['We saw 12 of them on the road.', 'We saw twelve of them on the road.'],
	'another clock': [
		'The meeting begins at 3 pm in the hall.',
		'The meeting begins at 15:00 in the hall.',
	],
	'a part of a name': ['Ms Ann Okafor sent the boxes to us.', 'Ms Okafor sent us the boxes.'],
	'a possessive': [
		'We read Haugen’s report about the lake.',
		'We read the report by Haugen about the lake.',
	],
	'a denial in another word': [
		'It is not possible to open the valve, and he did not come.',
		'It is impossible to open the valve, and he failed to come.',
	],
	'a denial moved': ['I do not think that it works.', 'I think that it does not work.'],
	'other quotation marks': [
		'He said "we are late" and left.',
		'He left after saying “We are late.”',
	],
	'capitals at the start of sentences': [
		'Maybe there is a recording. Sorry about that! Somebody called.',
		'Perhaps there is a recording. Apologies for that. A person called.',
	],
	'German nouns': [
		'Die Brücke wurde in einem Sommer gebaut, und am Ende des Jahres war die Straße wieder gesperrt.',
		'Man errichtete den Übergang in wenigen Monaten, doch im Winter war der Weg wieder zu.',
	],
	'German denials': [
		'Das ist nicht möglich, und er hat nicht gezahlt, obwohl er es versprochen hatte.',
		'Das ist unmöglich, und er hat die Zahlung verweigert, obwohl er sie versprochen hatte.',
	],
	'French denials': [
		'Il n’est pas possible d’ouvrir la porte, et le concierge n’a pas de clé.',
		'Il est impossible d’ouvrir la porte, et le concierge n’a aucune clé.',
	],
	'a single word in quotation marks': [
		'They call it a “feature” in the manual.',
		'The manual calls it a function.',
	],
};

suite('The details that a rewrite leaves out or brings in', () => {
	for (const [name, [text, rewrite, leftOut, added = []]] of Object.entries(told)) {
		test(`are told: ${name}`, () => {
			const changes = detailChanges(text, rewrite);
			assert.deepEqual(
				[changes.leftOut, changes.added].map((details) => details.map((detail) => detail.text)),
				[leftOut, added],
			);
			for (const { range, text: found } of changes.leftOut) {
				assert.equal(text.slice(range.start, range.end), found);
			}
			for (const { range, text: found } of changes.added) {
				assert.equal(rewrite.slice(range.start, range.end), found);
			}
		});
	}

	for (const [name, [text, rewrite]] of Object.entries(quiet)) {
		test(`are none: ${name}`, () => {
			assert.deepEqual(detailChanges(text, rewrite), { leftOut: [], added: [] });
		});
	}

	test('are none of a text and itself', () => {
		for (const [text] of [...Object.values(told), ...Object.values(quiet)]) {
			assert.deepEqual(detailChanges(text, text), { leftOut: [], added: [] });
		}
	});

	test('may be what the preference asks for', () => {
		const rewrite = 'Dear Ms Lund, the boxes came at 9.';
		const changes = detailChanges('The boxes came.', rewrite, 'Address it to Ms Lund, and say 9.');
		assert.deepEqual(changes.added, []);
	});
});
