import assert from 'node:assert/strict';
import fc from 'fast-check';
import { protectedSpans } from '../../../src/writing/syntax/protectedSpans.ts';
import { syntaxOf } from '../../../src/writing/syntax/syntaxes.ts';
import { changedWords, rewritten } from '../../documents/scriptedReplies.ts';
import { repetitions } from '../../thorough.ts';
import { assertBlocks } from '../readBlocks.ts';
import { assertRendersOriginal } from '../renderedOriginal.ts';

const lines = [
	'One line of plain words, which goes on.',
	'shorter words here, and `code words` too',
	'- item with words',
	'  indented words here',
	'\tmore words after a tab',
	'  * [x] item below with words',
	'12) numbered words here',
	'#. words with a sign',
	'> quoted words here',
	'>> words quoted twice',
	'> - item in a quote',
	'Title of words',
	'==============',
	'----',
	'...',
	'```',
	'```sh',
	'> ~~~',
	'~~~~',
	'left words     right words',
	'| cell words | other words |',
	'今日は。元気ですか？',
	`${'long words '.repeat(12)}and more`,
	'\u00A0',
	'',
	'',
	'',
	'',
	'',
];

const texts = fc.array(fc.constantFrom(...lines), { maxLength: 20 });
const endings = fc.constantFrom('\n', '\r\n', '\r');
const anyText = fc.oneof(
	fc.tuple(texts, endings).map(([all, ending]) => all.join(ending)),
	fc.string({ unit: 'binary' }),
	fc.string({
		unit: fc.constantFrom(...'#-*+>|`~=[]().: \n\r\tAx1\u00A0\uFEFF'.split(/(?=[^])/)),
	}),
);

suite('Any plain text', () => {
	test('has its letters in blocks or at lines of them', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				assertBlocks(text, 'plaintext');
				protectedSpans(text, syntaxOf('plaintext'));
			}),
			{ numRuns: repetitions(500, 20_000) },
		);
	});

	test('is what it was when its passages are put back', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				assertRendersOriginal(text, 'plaintext');
			}),
			{ numRuns: repetitions(300, 10_000) },
		);
	});

	test('keeps what is protected, with other words', () => {
		fc.assert(
			fc.property(texts, (all) => {
				const text = all.join('\n');
				const changed = rewritten(text, 'plaintext', changedWords).text;
				assert.deepEqual(protectedTexts(changed), protectedTexts(text));
			}),
			{ numRuns: repetitions(200, 5000) },
		);
	});

	test('is read in time that grows with its length', () => {
		for (const piece of ['- a\n', '> ', '`', '```\n', '\n', 'a  b ', '=', '\t']) {
			const text = piece.repeat(40_000);
			const start = process.cpuUsage();
			assertBlocks(text, 'plaintext');
			protectedSpans(text.slice(0, 20_000), syntaxOf('plaintext'));
			const { user, system } = process.cpuUsage(start);
			assert.ok(user + system < 4_000_000, piece);
		}
	});
});

function protectedTexts(text: string): string[] {
	const blocks = syntaxOf('plaintext').read(text)({ start: 0, end: text.length });
	return Array.from(blocks).flatMap((block) =>
		block.kind === 'protected' ? [text.slice(block.range.start, block.range.end)] : [],
	);
}
