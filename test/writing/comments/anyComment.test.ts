import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commentAtCursor } from '../../../src/writing/comments/commentAtCursor.ts';
import { commentProse } from '../../../src/writing/cursor/commentProse.ts';
import { repetitions } from '../../thorough.ts';

/** One of each family whose comments are alike. */
const languageIds =
	'c typescript rust php fsharp ocaml python julia elixir ruby perl powershell yaml properties ini sql lua haskell ada css scss html vue ' +
	'clojure erlang matlab fortran vb bat';

const pieces = [
	...['//', '///', '/*', '/**', '*/', ' * ', '#', '##', '#!', '--', '---', '--[[', ']]', ';', ';;'],
	...['{-', '-}', '(*', '*)', '<!--', '-->', '<#', '#>', '#|', '|#', '#=', '=#', '%', '%{', '%}'],
	...["'", '"', '`', '"""', "'''", 'rem ', '::', '@rem ', '=begin', '=end', '=pod', '=cut', '!'],
	...[
		'words here',
		'One two.',
		'x = 1',
		'\\',
		'@param x words',
		' ',
		'\t',
		'    ',
		'今日',
		'\uD83D',
	],
	...['\n', '\n', '\n', '\r\n', '\r', '\n\n'],
];
const texts = fc.oneof(
	{ arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), weight: 4 },
	fc.array(fc.string({ unit: 'binary' }), { maxLength: 1 }),
);
const languages = fc.constantFrom(...languageIds.split(' '));

suite('Any text with comments', () => {
	const cases = fc.tuple(
		texts.map((parts) => parts.join('')),
		languages,
		fc.nat(),
	);

	test('has around a place lines that are ascending, disjoint and inside, and hold no line end', () => {
		fc.assert(
			fc.property(cases, ([text, languageId, place]) => {
				const lines = commentAtCursor(text, place % (text.length + 1), languageId);
				assert.ok(lines !== undefined);
				let end = 0;
				for (const line of lines) {
					assert.ok(end <= line.start && line.start <= line.text.start);
					assert.ok(line.text.start <= line.text.end && line.text.end <= text.length);
					assert.doesNotMatch(text.slice(line.text.start, line.text.end), /[\r\n]/);
					end = line.text.end;
				}
			}),
			{ numRuns: repetitions(500, 20_000) },
		);
	});

	test('has before and after a cursor what stands there', () => {
		fc.assert(
			fc.property(cases, ([text, languageId, place]) => {
				const offset = place % (text.length + 1);
				const prose = commentProse(text, offset, languageId);
				if (prose.kind === 'none') return;
				assert.ok(text.slice(0, offset).endsWith(lastLine(prose.before)));
				const [next = ''] = prose.after.split('\n');
				assert.ok(text.slice(offset).trimStart().startsWith(next.trim()));
			}),
			{ numRuns: repetitions(500, 20_000) },
		);
	});
});

function lastLine(text: string): string {
	return text.slice(text.lastIndexOf('\n') + 1);
}
