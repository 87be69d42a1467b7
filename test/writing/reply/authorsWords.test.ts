import assert from 'node:assert/strict';
import { rewrittenText } from '../../../src/writing/reply/rewrittenText.ts';

/** A passage and a rewrite that is to stay as it is. */
const authors: readonly (readonly [passage: string, reply: string])[] = [
	['Sure, I can do that by Monday.', 'Sure, that will be done by Monday.'],
	['Sure! I can do that by Monday.', 'Sure!\nI will do that by Monday.'],
	['Of course: the tea is cold.', 'Of course: the tea has gone cold.'],
	['Here is the text you wanted: read it.', 'Here is the text you wanted: please read it.'],
	['The revised version: see the annex.', 'Revised version: see the annex.'],
	[
		'The files are attached. Let me know if you have questions.',
		'The files are attached.\n\nLet me know if you have any questions.',
	],
	[
		'Files attached. Ask me if you need help.',
		'The files are attached.\n\nIf you need any help, please ask.',
	],
	[
		'We meet at noon. I hope that helps you plan.',
		'We will meet at noon.\n\nI hope that helps you with planning.',
	],
	[
		'Die Unterlagen liegen bei. Bei Fragen melde dich.',
		'Die Unterlagen liegen bei.\n\nFalls du Fragen hast, melde dich bitte.',
	],
	[
		'Les documents sont joints. Dis-moi si tu as des questions.',
		'Les documents sont joints.\n\nN’hésitez pas à me faire part de vos questions.',
	],
	[
		'The budget is cut. NB: the notes are in the folder.',
		'The budget has been cut.\n\nNote: the notes are in the folder.',
	],
	[
		'I was never trained for it. I have more time next week.',
		'I received no training for it.\n\nI have more time next week.',
	],
	[
		'I made it shorter so it fits. It works.',
		'It works now.\n\nI made it shorter so that it fits.',
	],
	['Estimado Juan: mañana no puedo ir.', 'Estimado Juan:\n\nMañana no podré asistir.'],
	['Liebe Anna: morgen kann ich nicht.', 'Liebe Anna:\n\nMorgen bin ich leider verhindert.'],
	['Put it in an <answer> tag, then close it.', '<answer> is the tag to put it in; then close it.'],
	['<p>The cat sat.</p>', '<p>A cat sat.</p>'],
	[
		'I wrote you a draft of the contract yesterday, it is below.',
		'Here is the draft of the contract:\n\nYou will find it below.',
	],
	[
		'We fixed the login bug. You have to restart the server.',
		'We have fixed the login error.\n\nNote: the server has to be restarted.',
	],
	['Old: 5 €\nNew: 7 €', 'Original: 5 €\nUpdated: 7 €'],
	['ok', 'Okay!'],
	['Status: as of 3 May', 'Updated: 3 May'],
	['“Sit,” she said.', '“Sit down,” she said.'],
	['**Careful:** it is hot.', '**Careful:** it is very hot.'],
];

suite('The author’s own words', () => {
	for (const [passage, reply] of authors) {
		test(`stay in ${JSON.stringify(reply)}`, () => {
			const joined = reply.replaceAll('\n\n', ' ');
			assert.equal(rewrittenText(reply, passage, true), joined);
			assert.ok(joined.startsWith(rewrittenText(reply, passage, false)));
		});
	}
});
