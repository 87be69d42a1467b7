/**
 * Whether docutils reads the same in a document of reStructuredText before and after its prose is rewritten.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { repetitions } from '../thorough.ts';
import { generatedDocuments } from '../writing/restructuredText/generatedDocuments.ts';
import { structuresOf } from './restructuredTextOracle.ts';
import { changedWords, rewritten } from './scriptedReplies.ts';

const written = [
	'=====\nKnots\n=====\n\n=======  ====\nKnot     Use\n=======  ====\nBowline  A loop that does not slip\n\nHitch    For a ring\n=======  ====\n\nThese are the knots of sailors.\n',
	'Options\n-------\n\n-q, --quiet   Say nothing.\n--depth=N     Go down so many levels.\n\nballast\n    Heavy things at the bottom of a ship\n\nThe keel is below all of them.\n',
	'Counting\n--------\n\n>>> beds.count("carrot seeds in spring")\n12\n\nThere were twelve seeds in the box::\n\n    carrots = 12\n\nNobody knew how many more there were::\n\n> carrots and beans\n',
	'| The office is closed on Mondays\n| and whoever comes\n| comes for nothing\n\nThe office opens again on Tuesdays.\n\n.. note:: Bring the ``form`` with you, because\n   :ref:`the caretaker <caretaker>` wants to see it. [1]_\n\n.. [1] The form is with the *caretaker* |name|.\n.. |name| replace:: himself\n',
	'1. Open the first cabinet\n   with the small key.\n\n   * Look for the `list of keys`_.\n\n2. Close it again.\n\n.. _list of keys: keys.txt\n\n:Author: nobody in particular\n\n.. py:function:: open(key)\n\n   Opens the cabinet and lights the lamp.\n\n   :param key: the small key or any other one\n',
];

test('docutils reads what it read before', async function () {
	this.timeout(600_000);
	const generated = fc.sample(generatedDocuments, {
		numRuns: repetitions(500, 5000),
	});
	const pairs = [...written, ...generated].flatMap((before) => {
		const after = rewritten(before, 'restructuredtext', changedWords).text;
		return after === before ? [] : [{ before, after }];
	});
	for (const document of written) assert.ok(pairs.some(({ before }) => before === document));
	const structures = await structuresOf(pairs.flatMap(({ before, after }) => [before, after]));
	for (const [index, { before }] of pairs.entries()) {
		assert.equal(structures[2 * index + 1], structures[2 * index], before);
	}
	assert.ok(pairs.length > generated.length / 8);
});

test('docutils sees when what is marked was changed', async () => {
	const document = ':Author: one\n\n- Two ``three``\n\n.. note:: four\n\nfive_\n\n.. _five: six\n';
	const changes = ['one', 'three', 'note', 'five_', 'six'].map((piece) =>
		document.replace(piece, (found) => `${found}x`),
	);
	const [original, ...others] = await structuresOf([document, ...changes]);
	for (const structure of others) {
		assert.notEqual(structure, original);
	}
});
