import assert from 'node:assert/strict';
import fc from 'fast-check';
import { repetitions } from '../thorough.ts';
import type { LeftAlone } from '../../src/writing/passage/outline.ts';
import { documents } from './documents.ts';
import { markedAnew, readFixtures } from './fixtureFiles.ts';
import { withMarks, withoutMarks } from './fixtureMarks.ts';

/** Lines of more than 100,000 characters are nothing to look at. */
type ShownReason = Exclude<LeftAlone['reason'], 'very long lines'>;

const reasons: Readonly<Record<ShownReason, true>> = {
	code: true,
	math: true,
	HTML: true,
	'front matter': true,
	tables: true,
	'link definitions': true,
	commands: true,
	'unknown environments': true,
	conditionals: true,
	'unbalanced braces': true,
	comments: true,
	templates: true,
	directives: true,
	markup: true,
	'lines of signs': true,
	'unknown marks': true,
	columns: true,
	'indented lines': true,
	fields: true,
	options: true,
	terms: true,
	'line blocks': true,
	attributes: true,
	verse: true,
	quotes: true,
	trailers: true,
	'instructions to tools': true,
	'notices of rights': true,
	'documentation tags': true,
	headings: true,
	'no words': true,
};

suite('Fixtures', () => {
	const fixtures = readFixtures();

	for (const fixture of fixtures) {
		test(`${fixture.path} shows what its reader finds`, () => {
			assert.equal(markedAnew(fixture), fixture.marked);
			assert.notEqual(withoutMarks(fixture.marked), fixture.marked);
		});
	}

	test('show each reason to leave something alone', () => {
		const shown = new Set(
			fixtures.flatMap(({ marked }) =>
				Array.from(marked.matchAll(/⟨([^¦]+)¦/g), ([, reason]) => reason),
			),
		);
		assert.deepEqual([...shown].sort(), Object.keys(reasons).sort());
	});

	test('any document is what is left when its marks are taken out', () => {
		fc.assert(
			fc.property(documents, ({ text, languageId }) => {
				assert.equal(withoutMarks(withMarks(text, languageId)), text);
			}),
			{ numRuns: repetitions(100, 2000) },
		);
	});
});
