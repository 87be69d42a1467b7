import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withoutDoubledStops } from '../../../src/writing/reply/doubledStops.ts';

const cases: readonly (readonly [string, string, string, string])[] = [
	[
		'It covers most cases.[^bug]',
		'[^bug]',
		'Most cases are covered.[^bug].',
		'Most cases are covered.[^bug]',
	],
	['It rains [@a].', '[@a]', 'There is rain.[@a].', 'There is rain[@a].'],
	['As they say \\cite{a} it rains.', '\\cite{a}', 'It rains.\\cite{a}.', 'It rains.\\cite{a}'],
	['Why?[^1] No.', '[^1]', 'But why?[^1]. No.', 'But why?[^1] No.'],
	['Run `a`.', '`a`', 'Do run `a`.', 'Do run `a`.'],
	[
		'He said so.[^1]. Then he went.',
		'[^1]',
		'So he said.[^1]. Then he left.',
		'So he said.[^1]. Then he left.',
	],
	['One.[^1]', '[^1]', 'One.[^1]...', 'One.[^1]...'],
];

suite('Stops on both sides of an atom', () => {
	for (const [passage, atom, reply, expected] of cases) {
		test(`“${reply}” becomes “${expected}”`, () => {
			assert.equal(withoutDoubledStops(passage, reply, [atom]), expected);
		});
	}

	test('of the passage itself stay', () => {
		const piece = fc.constantFrom('.', '?', ' ', 'word', '[^1]', '`a.b`', '$x$', '…');
		fc.assert(
			fc.property(fc.array(piece), (pieces) => {
				const text = pieces.join('');
				assert.equal(withoutDoubledStops(text, text, ['[^1]', '`a.b`', '$x$']), text);
			}),
		);
	});
});
