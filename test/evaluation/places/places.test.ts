/** The places at which suggestions are looked at. */
import assert from 'node:assert/strict';
import { loadPlaces } from '../../../src/evaluation/places/places.ts';
import { directlyAfter } from '../../../src/evaluation/places/readingOn.ts';
import { placeOf } from '../../writing/cursor/places.ts';

suite('The places', () => {
	const places = loadPlaces(undefined);

	test('are at least eighty, each with a name of its own, and one half of them is for judging', () => {
		assert.ok(places.length >= 80);
		assert.equal(new Set(places.map(({ id }) => id)).size, places.length);
		const judging = loadPlaces('judging');
		assert.ok(Math.abs(judging.length - places.length / 2) <= 2);
		assert.equal(judging.length + loadPlaces('tuning').length, places.length);
	});

	test('are such that the extension asks for suggestions there', () => {
		for (const { id, before, after, languageId } of places) {
			assert.equal(placeOf(`${before}‸${after}`, languageId).kind, 'prose', id);
		}
	});

	test('are in the middle of sentences as well as at their ends, in each language and half', () => {
		for (const language of ['en', 'de', 'fr']) {
			for (const half of ['tuning', 'judging']) {
				const some = places.filter((place) => place.language === language && place.half === half);
				const middle = some.filter((place) => directlyAfter(place) !== '');
				assert.ok(middle.length > 0 && middle.length < some.length, `${language} ${half}`);
			}
		}
	});
});

test('What directly follows ends with its paragraph, and at the end of a word', () => {
	assert.equal(directlyAfter({ after: ' on\nMonday' }), ' on');
	assert.equal(directlyAfter({ after: '\n\nThen' }), '');
	assert.equal(directlyAfter({ after: '.' }), '');
	const long = directlyAfter({ after: ` and${' word'.repeat(30)}` });
	assert.match(long, /^ and(?: word){11,12}$/);
});
