import assert from 'node:assert/strict';
import fc from 'fast-check';
import { protectedSpans } from '../../../src/writing/syntax/protectedSpans.ts';
import { splitSentences } from '../../../src/writing/syntax/sentences.ts';
import { documents } from '../documents.ts';
import { syntaxOf } from '../../../src/writing/syntax/syntaxes.ts';

suite('splitSentences', () => {
	const cases: readonly (readonly [text: string, sentences: readonly string[]])[] = [
		['', []],
		['One.', ['One.']],
		['One. Two!  Three? four', ['One. ', 'Two!  ', 'Three? ', 'four']],
		['One\ntwo. Three\nfour.', ['One\ntwo. ', 'Three\nfour.']],
		['One\r\ntwo. Three.', ['One\r\ntwo. ', 'Three.']],
		['One two\n\nthree.', ['One two\n\n', 'three.']],
		['Dr. Smith came, e.g. Monday. He left.', ['Dr. Smith came, e.g. Monday. ', 'He left.']],
		['J. Doe wrote it. I read it.', ['J. Doe wrote it. ', 'I read it.']],
		['Version 1.2 of a.b is out. Get it.', ['Version 1.2 of a.b is out. ', 'Get it.']],
		['He said "No." Then he left.', ['He said "No." ', 'Then he left.']],
		['今日は。元気ですか？はい', ['今日は。', '元気ですか？', 'はい']],
		[
			'Run `a. B` now. See [One. Two](x). End.',
			['Run `a. B` now. ', 'See [One. Two](x). ', 'End.'],
		],
		['See http://a.b/c.D Then go. End.', ['See http://a.b/c.D Then go. ', 'End.']],
	];
	for (const [text, sentences] of cases) {
		test(JSON.stringify(text), () => {
			assert.deepEqual(splitSentences(text, syntaxOf('markdown')), sentences);
		});
	}

	const bound: readonly (readonly [text: string, sentences: readonly string[]])[] = [
		['See Abb.~Aal. Oder Abb.\\ Bein. Ende.', ['See Abb.~Aal. ', 'Oder Abb.\\ Bein. ', 'Ende.']],
		[
			'See Abb.\u00a0Aal. Oder Abb.\u202fBein. Ende.',
			['See Abb.\u00a0Aal. ', 'Oder Abb.\u202fBein. ', 'Ende.'],
		],
	];
	for (const [text, sentences] of bound) {
		test(`no sentence ends at a tie: ${JSON.stringify(text)}`, () => {
			assert.deepEqual(splitSentences(text, syntaxOf('latex')), sentences);
		});
	}

	test('pieces are not empty, joined are the text, and cut no protected span', () => {
		fc.assert(
			fc.property(documents, ({ text, languageId }) => {
				const sentences = splitSentences(text, syntaxOf(languageId));
				assert.equal(sentences.join(''), text);
				const spans = protectedSpans(text, syntaxOf(languageId));
				let end = 0;
				for (const sentence of sentences) {
					assert.notEqual(sentence, '');
					end += sentence.length;
					assert.ok(!spans.some(({ range }) => range.start < end && end < range.end));
				}
			}),
			{ numRuns: 300 },
		);
	});
});
