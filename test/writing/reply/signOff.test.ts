import assert from 'node:assert/strict';
import { rewrittenText } from '../../../src/writing/reply/rewrittenText.ts';
import { withoutSignOff } from '../../../src/writing/reply/signOff.ts';

const passage = 'The heating man comes back on Thursday, so please leave the key with Mrs Alder.';
const text = 'The technician will return on Thursday. Kindly leave the key with Mrs Alder.';

suite('A letter’s end that the passage lacks', () => {
	for (const end of [
		'Sincerely,\n[Your Name]\n[Your Position]\n[Your Contact Information]',
		'Best,\nAlex',
		'Kind regards,',
		'Mit freundlichen Grüßen\n[Ihr Name]',
		'Cordialement,\n\n[Votre nom]',
		'Saludos cordiales,\n[Nombre]',
		'С уважением,\n[Имя]',
	]) {
		test(`goes: ${end.split('\n').join(' / ')}`, () => {
			assert.equal(withoutSignOff(`${text}\n\n${end}`, passage), text);
			assert.equal(rewrittenText(`${text}\n\n${end}\n`, passage, true), text);
		});
	}

	test('stays where it is the author’s', () => {
		const signed = `${text}\n\nBest regards,\nTom`;
		assert.equal(withoutSignOff(signed, `${passage} Thanks, Tom`), signed);
		assert.equal(withoutSignOff(signed, `${passage}\nBest regards\nTom`), signed);
		assert.equal(
			withoutSignOff(`${text}\n\nBest,\nMrs Alder`, passage),
			`${text}\n\nBest,\nMrs Alder`,
		);
	});

	test('is none where sentences follow, or within a line', () => {
		for (const other of [
			`${text}\n\nThanks\n\nHe brings his own tools, and he will need about an hour.`,
			`${text} Thanks, best regards and all that.`,
			'Best regards,\nTom',
		]) {
			assert.equal(withoutSignOff(other, passage), other);
		}
	});
});
