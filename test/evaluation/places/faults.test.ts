/** What counts as a fault of a suggestion. */
import assert from 'node:assert/strict';
import { faultsOf } from '../../../src/evaluation/places/faults.ts';
import type { Place } from '../../../src/evaluation/places/places.ts';

function at(marked: string, language: Place['language'] = 'en'): Place {
	const [before = '', after = ''] = marked.split('‸');
	return { id: 'x', half: 'tuning', kind: 'note', language, languageId: 'markdown', before, after };
}

suite('A fault of a suggestion is', () => {
	const rows: readonly (readonly [string, string, string])[] = [
		['Dear ‸', '[Your Name],', 'placeholder'],
		['It costs ‸', 'about 12 euros.', 'number'],
		['We meet ‸', 'in the hall on Monday.', 'number'],
		['It is ready ‸', 'within two weeks.', 'number'],
		['It was ‸', 'written by Weber.', 'name'],
		['It was shown ‸', 'by Jones et al. before', 'name'],
		['See ‸', 'www.example.org for more.', 'address'],
		['We ‸', 'sind alle sehr froh über diese gute Nachricht.', 'language'],
		['The old ferry had not moved. ‸', 'But the old ferry had not left.', 'repeats'],
		['It is ‸', '', 'empty'],
	];
	for (const [marked, suggestion, kind] of rows) {
		test(`${kind}: ${JSON.stringify(suggestion)}`, () => {
			assert.ok(faultsOf(at(marked), suggestion, undefined).some((one) => one === kind));
		});
	}
	test('what follows being less likely behind it', () => {
		assert.deepEqual(faultsOf(at('The keys are ‸ here.'), 'in', -2.1), ['misfit']);
		assert.deepEqual(faultsOf(at('The keys are ‸ here.'), 'not', -1.9), []);
	});
});

suite('No fault is', () => {
	const rows: readonly (readonly [string, string, Place['language']?])[] = [
		['It costs 12 euros. The ‸', 'price of 12 euros is high.'],
		['Mr Weber called. Please ‸', 'call Weber, he said.'],
		['There are ‸', 'two of them.'],
		['- [x] paper\n‸', '- [ ] ink'],
		['Der Bach ist ‸', 'im Sommer wie der Fluss ohne Wasser.', 'de'],
	];
	for (const [marked, suggestion, language] of rows) {
		test(JSON.stringify(suggestion), () => {
			assert.deepEqual(faultsOf(at(marked, language), suggestion, 0), []);
		});
	}
});
