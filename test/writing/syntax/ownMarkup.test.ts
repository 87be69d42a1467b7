import assert from 'node:assert/strict';
import { cursorPlace } from '../../../src/writing/cursor/cursorPlace.ts';
import { passagesOf } from '../../../src/writing/passage/outline.ts';
import { placeReplies } from '../../../src/writing/passage/placement.ts';
import { noOwnMarkup, ownMarkup, type OwnMarkup } from '../../../src/writing/syntax/ownMarkup.ts';
import { protectedSpans } from '../../../src/writing/syntax/protectedSpans.ts';
import { syntaxOf } from '../../../src/writing/syntax/syntaxes.ts';

function passages(text: string, languageId: string, own: Partial<OwnMarkup>): string[] {
	const syntax = syntaxOf(languageId, { ...noOwnMarkup, ...own });
	return passagesOf(text, syntax).map((passage) => passage.text);
}

function atoms(text: string, languageId: string, own: Partial<OwnMarkup>): string[] {
	const syntax = syntaxOf(languageId, { ...noOwnMarkup, ...own });
	return protectedSpans(text, syntax).map((span) => span.text);
}

const protect = ['@@[^@]+@@', 'Acme \\w+', 'x*'];

suite('What a user protects', () => {
	test('is an atom in every language, besides what is one anyway', () => {
		for (const languageId of ['markdown', 'plaintext', 'restructuredtext', 'asciidoc', 'mdx']) {
			const text = 'The Acme Rocket goes to @@the moon@@ with https://example.org/a soon.';
			const expected = ['Acme Rocket', '@@the moon@@', 'https://example.org/a'];
			assert.deepEqual(atoms(text, languageId, { protect }), expected, languageId);
		}
		const latex = ['Acme Rocket', '\\cite{a}', '\\ ', '@@b@@'];
		assert.deepEqual(
			atoms('The Acme Rocket of \\cite{a}\\ and @@b@@.', 'latex', { protect }),
			latex,
		);
	});

	test('is kept over the end of a line', () => {
		assert.deepEqual(atoms('Of @@the\nmoon@@ only.', 'markdown', { protect }), ['@@the\nmoon@@']);
	});

	test('is kept by every rewrite that is placed', () => {
		const document = 'We sell the Acme Rocket in June.\n';
		const syntax = syntaxOf('markdown', { ...noOwnMarkup, protect });
		const found = passagesOf(document, syntax);
		const placed = (reply: string) => placeReplies(document, found, [reply])[0]?.kind;
		assert.equal(placed('In June, the Acme Rocket is for sale.'), 'placed');
		assert.equal(placed('In June, the rocket of Acme is for sale.'), 'refused');
		assert.equal(placed('In June, the Acme Rocket is for sale. Acme Rocket!'), 'refused');
	});

	test('may begin a line that has no shape of prose otherwise', () => {
		const text = '^^note^^ The door is closed.\n';
		assert.deepEqual(passages(text, 'plaintext', {}), []);
		assert.deepEqual(passages(text, 'plaintext', { protect: ['\\^\\^\\w+\\^\\^'] }), [text.trim()]);
	});

	test('is completed nowhere inside', () => {
		const placeAt = (text: string) =>
			cursorPlace(text.replace('‸', ''), text.indexOf('‸'), {
				syntax: syntaxOf('markdown', { ...noOwnMarkup, protect }),
				proseLanguages: ['markdown'],
				comments: false,
			}).kind;
		assert.equal(placeAt('Go to @@the ‸moon@@ and back.'), 'none');
		assert.equal(placeAt('Go to @@the moon@@ and ‸back.'), 'prose');
	});

	test('leaves no passage where nothing else has words', () => {
		assert.deepEqual(passages('@@the moon@@ 5.\n\nOne two.', 'markdown', { protect }), [
			'One two.',
		]);
	});
});

suite('What a user tells of LaTeX', () => {
	const note = 'We walked \\mynote[red]{and it rained} home.';

	test('makes the argument of a command prose', () => {
		assert.deepEqual(atoms(note, 'latex', {}), ['\\mynote[red]{and it rained}']);
		const own = { latexCommands: { '\\mynote[]{}': 'prose' } } as const;
		assert.deepEqual(atoms(note, 'latex', own), ['\\mynote[red]{', '}']);
		assert.deepEqual(atoms(note, 'tex', own), ['\\mynote[red]{', '}']);
	});

	test('lets a command stand for words, or end a paragraph', () => {
		const text = 'One two.\n\\mark{three}\nFour five.\n';
		assert.deepEqual(passages(text, 'latex', {}), ['One two.', 'Four five.']);
		const word = { latexCommands: { '\\mark{}': 'word' } } as const;
		assert.deepEqual(passages(text, 'latex', word), ['One two.\n\\mark{three}\nFour five.']);
		const inLine = 'One two \\stop{} three four.';
		const block = { latexCommands: { '\\stop{}': 'block' } } as const;
		assert.deepEqual(passages(inLine, 'latex', block), ['One two', 'three four.']);
	});

	test('makes an environment prose, or takes it out', () => {
		const text = '\\begin{story}[short]\nOne two.\n\\end{story}\n';
		assert.deepEqual(passages(text, 'latex', {}), []);
		const prose = { latexEnvironments: { 'story[]': 'prose' } } as const;
		assert.deepEqual(passages(text, 'latex', prose), ['One two.']);
		const quote = '\\begin{quote}\nOne two.\n\\end{quote}\n\nThree.';
		const without = { latexEnvironments: { quote: 'protected' } } as const;
		assert.deepEqual(passages(quote, 'latex', without), ['Three.']);
	});

	test('reads verbatim text without the rules of TeX', () => {
		const text = '\\begin{shell}\necho $5 {\n\\end{shell}\n\nThree four.';
		const own = { latexEnvironments: { shell: 'verbatim' } } as const;
		assert.deepEqual(passages(text, 'latex', own), ['Three four.']);
	});

	test('counts where the cursor is too', () => {
		const [before, after] = ['We walked \\mynote{and it ', ' home.'];
		const place = (own: Partial<OwnMarkup>) =>
			cursorPlace(before + after, before.length, {
				syntax: syntaxOf('latex', { ...noOwnMarkup, ...own }),
				proseLanguages: ['latex'],
				comments: false,
			}).kind;
		assert.equal(place({}), 'none');
		assert.equal(place({ latexCommands: { '\\mynote{}': 'prose' } }), 'prose');
	});
});

suite('What is declared', () => {
	const wrong: readonly (readonly [string, unknown])[] = [
		['not a regular expression', { ...noOwnMarkup, protect: ['(a'] }],
		['not of the form \\name[]{}', { ...noOwnMarkup, latexCommands: { note: 'prose' } }],
		['not of the form name[]{}', { ...noOwnMarkup, latexEnvironments: { '\\a': 'prose' } }],
	];
	for (const [message, value] of wrong) {
		test(`is refused where it is ${message}`, () => {
			const parsed = ownMarkup.safeParse(value);
			assert.ok(!parsed.success);
			assert.match(JSON.stringify(parsed.error), new RegExp(message.replace(/[\\[\]{}]/g, '.*')));
		});
	}
});
