import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cursorPlace } from '../../../src/writing/cursor/cursorPlace.ts';
import { lineEnd, lineStart } from '../../../src/writing/text/lines.ts';
import { frontMatterEnd } from '../../../src/writing/document/frontMatter.ts';
import { protectedSpans } from '../../../src/writing/syntax/protectedSpans.ts';
import { documents } from '../documents.ts';
import { proseLanguages } from '../marked.ts';
import { answerOf, placeOf } from './places.ts';
import { repetitions } from '../../thorough.ts';
import { syntaxOf } from '../../../src/writing/syntax/syntaxes.ts';

const marks = fc.constantFrom(
	...[
		'`',
		'```',
		'~~~',
		'$',
		'$$',
		'<',
		'>',
		'</',
		'<!--',
		'-->',
		'[',
		']',
		'](',
		'(',
		')',
		'{',
		'}',
		'{{',
		'\\',
		'\\(',
		'\\[',
	],
	...[
		'*',
		'_',
		'#',
		'-',
		'---',
		'+++',
		'=',
		'|',
		':',
		'::',
		'@',
		'%',
		'"',
		"'",
		'"""',
		'/*',
		'*/',
		'//',
		'--',
		';',
		'!',
		'.',
	],
	...[
		'http://',
		'www.',
		'a@b.c',
		'\\begin{',
		'\\end{',
		'verbatim',
		'}',
		'\n',
		'\n\n',
		'\r\n',
		'\r',
		'\t',
		'    ',
		' ',
		'￼',
		'👩‍👧',
		'今',
		'é',
	],
	...['one', 'x', '1.', '@param ', '&', '^', '\ud83d', '\u0301', '\0'],
);
const anyText = fc.oneof(
	fc.array(marks, { maxLength: 30 }).map((parts) => parts.join('')),
	fc.string({ unit: 'binary', maxLength: 60 }),
);
const languageIds = [
	...proseLanguages,
	...[
		'javascript',
		'python',
		'html',
		'lua',
		'haskell',
		'elixir',
		'perl',
		'ruby',
		'bat',
		'vb',
		'vue',
		'matlab',
		'unknown',
	],
];

function withLineFeeds(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}

/** The spans of the paragraph at an offset, in the document. */
function keptAround(text: string, offset: number, languageId: string) {
	const syntax = syntaxOf(languageId);
	const blocks = [...syntax.read(text)({ start: offset, end: offset })];
	return blocks.flatMap((block) => {
		if (block.kind === 'protected') return [];
		const line = block.lines.find(({ start, end }) => start <= offset && offset <= end);
		if (line === undefined) return [];
		const lines = block.lines.map(({ start, end }) => text.slice(start, end));
		const before = lines.slice(0, block.lines.indexOf(line)).join('\n');
		const lineStartInText = before === '' ? 0 : before.length + 1;
		return protectedSpans(lines.join('\n'), syntax).map((span) => ({
			start: line.start + span.range.start - lineStartInText,
			end: line.start + span.range.end - lineStartInText,
			isTypedLink: /^\[[^\]]*\]$/.test(span.text),
		}));
	});
}

suite('cursorPlace', () => {
	test('gives the text around the cursor, without closed front matter, with line feeds', () => {
		const expected = { kind: 'prose', before: '\nOne.\n\nTwo', after: ' three.\n', oneLine: false };
		const document = '---\r\na: b\r\n---\r\n\r\nOne.\r\n\r\nTwo‸ three.\r\n';
		assert.deepEqual(placeOf(document), expected);
		assert.deepEqual(placeOf(document.replaceAll('\r\n', '\n')), expected);
		assert.deepEqual(placeOf(document.replaceAll('\r\n', '\r')), expected);
	});

	test('completes nothing in languages that are not prose', () => {
		for (const languageId of ['javascript', 'unknown', 'json']) {
			const place = placeOf('// One‸', languageId, false);
			assert.deepEqual(place, { kind: 'none', reason: 'notProse' });
		}
		assert.equal(answerOf('// One‸', 'unknown'), 'notProse');
	});

	test('takes any language for prose that is named so', () => {
		const options = {
			syntax: syntaxOf('javascript'),
			proseLanguages: ['javascript'],
			comments: true,
		};
		const expected = { kind: 'prose', before: 'One two', after: '', oneLine: false };
		assert.deepEqual(cursorPlace('One two', 7, options), expected);
	});

	test('answers for any text and offset', () => {
		fc.assert(
			fc.property(
				anyText,
				fc.integer({ min: -2, max: 100 }),
				fc.constantFrom(...languageIds),
				(text, offset, languageId) => {
					const place = cursorPlace(text, offset, {
						syntax: syntaxOf(languageId),
						proseLanguages,
						comments: true,
					});
					if (place.kind === 'prose') assert.ok(!(place.before + place.after).includes('\r'));
				},
			),
			{ numRuns: repetitions(600, 2000) },
		);
	});

	test('leaves nothing out of prose but front matter', () => {
		fc.assert(
			fc.property(documents, fc.nat(600), ({ text, languageId }, place) => {
				const offset = place % (text.length + 1);
				const answer = cursorPlace(text, offset, {
					syntax: syntaxOf(languageId),
					proseLanguages,
					comments: false,
				});
				if (answer.kind === 'none') return;
				const whole = withLineFeeds(text);
				const hasMatter = languageId === 'markdown' || languageId === 'asciidoc';
				const matter = hasMatter ? frontMatterEnd(whole) : 0;
				const body = matter === 0 ? whole : whole.slice(matter).replace(/^\n/, '');
				assert.equal(answer.before + answer.after, body);
				assert.ok(withLineFeeds(text.slice(0, offset)).endsWith(answer.before));
			}),
			{ numRuns: repetitions(150, 500) },
		);
	});

	test('is never prose inside what a rewrite keeps', () => {
		fc.assert(
			fc.property(documents, fc.nat(600), ({ text, languageId }, place) => {
				const offset = place % (text.length + 1);
				const answer = cursorPlace(text, offset, {
					syntax: syntaxOf(languageId),
					proseLanguages,
					comments: false,
				});
				if (answer.kind === 'none') return;
				// On a blank line in indented code a paragraph may begin.
				const line = text.slice(lineStart(text, offset), lineEnd(text, offset));
				if (line.trim() === '') return;
				for (const { start, end, isTypedLink } of keptAround(text, offset, languageId)) {
					if (isTypedLink && end === offset + 1) continue;
					const isInside = start < offset && offset < end;
					assert.ok(!isInside, `${JSON.stringify(text.slice(start, end))} at ${offset}`);
				}
			}),
			{ numRuns: repetitions(300, 1000) },
		);
	});

	test('does not search long runs of blanks and marks again and again', () => {
		for (const unit of [
			' ',
			'\t',
			'> ',
			'- ',
			'`a ',
			'](',
			'<a b="c" ',
			'{{',
			'$',
			'- ```\n',
			'/*',
			'"""',
		]) {
			const text = `One.\n${unit.repeat(100_000 / unit.length)}`;
			for (const languageId of ['markdown', 'plaintext', 'latex', 'javascript', 'python']) {
				const place = cursorPlace(text, text.length, {
					syntax: syntaxOf(languageId),
					proseLanguages,
					comments: true,
				});
				assert.match(place.kind, /^(?:prose|none)$/);
			}
		}
	});
});
