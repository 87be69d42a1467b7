import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SuggestionCache } from '../../../src/extension/completion/suggestionCache.ts';

const styleKey = 'formal';

function cacheWith(before: string, ...suggestions: readonly string[]): SuggestionCache {
	const cache = new SuggestionCache();
	cache.add({ styleKey, before, suggestions });
	return cache;
}

suite('The cache of suggestions', () => {
	test('finds the suggestions for the same text', () => {
		const cache = cacheWith('We will ', 'meet on Monday.', 'meet again.');
		assert.deepEqual(cache.find(styleKey, 'We will '), ['meet on Monday.', 'meet again.']);
		assert.equal(cache.find(styleKey, 'They will '), undefined);
		assert.equal(cache.find(styleKey, 'And we. We will '), undefined);
		assert.equal(cache.find('casual', 'We will '), undefined);
	});

	test('finds the rests of those that are typed through', () => {
		const cache = cacheWith('We will ', 'meet on Monday.', 'meet again.', 'go.');
		assert.deepEqual(cache.find(styleKey, 'We will meet '), ['on Monday.', 'again.']);
		assert.deepEqual(cache.find(styleKey, 'We will meet on'), [' Monday.']);
		assert.equal(cache.find(styleKey, 'We will meet under'), undefined);
	});

	test('has no rest of one that was typed wholly', () => {
		assert.equal(cacheWith('We will ', 'go.').find(styleKey, 'We will go.'), undefined);
	});

	test('finds an earlier text again after deleting back to it', () => {
		const cache = cacheWith('We will ', 'go.');
		cache.add({ styleKey, before: 'We will st', suggestions: ['ay.'] });
		assert.deepEqual(cache.find(styleKey, 'We will st'), ['ay.']);
		assert.deepEqual(cache.find(styleKey, 'We will '), ['go.']);
	});

	test('knows where the model had nothing to suggest, and only there', () => {
		const cache = cacheWith('We will ');
		assert.deepEqual(cache.find(styleKey, 'We will '), []);
		assert.equal(cache.find(styleKey, 'We will g'), undefined);
	});

	test('prefers the newest for the same text', () => {
		const cache = cacheWith('We will ', 'go.');
		cache.add({ styleKey, before: 'We will ', suggestions: ['stay.'] });
		assert.deepEqual(cache.find(styleKey, 'We will '), ['stay.']);
	});

	test('forgets what was of no use for longest', () => {
		const cache = new SuggestionCache(2);
		for (const before of ['a ', 'b ']) cache.add({ styleKey, before, suggestions: [before] });
		cache.find(styleKey, 'a ');
		cache.add({ styleKey, before: 'c ', suggestions: ['c '] });
		assert.equal(cache.find(styleKey, 'b '), undefined);
		assert.deepEqual(cache.find(styleKey, 'a '), ['a ']);
	});

	test('compares only the end of a long text, which may begin elsewhere by now', () => {
		const end = 'x'.repeat(490) + 'We will ';
		const cache = cacheWith(`one beginning, long enough ${end}`, 'go.');
		assert.equal(cache.find(styleKey, `another ${end}`), undefined);
		const longEnd = `${'y'.repeat(100)}${end}`;
		const long = cacheWith(`one beginning ${longEnd}`, 'go home.');
		assert.deepEqual(long.find(styleKey, `another ${longEnd}`), ['go home.']);
		assert.deepEqual(long.find(styleKey, `${longEnd}go `), ['home.']);
	});

	test('for any text and any suggestion, what is typed of it leaves the rest', () => {
		const part = fc.string({ minLength: 1, unit: 'grapheme' });
		fc.assert(
			fc.property(fc.string({ maxLength: 1200 }), part, part, (before, typed, rest) => {
				const cache = cacheWith(before, typed + rest);
				const found = cache.find(styleKey, before + typed);
				assert.ok(found?.every((one) => one !== '' && (typed + rest).endsWith(one)));
			}),
		);
	});
});
