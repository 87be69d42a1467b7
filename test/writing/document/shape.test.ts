import assert from 'node:assert/strict';
import { passagesOf } from '../marked.ts';

/** Paragraphs that no reader knows as anything else, in plain text. */
suite('The shape of prose', () => {
	const refused: Readonly<Record<string, string>> = {
		'a line without a letter or number': 'One two.\n~*~ ~*~\nThree.',
		'an unknown sign at the start of a line': '%% One two\nthree.',
		'a sign at the start of a later line': 'One two\n|| three.',
		columns: 'Knot     Use\nBowline  A loop that does not slip',
		'columns by tabs': 'Knot\tUse',
		'narrow columns': 'Alder  Wet ground\nBirch  Any ground',
		'a line indented deeper': 'One two\n        three.',
	};
	for (const [name, text] of Object.entries(refused)) {
		test(`is not ${name}`, () => {
			assert.equal(passagesOf(text, 'plaintext'), 'onlyProtected');
		});
	}

	const kept: Readonly<Record<string, string>> = {
		'two blanks after a sentence': 'One two.  Three four.',
		'two blanks by mistake': 'One two  three four.',
		'a first line indented': '    One two\nthree.',
		'a hanging indent': 'One two\n  three\n  four.',
		quotations: '“One,” she said.\n«Two.»',
		'a dash': '— One two, he said.\n– Three.',
		brackets: '(One two.)\n[Three] four.',
		'a price': '€5 is too much.\n$6 too.',
		'an emoji': '🎉 We won.',
		'Spanish marks': '¿Qué?\n¡No!',
		'a mention or a reference': '@ann said\n#12 is done.',
		Japanese: '「はい」と言った。',
	};
	for (const [name, text] of Object.entries(kept)) {
		test(`is ${name}`, () => {
			const passages = passagesOf(text, 'plaintext');
			assert.ok(Array.isArray(passages));
			assert.equal(passages.join('').replaceAll(/\s/g, ''), text.replaceAll(/\s/g, ''));
		});
	}

	test('may begin with what is an atom', () => {
		assert.deepEqual(passagesOf(':ref:`one` is two.', 'restructuredtext'), [':ref:`one` is two.']);
	});
});
