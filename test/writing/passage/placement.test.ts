import assert from 'node:assert/strict';
import fc from 'fast-check';
import { leftAlone, outlined, passagesOf } from '../../../src/writing/passage/outline.ts';
import { documentWith, placeReplies } from '../../../src/writing/passage/placement.ts';
import { documents } from '../documents.ts';
import { syntaxOf } from '../../../src/writing/syntax/syntaxes.ts';

interface Case {
	readonly languageId?: string;
	readonly document: string;
	readonly replies: readonly (string | undefined)[];
	readonly expected: string;
	/** Of each passage; undefined where its reply stands there or there is none. */
	readonly refused?: readonly (string | undefined)[];
}

const cases: Readonly<Record<string, Case>> = {
	'a reply stands in the lines of its passage': {
		document: '> One two three\n> four.\n\nFive.\n',
		replies: ['Six seven eight nine.', undefined],
		expected: '> Six seven\n> eight nine.\n\nFive.\n',
	},
	'a code span that was lost is refused': {
		document: 'Run `one`.\n\nTwo.\n',
		replies: ['Run it.', 'Three.'],
		expected: 'Run `one`.\n\nThree.\n',
		refused: ['protectedSpansLost', undefined],
	},
	'a fence that would take in the rest is refused': {
		document: 'One.\n\nTwo.\n',
		replies: ['```\nThree.', 'Four.'],
		expected: 'One.\n\nFour.\n',
		refused: ['protectedSpansLost', undefined],
	},
	'a division that would take in the rest is refused': {
		document: 'One.\n\nTwo.\n',
		replies: ['::: note', 'Four.'],
		expected: 'One.\n\nFour.\n',
		refused: ['protectedSpansLost', undefined],
	},
	'a table is refused': {
		document: 'One two\nthree.\n',
		replies: ['| a | b |\n| --- | --- |\n| c | d |'],
		expected: 'One two\nthree.\n',
		refused: ['structureChanged'],
	},
	'a heading’s underline is put behind its text': {
		document: 'One two three four.\nFive.\n',
		replies: ['Six\n==='],
		expected: 'Six ===\n',
	},
	'a mark of a list in plain text is refused': {
		languageId: 'plaintext',
		document: 'One.\n\nTwo.\n',
		replies: ['- One.', 'Three.'],
		expected: 'One.\n\nThree.\n',
		refused: ['structureChanged', undefined],
	},
	'columns are refused': {
		languageId: 'plaintext',
		document: 'One two.\n',
		replies: ['One     two\tthree.'],
		expected: 'One two.\n',
		refused: ['structureChanged'],
	},
	'a comment of LaTeX is refused': {
		languageId: 'latex',
		document: 'One two.\n\nThree.\n',
		replies: ['One % two.', 'Four.'],
		expected: 'One two.\n\nFour.\n',
		refused: ['protectedSpansLost', undefined],
	},
	'no-break spaces and dashes of Markdown stay with their words': {
		document:
			'> Dr.\u00a0Weber ran 14\u202fkm -- and\n> said «\u00a0oui\u00a0» in\n> Figure\u00a03.\n',
		replies: ['In Figure 3, Dr. Weber – who said « oui » – ran the 14 km.'],
		expected:
			'> In Figure\u00a03, Dr.\u00a0Weber --\n> who said «\u00a0oui\u00a0» -- ran\n> the 14\u202fkm.\n',
	},
	'ties, thin spaces and dashes of LaTeX stay with their words': {
		languageId: 'latex',
		document: 'See Figure~\\ref{a}, p.~3, of 14\\,km---on pages 3--5.\n',
		replies: ['Pages 3–5 — or p. 3 — say 14 km; see Figure \\ref{a}.'],
		expected: 'Pages 3--5---or p.~3---say 14\\,km; see Figure~\\ref{a}.\n',
	},
	'a thin space of LaTeX may go with its words': {
		languageId: 'latex',
		document: 'It is 14\\,km long, see \\ref{a}.\n',
		replies: ['It is long, see \\ref{a}.'],
		expected: 'It is long, see \\ref{a}.\n',
	},
	'CRLF stays': {
		document: 'One two.\r\nThree four.\r\nFive.\r\n\r\nSix.\r\n',
		replies: ['Seven. Eight.', 'Nine.'],
		expected: 'Seven.\r\nEight.\r\n\r\nNine.\r\n',
	},
};

suite('placeReplies', () => {
	for (const [name, one] of Object.entries(cases)) {
		test(name, () => {
			const passages = passagesOf(one.document, syntaxOf(one.languageId ?? 'markdown'));
			const placements = placeReplies(one.document, passages, one.replies);
			const reasons = placements.map((placement) =>
				placement?.kind === 'refused' ? placement.reason : undefined,
			);
			assert.deepEqual(reasons, one.refused ?? one.replies.map(() => undefined));
			assert.equal(documentWith(one.document, passages, placements), one.expected);
		});
	}

	const marks = [
		'- ',
		'# ',
		'> ',
		'1. ',
		'```\n',
		'| a |',
		'\n---\n',
		'<div>',
		'$$',
		'\n\n',
		'::: x',
	];

	test('leaves a document with the same blocks, whatever the replies', () => {
		const word = fc.constantFrom('one', 'Two.', 'three,', ...marks);
		const reply = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
		fc.assert(
			fc.property(documents, fc.array(reply, { maxLength: 4 }), ({ text, languageId }, replies) => {
				const passages = passagesOf(text, syntaxOf(languageId));
				const placements = placeReplies(text, passages, replies);
				const rewritten = documentWith(text, passages, placements);
				const kinds = (document: string) =>
					leftAlone(document, syntaxOf(languageId), passagesOf(document, syntaxOf(languageId)))
						.filter(({ reason }) => reason !== 'headings' && reason !== 'no words')
						.map(({ reason, start, end }) => `${reason}: ${document.slice(start, end)}`);
				assert.deepEqual(kinds(rewritten), kinds(text));
			}),
			{ numRuns: 200 },
		);
	});

	test('takes every passage’s own text', () => {
		fc.assert(
			fc.property(documents, ({ text, languageId }) => {
				const passages = passagesOf(text, syntaxOf(languageId));
				const placements = placeReplies(
					text,
					passages,
					passages.map((passage) => passage.text),
				);
				assert.ok(placements.every((placement) => placement?.kind === 'placed'));
				assert.equal(documentWith(text, passages, placements), text);
			}),
			{ numRuns: 200 },
		);
	});
});

suite('The outline of a document', () => {
	test('has the passages with their atoms and habit, and all else with a reason', () => {
		const document = '# One\n\nTwo `three`\nfour. [^1]\n\n***\n\n```\nfive\n```\n\n~ ~\n';
		const passages = passagesOf(document, syntaxOf('markdown'));
		assert.deepEqual(passages.map(outlined), [
			{
				...{ start: 7, end: 29, text: 'Two `three`\nfour. [^1]', habit: 'filled' },
				atoms: [
					{ start: 4, end: 11, text: '`three`' },
					{ start: 18, end: 22, text: '[^1]' },
				],
			},
		]);
		assert.deepEqual(
			leftAlone(document, syntaxOf('markdown'), passages).map(({ reason }) => reason),
			['headings', 'markup', 'code', 'markup'],
		);
	});
});
