import assert from 'node:assert/strict';
import { passagesOf, replace } from '../marked.ts';

/** What people reported other tools to break: the passages of each document. */
const cases: Readonly<
	Record<string, readonly [document: string, passages: readonly string[], languageId?: string]>
> = {
	'an admonition': [
		'!!! warning "Before you begin"\n    The pump must be off for ten minutes, because otherwise the\n    water in it is still under pressure.\n',
		[
			'The pump must be off for ten minutes, because otherwise the\nwater in it is still under pressure.',
		],
	],
	'a block of PyMdown': [
		'/// details | Why two keys\n    type: note\nOne key opens the cabinet and the other one opens the drawer.\n///\n',
		['One key opens the cabinet and the other one opens the drawer.'],
	],
	'an identifier of mkdocstrings': [
		'::: greenhouse.sensors\n    options:\n      show_source: false\n\nOne two.\n',
		['One two.'],
	],
	'attributes below a paragraph': [
		'A slow soup needs a heavy pot and some patience.  \n{ .lead }\n',
		['A slow soup needs a heavy pot and some patience.'],
	],
	'front matter ended by dots': [
		'---\ntitle: A year\n...\n\nIn January nothing happens.\n\n---\n\nIn February the ladder comes out.\n',
		['In January nothing happens.', 'In February the ladder comes out.'],
	],
	'a callout with options': [
		'> [!tip|wide] Watering\n> Water in the evening, because then the sun does not take it away again.\n',
		['Water in the evening, because then the sun does not take it away again.'],
	],
	'the name of a block': [
		'The boiler room is behind the second door. ^boiler-room\n',
		['The boiler room is behind the second door.'],
	],
	'an export over lines': [
		"export const page = {\n  title: 'Growing beans on a balcony',\n  lead: 'All you need is a pot',\n}\n\nOne two.\n",
		['One two.'],
		'mdx',
	],
	'a comment over lines': [
		'{/* Ask the printer\nbefore the next edition */}\n\nWe have {props.count} seats for {formatDate(day)}.\n',
		['We have {props.count} seats for {formatDate(day)}.'],
		'mdx',
	],
};

suite('Reported Markdown', () => {
	for (const [name, [document, passages, languageId]] of Object.entries(cases)) {
		test(name, () => {
			assert.deepEqual(passagesOf(document, languageId), passages);
		});
	}

	test('a rewritten body stays in its admonition', () => {
		const document =
			'!!! note\n    The pump must be off for ten\n    minutes before that.\n\nEnd.\n';
		const marked = document.replace(/The[^]*that\./, '⟦$&⟧');
		const expected = document.replace(
			/The[^]*that\./,
			'Turn off the pump ten full\n    minutes before that.',
		);
		assert.equal(replace(marked, 'Turn off the pump ten full minutes before that.'), expected);
	});
});
