import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isInsideWord } from '../../../src/writing/text/wordInterior.ts';

function isInside(marked: string): boolean {
	const offset = marked.indexOf('‸');
	return isInsideWord(marked.replace('‸', ''), offset);
}

suite('isInsideWord', () => {
	const inside = [
		...['o‸ne', '1‸2', 'one‸2', 'don‸’t', "don'‸t", "l‸'été", 'well‸-known', 'well-‸known', 'a‸_b'],
		...[
			'3‸.5',
			'3.‸5',
			'1‸,000',
			'é‸é',
			'e‸\u0301',
			'שלו‸ם',
			'नम‸स्ते',
			'हि‸न्दी',
			'안‸녕',
			'при‸вет',
		],
		...[
			'\ud83d‸\udc4d',
			'👩‸\u200d👧',
			'👩\u200d‸👧',
			'👍‸🏽',
			'🇩‸🇪',
			'🇩🇪🇫‸🇷',
			'𝒳‸𝒴',
			'\r‸\n',
			'か‸\u3099',
		],
	];
	const outside = [
		...['‸', '‸one', 'one‸', 'one‸ two', 'one ‸two', 'one‸.', 'one.‸', "dogs‸'"],
		...[
			"'‸one'",
			'one‸\ntwo',
			'one\n‸two',
			'one-‸',
			'one‸—two',
			'one—‸two',
			'(‸one)',
			'*one*‸two',
			'_‸one_',
		],
		...[
			'今‸日',
			'ひ‸ら',
			'カ‸タ',
			'今日‸abc',
			'abc‸今日',
			'ส‸ว',
			'👍‸👍',
			'🇩🇪‸🇫🇷',
			'one‸👍',
			'👍‸one',
			'‸\r\n',
		],
	];
	for (const marked of inside) {
		test(`${JSON.stringify(marked)} is inside`, () => {
			assert.equal(isInside(marked), true);
		});
	}
	for (const marked of outside) {
		test(`${JSON.stringify(marked)} is outside`, () => {
			assert.equal(isInside(marked), false);
		});
	}

	test('is true inside every grapheme', () => {
		const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
		const pieces = fc.constantFrom(
			'a',
			' ',
			'\r\n',
			'é',
			'👩‍👩‍👧',
			'👍🏽',
			'🇩🇪',
			'今',
			'각',
			'हि',
			'か\u3099',
			'.',
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 8 }), fc.nat(60), (parts, place) => {
				const text = parts.join('');
				const offset = Math.min(place, text.length);
				const { index = text.length } = graphemes.segment(text).containing(offset) ?? {};
				if (index !== offset) assert.equal(isInsideWord(text, offset), true);
			}),
		);
	});
});
