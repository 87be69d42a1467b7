/**
 * What a suggestion may say that the text around the cursor does not, and what it may not. The cursor is at
 * ‸.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FactualSuggestion } from '../../../src/writing/suggestion/factualSuggestion.ts';
import { suggestionText, type Ending } from '../../../src/writing/suggestion/suggestionText.ts';
import { generatedTexts } from './generatedTexts.ts';

function suggest(marked: string, raw: string, languageId = 'markdown', ending: Ending = 'ended') {
	const [before = '', after = ''] = marked.split('‸');
	const length = 'paragraph';
	const shaping = new FactualSuggestion({ before, after, languageId, length, oneLine: false });
	return shaping.shape(raw, ending);
}

type Rows = readonly (readonly [marked: string, raw: string, text: string])[];

function check(rows: Rows, languageId?: string): void {
	for (const [marked, raw, text] of rows) {
		test(`${JSON.stringify(marked)} + ${JSON.stringify(raw)} is ${JSON.stringify(text)}`, () => {
			assert.equal(suggest(marked, raw, languageId).text, text);
		});
	}
}

function checkUnchanged(texts: readonly (readonly [marked: string, raw: string])[]): void {
	check(texts.map(([marked, raw]) => [marked, raw, raw]));
}

suite('A suggestion ends before an amount or a date that is made up', () => {
	check([
		['The tickets ‸', 'are sold at the door for $12 each.', 'are sold at the door for'],
		['The train ‸', 'leaves the station at 9:30 in the morning.', 'leaves the station at'],
		['The number ‸', 'has grown by around 15% since.', 'has grown by around'],
		['The number ‸', 'has doubled, 3,000 in all.', 'has doubled'],
		['We ‸', 'will meet in the hall on Monday evening.', 'will meet in the hall on'],
		['We ‸', 'opened the shop in May last year.', 'opened the shop in'],
		['It ‸', 'will be repaired within two weeks.', 'will be repaired within'],
		['It ‸', 'costs more than twenty euros.', 'costs more than'],
		['It ‸', 'was sold to a hundred people.', 'was sold to a'],
		['We use the ‸', 'latest COVID-19 tests.', ''],
		['It is 5‸', '0% of it.', ''],
		['At 9:‸', '30 we leave.', ''],
		['Der Preis ‸', 'liegt jetzt bei 30 Euro.', 'liegt jetzt bei'],
		['Wir ‸', 'treffen uns alle am Montag im Büro.', 'treffen uns alle am'],
		['Das ist eine ‸', 'Anlage für fünfundzwanzig Leute.', 'Anlage für'],
		['Die Arbeit ist ‸', 'fertig in drei Wochen.', 'fertig in'],
		['Le magasin ‸', 'est fermé le lundi matin.', 'est fermé le'],
		['Il y a ‸', 'beaucoup de monde, cent personnes.', 'beaucoup de monde'],
		['La réunion est ‸', 'reportée à la mi-janvier.', 'reportée à la'],
	]);
	suite('but may say what the text says', () => {
		checkUnchanged([
			['Pay 12 euros.\n\nThe ‸', 'fee of 12 euros is due.'],
			['We met on 12 June 2024. The ‸', 'talks of June 2024 went on.'],
			['The ‸ on Monday', 'meeting of Monday, the long one'],
			['It cost 3,000 euros. The ‸', 'sum of 3000 is high.'],
			['On Monday we rest. We ‸', 'always rest on Mondays.'],
			['It takes two weeks. The ‸', 'two weeks are over.'],
		]);
	});
	suite('and count a few things, or the items of a list', () => {
		checkUnchanged([
			['We ‸', 'took two of them home.'],
			['There are ‸', 'three reasons for that.'],
			['It may ‸', 'rain, and one day we march.'],
			['Es gibt ‸', 'zwei Gründe dafür.'],
			['Il y a ‸', 'deux raisons à cela.'],
			['1. Close it.\n2. Lock it.\n‸', '3. Leave the key.'],
			['Steps:\n\n‸', '1. Close the door.\n2. Lock it.'],
		]);
		check([['1. Close it.\n‸', '7. Leave.', '']]);
	});
});

suite('A suggestion ends before a name that is made up', () => {
	check([
		['The book ‸', 'was written by Jane Miller in her youth.', 'was written by'],
		['Please ‸', 'send the form to Dr. Weber today.', 'send the form to'],
		['The work ‸', 'was shown earlier by Jones et al. in a study.', 'was shown earlier by'],
		['The result is old. ‸', 'Jones et al. have shown it.', ''],
		['The house ‸', "is next to Miller's old barn.", 'is next to'],
		['We ‸', 'use the tools made by J. R. Weber for it.', 'use the tools made by'],
		['The report ‸', 'was written for the American Society of Bats.', 'was written for the'],
		['It ‸', 'was built for NASA and others.', 'was built for'],
		['The city ‸', 'is larger than Paris or Rome.', 'is larger than'],
		['Dear ‸', 'Mr. Weber,', ''],
		['Thank you.\n\nBest regards,\n‸', 'Martin', ''],
		['See you soon.\n\nViele Grüße\n‸', 'Martin', ''],
		['Das Haus ‸', 'gehört seit langem Frau Weber.', 'gehört seit langem'],
		['Das ist ‸', 'ein Brief an Herrn Weber.', 'ein Brief an'],
		['Das Bild ist ‸', 'ein Werk von Anna Weber.', 'ein Werk von'],
		['Die Ware ist ‸', 'schon gestern bei der Weber GmbH.', 'schon gestern bei der'],
		['Die Ware ist ‸', 'bei der Weber GmbH.', ''],
		['Hallo ‸', 'Anna, wie geht es dir?', ''],
		['Le livre ‸', 'a été écrit par Jean Dupont.', 'a été écrit par'],
		['La lettre ‸', 'est écrite pour Mme Dupont, je crois.', 'est écrite pour'],
	]);
	suite('but may use those of the text', () => {
		checkUnchanged([
			['Mr Weber called. Please ‸', 'call Weber back.'],
			["Anna's car is here. We ‸", 'thank Anna for it.'],
			['Please ‸\n\nBest,\nIlka', 'tell Ilka about it.'],
			['Frau Weber rief an. Das ‸', 'ist Webers Haus.'],
			['Frau Lindqvist rief an. Ich ‸', 'habe mit Frau Lindqvist gesprochen.'],
			['Jean est là. Nous ‸', 'parlons avec Jean de tout.'],
		]);
	});
	suite('and words that have a capital for another reason', () => {
		checkUnchanged([
			['We left. ‸', 'Visitors went home. Some of them stayed.'],
			['He said: ‸', '"Nothing is lost."'],
			['Since then ‸', "I think I'm well."],
			['She ‸', 'speaks English on the Internet.'],
			['She ‸', 'studies Chinese and Japanese with Russian friends.'],
			['Les ‸', 'Français aiment le fromage.'],
			['- milk\n- ‸', 'Bread'],
			['# Getting Started ‸', 'With The Tool'],
			['Der Bach ‸', 'fließt durch die Wiese am Rand der Stadt.'],
			['Wir trinken ‸', 'eine Tasse Kaffee im Garten.'],
			['Das ist am ‸', 'Ende Sache der Gemeinde.'],
			['Liebe ‸', 'Eltern, bitte denkt daran.'],
			['Die Fische ‸', 'sind mit Eimern in den Teich gebracht worden.'],
			['Veuillez agréer, ‸', 'Madame, mes salutations.'],
		]);
	});
});

suite('A suggestion holds no address and nothing to be filled in', () => {
	check([
		['For more, ‸', 'please visit our page at www.example.org now.', 'please visit our page at'],
		['For more, ‸', 'please look at https://example.org/a now.', 'please look at'],
		['You can ‸', 'always write to me@example.org, please.', 'always write to'],
		['See ‸', 'the whole text [here](https://example.org).', 'the whole text'],
		['Dear customer, ‸', 'please click here: [insert link] to go on.', 'please click here'],
		['Dear ‸', '[Your Name],', ''],
		['Yours ‸', 'truly and always, <your name>', 'truly and always'],
		['Please send ‸', 'everything to {address} soon.', 'everything to'],
		['Please send ‸', 'everything to ______ soon.', 'everything to'],
		['The paper ‸', 'shows clearly [12] that it works.', 'shows clearly'],
	]);
	check(
		[['The result ‸', 'was shown before \\cite{weber} by others.', 'was shown before']],
		'latex',
	);
	suite('but what the text has', () => {
		checkUnchanged([
			['[docs]: https://example.org\n\nSee ‸', 'the [manual][docs] first.'],
			['Write to me@example.org. You ‸', 'can use me@example.org at any time.'],
			['Dear [Name],\n\nwe ‸', 'thank you, [Name], for it.'],
			['- [x] paper\n‸', '- [ ] ink and pens'],
			['He said ‸', 'that [...] it was over.'],
			['Press ‸', '<kbd>x</kbd> and wait.'],
		]);
	});
});

suite('Where the sentence goes on, what is left before it reads on', () => {
	check([
		['The keys are ‸ under the mat.', 'usually kept at 5 Main Street', 'usually kept'],
		['The concert ‸ because she is ill.', 'is at 10:00 in the hall', ''],
		['The concert ‸ because she is ill.', 'will be moved to Monday', 'will be moved'],
	]);
});

suite('Where the sentence goes on, a suggestion does not say what follows', () => {
	check([
		['The keys are ‸ under the flower pot next to the door.', 'locked in the flower pot', 'locked'],
		['The keys are ‸ under the flower pot next to the door.', 'in the flower pot', ''],
		['If it rings, ‸ and call me at once.', 'you can call me at once', ''],
		['If it rings, ‸ and call me at once.', 'I will come at once', 'I will come'],
		['Liegt er ‸ unter der alten Matte?', 'vielleicht auf der alten Matte', 'vielleicht'],
	]);
	checkUnchanged([
		['The keys are ‸ under the flower pot next to the door.', 'hidden in the pot'],
		['We meet ‸ at the end of the day.', 'by the bus stop'],
		['The keys are ‸\n\nA red flower pot is here.', 'in the flower pot.'],
	]);
});

test('A suggestion is complete as soon as something is made up', () => {
	const growing = suggest(
		'The train ‸',
		'leaves the old station at 9:30 and',
		'markdown',
		'growing',
	);
	assert.deepEqual(growing, { text: 'leaves the old station at', complete: true });
	const unknown = suggest('The train ‸', 'leaves the old station at 9:30', 'markdown', 'growing');
	assert.equal(unknown.complete, false);
});

test('A suggestion is always a beginning of what it would be otherwise, blanks at its end apart', () => {
	fc.assert(
		fc.property(generatedTexts, ({ raw, surroundings }) => {
			const all = suggestionText(raw, surroundings, 'ended').text;
			const { text, complete } = new FactualSuggestion(surroundings).shape(raw, 'ended');
			assert.ok(complete);
			assert.ok(all.startsWith(text.trimEnd()), `${text} | ${all}`);
		}),
		{ numRuns: 150 },
	);
});
