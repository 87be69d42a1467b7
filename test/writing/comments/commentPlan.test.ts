import assert from 'node:assert/strict';
import { documentWith, placeReplies } from '../../../src/writing/passage/placement.ts';
import { planRewrite } from '../../../src/writing/passage/rewritePlan.ts';
import { syntaxOf } from '../../../src/writing/syntax/syntaxes.ts';
import { passagesOf, planMarked, unmark } from '../marked.ts';

/**
 * The document with the reply in place of each passage that is selected; `refused` where it can't stand
 * there.
 */
function rewritten(marked: string, reply: string, languageId = 'typescript'): string {
	const plan = planMarked(marked, languageId);
	assert.equal(plan.kind, 'plan');
	const { text } = unmark(marked);
	const placements = placeReplies(
		text,
		plan.passages,
		plan.passages.map(() => reply),
	);
	const isRefused = placements.some((placement) => placement?.kind === 'refused');
	return isRefused ? 'refused' : documentWith(text, plan.passages, placements);
}

const long = 'Some words that are many more than fit on one of the lines.';

suite('Rewriting the comments of code', () => {
	test('takes the paragraph around the cursor', () => {
		assert.deepEqual(
			passagesOf('f();\n/**\n * One two‸ three.\n *\n * Four five six.\n */', 'typescript'),
			['One two three.'],
		);
	});

	test('takes the comments in a selection', () => {
		const code = '⟦// One two three.\nf();\n/* Four five six. */\ng();⟧';
		assert.deepEqual(passagesOf(code, 'typescript'), ['One two three.', 'Four five six.']);
	});

	test('takes a title where nothing else is selected', () => {
		assert.deepEqual(passagesOf('⟦// Some helpers\nf();⟧', 'typescript'), ['Some helpers']);
		assert.deepEqual(passagesOf('⟦// Some helpers\n\n// One two three.⟧', 'typescript'), [
			'One two three.',
		]);
	});

	test('says what to do where there is only code', () => {
		const selected = planMarked('⟦f(a);⟧ // One two three.', 'typescript');
		assert.equal(
			selected.kind === 'nothing' && selected.message,
			'The selection holds only code, which Amulet leaves as it is. Select a comment.',
		);
		const atCursor = planMarked('f(‸a);', 'typescript');
		assert.match(
			atCursor.kind === 'nothing' ? atCursor.message : '',
			/^At the cursor there is only code, .* select a comment\.$/,
		);
	});

	test('reads as plain text what the user declares to be prose', () => {
		const text = 'One two three.\n\n// Four five six.\n';
		const plan = planRewrite(text, [{ start: 0, end: text.length }], {
			syntax: syntaxOf('javascript'),
			maxCharacters: 1000,
			proseLanguages: ['javascript'],
		});
		assert.equal(plan.kind, 'plan');
		assert.deepEqual(
			plan.passages.map((passage) => passage.text),
			['One two three.'],
		);
		assert.equal(plan.passages[0]?.layout.syntax.languageId, 'plaintext');
	});

	const wrapped: readonly (readonly [languageId: string, before: string, after: string])[] = [
		[
			'typescript',
			'\t// One two three four\n\t// five six seven.',
			'\t// Some words that\n\t// are many more than\n\t// fit on one of the\n\t// lines.',
		],
		[
			'typescript',
			'/**\n * One two three four\n * five six seven.\n */',
			'/**\n * Some words that\n * are many more than\n * fit on one of the\n * lines.\n */',
		],
		[
			'typescript',
			'/**\r\n * One two three four\r\n * five six seven.\r\n */',
			'/**\r\n * Some words that\r\n * are many more than\r\n * fit on one of the\r\n * lines.\r\n */',
		],
		[
			'typescript',
			'/**\n * @param a One two three\n *   four five six seven.\n */',
			'/**\n * @param a Some words\n *   that are many more\n *   than fit on one of\n *   the lines.\n */',
		],
		[
			'python',
			'def f():\n    """One two three four\n    five six seven.\n    """',
			'def f():\n    """Some words that\n    are many more than\n    fit on one of the\n    lines.\n    """',
		],
		[
			'shellscript',
			'ls\n# One two three four\n# five six seven.',
			'ls\n# Some words that\n# are many more than\n# fit on one of the\n# lines.',
		],
		[
			'sql',
			'-- One two three four\n-- five six seven.',
			'-- Some words that\n-- are many more than\n-- fit on one of the\n-- lines.',
		],
		[
			'c',
			'int a; // One two three\n       // four five six.',
			'int a; // Some words\n       // that are many\n       // more than fit\n       // on one of the\n       // lines.',
		],
	];
	for (const [languageId, before, after] of wrapped) {
		test(`wraps with the marks of ${languageId}: ${JSON.stringify(before)}`, () => {
			assert.equal(rewritten(before, long, languageId), after);
		});
	}

	const refused: readonly (readonly [languageId: string, document: string, reply: string])[] = [
		['typescript', '/* One two three. */', 'One */ f(); /* two.'],
		['typescript', '/** One two three. */', '@deprecated One two three.'],
		['typescript', '// One two three.', 'eslint-disable one two three.'],
		['typescript', '// One two three.', 'const one = f(two);'],
		['python', 'def f():\n    """One two three."""', 'Say "hi there"'],
		['python', 'def f():\n    """One two three."""', 'One two """ three.'],
		['python', 'def f():\n    """One two three."""', 'One two three\\'],
		['c', '// One two three.\nf();', 'One two three \\'],
		['html', '<!-- One two three. -->', 'One --> two three.'],
		['rust', '/* One two three. */', 'One /* two three.'],
	];
	for (const [languageId, document, reply] of refused) {
		test(`refuses ${JSON.stringify(reply)} in ${JSON.stringify(document)}`, () => {
			assert.equal(rewritten(document, reply, languageId), 'refused');
		});
	}

	test('puts a reply of many lines on the line that there is', () => {
		assert.equal(
			rewritten('// One two three.\nf();', 'Four\nfive\r\n\r\nsix.'),
			'// Four five six.\nf();',
		);
	});
});
