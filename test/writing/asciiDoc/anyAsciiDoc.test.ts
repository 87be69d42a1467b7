import assert from 'node:assert/strict';
import fc from 'fast-check';
import { protectedSpans } from '../../../src/writing/syntax/protectedSpans.ts';
import { structuresOf } from '../../documents/asciiDocOracle.ts';
import { changedWords, longerText, rewritten } from '../../documents/scriptedReplies.ts';
import { repetitions } from '../../thorough.ts';
import { assertBlocks } from '../readBlocks.ts';
import { syntaxOf } from '../../../src/writing/syntax/syntaxes.ts';
import { assertRendersOriginal } from '../renderedOriginal.ts';

const lines = [
	'== A title here',
	'= Other title\nSome Body\n',
	'One line of plain words, which goes on.',
	'shorter words here, and more',
	'and `code here` with link:a[some words] kbd:[Ctrl] {name} <<ref,some words>>',
	'[.role]#words with roles# and *bold words* here +',
	'* item with words',
	'** item below with words',
	'. numbered words here',
	'1. numbered other words',
	'a. lettered words here',
	'- dashes before words',
	'  indented words here',
	'Term words:: text of the term',
	'Term alone::',
	'Other;; text after that',
	'<1> callout words here',
	'+',
	'----',
	'====',
	'****',
	'____',
	'....',
	'++++',
	'////',
	'|===',
	'| cell words | other words',
	'--',
	'```',
	'[source,ruby]',
	'[NOTE]',
	'[verse]',
	'[stem]',
	'[quote,Somebody]',
	'[%hardbreaks]',
	'[[anchor]]',
	'.Title of blocks',
	'NOTE: words of the note',
	'// comment with words',
	':attribute: value words',
	'image::picture.png[some words]',
	'ifdef::name[]',
	'endif::[]',
	"'''",
	'"quoted words here',
	'-- Somebody else',
	'[unclosed words',
	'(C) and -> and &amp; words',
	'',
	'',
	'',
	'',
	'',
	'',
	'',
	'',
];

const documents = fc.array(fc.constantFrom(...lines), { maxLength: 30 });
const endings = fc.constantFrom('\n', '\r\n', '\r');

const anyText = fc.oneof(
	fc.tuple(documents, endings).map(([all, ending]) => all.join(ending)),
	fc.string({ unit: 'binary' }),
	fc.string({
		unit: fc.constantFrom(...'=-*+./|_`[]:;<>\'"# \n\r\tax1\u00A0\uFEFF'.split(/(?=[^])/)),
	}),
);

suite('Any AsciiDoc', () => {
	test('has its letters in blocks or at lines of them', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				assertBlocks(text, 'asciidoc');
				protectedSpans(text, syntaxOf('asciidoc'));
			}),
			{ numRuns: repetitions(500, 20_000) },
		);
	});

	test('is what it was when its passages are put back', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				assertRendersOriginal(text, 'asciidoc');
			}),
			{ numRuns: repetitions(300, 10_000) },
		);
	});

	test('is to Asciidoctor what it was, with other words', async () => {
		await fc.assert(
			fc.asyncProperty(
				documents,
				fc.constantFrom(changedWords, longerText),
				async (all, change) => {
					const document = all.join('\n');
					const changed = rewritten(document, 'asciidoc', change).text;
					const [before, after] = await structuresOf([document, changed]);
					assert.equal(after, before);
				},
			),
			{ numRuns: repetitions(150, 10_000) },
		);
	});

	test('is read in time that grows with its length', () => {
		for (const piece of ['====\n', '[a::', '- a\n', 'a::b;;', '[a]#b ', 'x:[', '`', '\n']) {
			const text = piece.repeat(40_000);
			const start = performance.now();
			assertBlocks(text, 'asciidoc');
			protectedSpans(text.slice(0, 20_000), syntaxOf('asciidoc'));
			assert.ok(performance.now() - start < 4000, piece);
		}
	});
});
