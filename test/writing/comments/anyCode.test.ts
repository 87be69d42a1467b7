import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cursorPlace } from '../../../src/writing/cursor/cursorPlace.ts';
import { documentWith, placeReplies } from '../../../src/writing/passage/placement.ts';
import { renderPassage } from '../../../src/writing/passage/rewritePlan.ts';
import { passagesOf } from '../../../src/writing/passage/outline.ts';
import { blocksOf } from '../blocksOf.ts';
import { assertBlocks } from '../readBlocks.ts';
import { syntaxOf } from '../../../src/writing/syntax/syntaxes.ts';
import { repetitions } from '../../thorough.ts';

const languageIds = [
	...[
		'typescript',
		'c',
		'cpp',
		'csharp',
		'rust',
		'php',
		'python',
		'julia',
		'ruby',
		'perl',
		'powershell',
	],
	...[
		'shellscript',
		'yaml',
		'toml',
		'sql',
		'lua',
		'haskell',
		'ocaml',
		'html',
		'vue',
		'lisp',
		'matlab',
		'vb',
	],
];
const pieces = [
	...[
		'f(a);',
		'x = 1',
		'"a // b"',
		"'# c'",
		'`d ${e} f`',
		'/g[/]h/',
		"it's",
		'{',
		'}',
		'(',
		')',
		'\\',
	],
	...[
		'//',
		'///',
		'/*',
		'*/',
		'/**',
		' * ',
		'#',
		'--',
		'--[[',
		']]',
		'{-',
		'-}',
		'(*',
		'*)',
		'<!--',
		'-->',
	],
	...[
		'"""',
		"'''",
		'%',
		';',
		'=begin',
		'=end',
		'=pod',
		'=cut',
		'<<EOF',
		'EOF',
		'|',
		'|#',
		'#|',
		'<?php',
		'?>',
	],
	...[
		'@param a ',
		'@example',
		':param a: ',
		'Args:',
		'    a: ',
		'>>> f()',
		'```',
		'TODO: ',
		'<p>',
		'{@code',
		'.. note::',
	],
	...[
		'One two three four.',
		'Five six',
		'seven, eight.',
		'Copyright 2020',
		'eslint-disable-line',
		'---',
		'- item',
	],
	...[' ', '  ', '\t', '\n', '\n', '\n', '\r\n', '\n\n', '\u2028'],
];
const anyCode = fc.oneof(
	fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
	fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join(' ')),
	fc.string({ unit: 'binary', maxLength: 60 }),
);
const languageId = fc.constantFrom(...languageIds);
const numRuns = repetitions(400, 4000);

/** Paragraphs in the comments of a language: what is there before each line, and around all. */
const commented = fc
	.tuple(
		fc.constantFrom<[string, string, string, string]>(
			['typescript', '// ', '', ''],
			['typescript', ' * ', '/**\n', '\n */'],
			['python', '    ', 'def f():\n    """Title of it.\n\n', '\n    """'],
			['shellscript', '# ', '', ''],
			['lua', '-- ', '', ''],
		),
		fc.array(
			fc.constantFrom(
				'One two three four five.',
				'Six seven, eight `nine()` ten.',
				'Eleven twelve',
				'',
				'- An item of it.',
			),
			{ minLength: 1, maxLength: 8 },
		),
	)
	.map(([[id, prefix, open, close], lines]) => {
		const comment = open + lines.map((line) => (prefix + line).trimEnd()).join('\n') + close;
		return { languageId: id, text: `f(1)\n${comment}\ng(2)\n` };
	});
const replies = fc
	.array(
		fc.constantFrom(
			'one',
			'Two.',
			'`nine()`',
			'*/',
			'/*',
			'"""',
			"'''",
			'"',
			'\\',
			'//',
			'#',
			'--',
			']]',
			'\n',
			'\r',
			'\u2028',
			'@param',
			'Args:',
			'return x;',
			'```',
			'-',
		),
		{ minLength: 1, maxLength: 12 },
	)
	.map((words) => words.join(' '));

suite('The reader of any code', () => {
	test('covers it with blocks', () => {
		fc.assert(
			fc.property(anyCode, languageId, (text, id) => {
				assertBlocks(text, id);
			}),
			{ numRuns },
		);
	});

	test('gives the passages as they stood', () => {
		fc.assert(
			fc.property(anyCode, languageId, (text, id) => {
				for (const passage of passagesOf(text, syntaxOf(id))) {
					const stood = text.slice(passage.range.start, passage.range.end);
					assert.equal(renderPassage(passage, passage.text), stood);
				}
			}),
			{ numRuns },
		);
	});

	test('reads around a place what it reads of the whole', () => {
		fc.assert(
			fc.property(anyCode, languageId, fc.nat(200), (text, id, place) => {
				const offset = place % (text.length + 1);
				const syntax = syntaxOf(id);
				const touches = ({ start, end }: { start: number; end: number }) =>
					start <= offset && offset <= end;
				const around = [...syntax.read(`${text} `)({ start: offset, end: offset })];
				const whole = [...syntax.read(`${text} `)({ start: 0, end: text.length + 1 })];
				const isAt = (block: (typeof whole)[number]) =>
					block.kind === 'protected' ? touches(block.range) : block.lines.some(touches);
				assert.deepEqual(around.filter(isAt), whole.filter(isAt));
			}),
			{ numRuns },
		);
	});

	test('reads after an edit what it reads of a new document', () => {
		fc.assert(
			fc.property(anyCode, anyCode, anyCode, languageId, (start, added, end, id) => {
				const long = `${'f(1);\n'.repeat(1000)}${start}`;
				blocksOf(long + end, id);
				const edited = blocksOf(long + added + end, id);
				for (let other = 0; other < 4; other += 1) blocksOf(String(other), id);
				assert.deepEqual(edited, blocksOf(long + added + end, id));
			}),
			{ numRuns: numRuns / 8 },
		);
	});

	test('puts any reply in place without a change of the code', function () {
		this.timeout(300_000);
		fc.assert(
			fc.property(commented, replies, ({ text, languageId: id }, reply) => {
				const syntax = syntaxOf(id);
				const passages = passagesOf(text, syntax);
				const placements = placeReplies(
					text,
					passages,
					passages.map(() => reply),
				);
				const document = documentWith(text, passages, placements);
				const code = (whole: string) =>
					blocksOf(whole, id).filter((block) => block === '<code>').length;
				assert.equal(code(document), code(text));
				assert.ok(document.startsWith('f(1)\n') && document.endsWith('\ng(2)\n'));
				assert.equal(blocksOf(document, id).length, blocksOf(text, id).length);
				const isMarked = document
					.slice(5, -6)
					.split(/[\n\r\u2028]/)
					.every(
						(line) => !/typescript|shell|lua/.test(id) || /^(?:\/\/| \*|\/\*|#|--|$)/.test(line),
					);
				assert.ok(isMarked, document);
			}),
			{ numRuns: numRuns / 4 },
		);
	});

	test('answers for a cursor anywhere', () => {
		fc.assert(
			fc.property(anyCode, languageId, fc.nat(200), (text, id, offset) => {
				const options = { syntax: syntaxOf(id), proseLanguages: [], comments: true };
				const place = cursorPlace(text, offset, options);
				assert.match(place.kind, /^(?:prose|none)$/);
			}),
			{ numRuns },
		);
	});

	test('takes the time of a keystroke after one, however long the code is', () => {
		const code = '/** One two three four. */\nf("five // six");\n'.repeat(20_000);
		const options = { syntax: syntaxOf('typescript'), proseLanguages: [], comments: true };
		const end = code.indexOf('two', code.length / 2);
		cursorPlace(code, end, options);
		// Of the processor, whatever else runs beside it.
		const start = process.cpuUsage();
		let typed = code;
		for (let key = 0; key < 20; key += 1) {
			typed = `${typed.slice(0, end + key)}x${typed.slice(end + key)}`;
			cursorPlace(typed, end + key + 1, options);
		}
		const { user, system } = process.cpuUsage(start);
		assert.ok((user + system) / 20 < 30_000, `${(user + system) / 20} µs a key`);
	});
});
