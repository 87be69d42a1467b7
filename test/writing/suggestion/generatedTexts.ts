/** Texts as models generate them, with what stands around the cursor. */
import fc from 'fast-check';
import {
	completionLengths,
	type SuggestionSurroundings,
} from '../../../src/writing/suggestion/suggestionText.ts';

const words = [
	...[
		'the',
		'a',
		'of',
		'and',
		'on',
		'Tuesday',
		'because',
		'moved',
		'meeting',
		'We',
		'The',
		'was',
		'now',
	],
	...[
		'e.g.',
		'Dr.',
		'3.5',
		'3.',
		'U.S.',
		'well-known',
		'don’t',
		"don't",
		"'tis",
		'5%',
		'2024',
		'$5',
		'1.',
	],
	...['naïve', 'cafe\u0301', '👩‍👩‍👧', '🇩🇪🇫🇷', '👍🏽', '❤️', 'שלום', 'עולם', 'مرحبا', 'Straße', 'हिन्दी'],
	...['会議は', '火曜日に', '変更された。', '今日', '、', 'です。', 'ครับผม', 'ชื่อ'],
	...[
		'`a. b`',
		'[one two](http://a.b/c_d)',
		'**bold text**',
		'*an* ',
		'(in',
		'part)',
		'"Yes."',
		'"No',
		'way"',
	],
	...[
		'“so',
		'far”',
		'«',
		'»',
		'„Ja“',
		'‘a’',
		'_x_',
		'`',
		'**',
		'(',
		')',
		'"',
		"'",
		'[',
		'](',
		'$x$',
		'$',
		'<b>',
		'-',
	],
];
const gaps = [
	...Array<string>(12).fill(' '),
	', ',
	'. ',
	'. ',
	'! ',
	'? ',
	'',
	'',
	'\n',
	'\n\n',
	': ',
	'—',
	'.',
	' \u00a0',
	'  ',
	'; ',
	'…',
	'...\n',
];

function textOf(most: number): fc.Arbitrary<string> {
	const piece = fc.tuple(fc.constantFrom(...words), fc.constantFrom(...gaps));
	return fc.array(piece, { maxLength: most }).map((pieces) => pieces.flat().join(''));
}

/** A text in which some of the pieces come again. */
const echoing = fc
	.tuple(textOf(6), textOf(5), fc.integer({ min: 1, max: 4 }), textOf(3))
	.map(([start, again, times, end]) => start + again.repeat(times) + end);

export interface GeneratedText {
	readonly raw: string;
	readonly surroundings: SuggestionSurroundings;
}

/** What follows the cursor often stands in the generated text too. */
export const generatedTexts: fc.Arbitrary<GeneratedText> = fc
	.record({
		start: fc.constantFrom('', '', ' ', '\n', '\n\n', '. '),
		text: fc.oneof(textOf(14), echoing),
		before: fc.oneof(
			fc.constantFrom(
				'',
				'The meeting was ',
				'It was late.',
				'One two\n',
				'He said "I ',
				'on Wednes',
				'会議は',
				'(see ',
			),
			textOf(6),
		),
		after: fc.oneof(
			fc.constantFrom(
				'',
				'',
				'',
				'.',
				' on Tuesday because',
				'on Tuesday',
				'\n\nThe next day',
				')',
				'"',
				'火曜日に',
			),
			textOf(5),
			fc.nat(20).map(String),
		),
		gap: fc.constantFrom('', ' ', '\n', '\n\n'),
		languageId: fc.constantFrom('markdown', 'markdown', 'plaintext', 'latex'),
		length: fc.constantFrom(...completionLengths),
		oneLine: fc.boolean(),
	})
	.map(({ start, text, before, after, gap, languageId, length, oneLine }) => {
		const raw = start + text;
		const echo = /^\d+$/.test(after) ? gap + raw.slice(Number(after)) : after;
		return { raw, surroundings: { before, after: echo, languageId, length, oneLine } };
	});

const spans = [
	...[
		'`a. B c`',
		'``a ` b``',
		'[one two](http://a.b/c_d "t u")',
		'![i j](a.png)',
		'<http://a.b>',
		'<b class="c d">',
	],
	...['$x + y$', '[a b][c]', 'http://a.b/c_d?e=(f)', 'me@a.b', '{{< x y >}}', '[[a b|c]]'],
];
const latexSpans = [
	'$x + y$',
	'\\emph{a b}',
	'\\cite[p. 3]{b c}',
	'\\(x + y\\)',
	'\\ref{a}',
	'\\verb|a|',
	'50\\%',
];
const plainWords = [
	'the',
	'cat',
	'on',
	'Tuesday,',
	'moved',
	'and',
	'so.',
	'We',
	'went!',
	'now',
	'again',
];

function closedTexts(some: readonly string[], languageId: string): fc.Arbitrary<GeneratedText> {
	const piece = fc.oneof(fc.constantFrom(...plainWords), fc.constantFrom(...some));
	return fc
		.record({
			pieces: fc.array(piece, { maxLength: 14 }),
			after: fc.constantFrom('', '.', ' on Tuesday', 'the cat', '\n\nThe cat and so'),
			length: fc.constantFrom(...completionLengths),
		})
		.map(({ pieces, after, length }) => ({
			raw: pieces.join(' '),
			surroundings: { before: 'We see ', after, languageId, length, oneLine: false },
		}));
}

/** What is opened in them is closed, if they are whole. */
export const textsOfWholeSpans = fc.oneof(
	closedTexts(spans, 'markdown'),
	closedTexts(latexSpans, 'latex'),
);
