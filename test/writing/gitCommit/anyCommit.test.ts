import assert from 'node:assert/strict';
import fc from 'fast-check';
import { protectedSpans } from '../../../src/writing/syntax/protectedSpans.ts';
import { structuresOf } from '../../documents/gitCommitOracle.ts';
import { changedWords, longerText, rewritten } from '../../documents/scriptedReplies.ts';
import { repetitions } from '../../thorough.ts';
import { assertBlocks } from '../readBlocks.ts';
import { syntaxOf } from '../../../src/writing/syntax/syntaxes.ts';
import { assertRendersOriginal } from '../renderedOriginal.ts';

const lines = [
	'fix(area): change some words here (#12)',
	'One line of plain words, which goes on.',
	'shorter words here, and more in src/file.ts of #12',
	'- item with words',
	'  indented words here',
	'  - item below with words',
	'1. numbered words here',
	'    code with words',
	'\tmore code words',
	'```',
	'> quoted words here',
	'[1] https://example.org -- some words',
	'https://example.org/words',
	'===',
	'Signed-off-by: Some Body <body@example.org>',
	'Token: some words',
	'Long-token: words',
	'  continued words',
	'(cherry picked from commit 1234567)',
	'BREAKING CHANGE: some words here',
	'# comment words here',
	'diff --git a/words b/words',
	'| cell words | other words |',
	'',
	'',
	'',
	'',
	'',
];

const messages = fc.array(fc.constantFrom(...lines), { maxLength: 20 });
const endings = fc.constantFrom('\n', '\r\n', '\r');

const anyText = fc.oneof(
	fc.tuple(messages, endings).map(([all, ending]) => all.join(ending)),
	fc.string({ unit: 'binary' }),
	fc.string({
		unit: fc.constantFrom(...'#-*+>|`~[]():= \n\r\tAx1\u00A0\uFEFF'.split(/(?=[^])/)),
	}),
);

suite('Any commit message', () => {
	test('has its letters in blocks or at lines of them', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				assertBlocks(text, 'git-commit');
				protectedSpans(text, syntaxOf('git-commit'));
			}),
			{ numRuns: repetitions(250, 20_000) },
		);
	});

	test('is what it was when its passages are put back', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				assertRendersOriginal(text, 'git-commit');
			}),
			{ numRuns: repetitions(300, 10_000) },
		);
	});

	test('is to Git what it was, with other words', async () => {
		await fc.assert(
			fc.asyncProperty(messages, fc.constantFrom(changedWords, longerText), async (all, change) => {
				const message = all.join('\n');
				const changed = rewritten(message, 'git-commit', change).text;
				const [before, after] = await structuresOf([message, changed]);
				assert.equal(after, before);
			}),
			{ numRuns: repetitions(30, 1000) },
		);
	}).timeout(repetitions(60_000, 900_000));

	test('is read in time that grows with its length', () => {
		for (const piece of ['- a\n', '[1] ', 'a_', '`', '\n', 'A-b: c\n', '    x\n']) {
			const text = piece.repeat(40_000);
			const start = performance.now();
			assertBlocks(text, 'git-commit');
			protectedSpans(text.slice(0, 20_000), syntaxOf('git-commit'));
			assert.ok(performance.now() - start < 4000, piece);
		}
	});
});
