import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AtomAllowance } from '../../../src/writing/reply/atomAllowance.ts';
import {
	compareProtectedSpans,
	protectedSpans,
} from '../../../src/writing/syntax/protectedSpans.ts';
import { repetitions } from '../../thorough.ts';
import { noOwnMarkup } from '../../../src/writing/syntax/ownMarkup.ts';
import { syntaxOf, type LanguageSyntax } from '../../../src/writing/syntax/syntaxes.ts';

const ends = ['</text>'];

function allowanceOf(text: string, syntax: LanguageSyntax): AtomAllowance {
	const atoms = protectedSpans(text, syntax).map((span) => span.text);
	return new AtomAllowance(text, atoms, ends);
}

/** Where a reply, written character by character, is stopped; undefined where it may be written. */
function stoppedAt(text: string, reply: string, syntax = syntaxOf('markdown')): string | undefined {
	const allowance = allowanceOf(text, syntax);
	const { start } = allowance;
	for (let length = 1; length <= reply.length; length += 1) {
		if (allowance.after(start, reply.slice(0, length)) === undefined) return reply.slice(0, length);
	}
	const state = allowance.after(start, reply);
	return state && allowance.mustGoOn(state) ? reply : undefined;
}

/** What the user protects may begin with a word. */
const own = syntaxOf('markdown', { ...noOwnMarkup, protect: ['Acme Rocket \\d+', '@@\\w+@@'] });

const technical =
	'The `config.yaml` file has 14 fields (see [the docs](https://example.org/docs)), and `config.json` has none.';

suite('The atoms that a rewrite may have', () => {
	const allowed: readonly (readonly [string, string, string?])[] = [
		[
			technical,
			'See [the docs](https://example.org/docs): `config.json` and `config.yaml` differ.',
		],
		[technical, 'The `config.yaml` file (14 fields).</text>'],
		['It is $5 for `a`.', '`a` costs $5 (or $6).'],
		['We drink water.', 'Water is what we drink (often), i.e. 3 < 4.'],
		['We drink [sic] water.', 'Water [sic] is what we drink [often].', 'plaintext'],
		['Write to ann@example.org or see https://example.org/a.', 'See https://example.org/a, ann!'],
		['Run `a` or `a b`.', '`a b`, or `a`, does it.'],
		['Press <kbd>Enter</kbd> now.', 'Now press <kbd>Enter</kbd>.'],
		['As \\cite{a} says, $x$ is 2.', 'It is 2, this $x$, says \\cite{a}.', 'latex'],
		['See :ref:`one` for it: all.', 'For it: see all of :ref:`one`.', 'restructuredtext'],
		['Hi {name}, you have %d mails.', '%d mails for you, {name}.'],
	];
	for (const [text, reply, languageId] of allowed) {
		test(`“${text}” may become “${reply}”`, () => {
			assert.equal(stoppedAt(text, reply, syntaxOf(languageId ?? 'markdown')), undefined);
		});
	}

	const refused: readonly (readonly [string, string, string])[] = [
		[technical, 'The `config.yml', 'The `config.ym'],
		[technical, 'The `config.yaml` and `config.yaml`', 'The `config.yaml` and `config.y'],
		[technical, 'See [docs](https', 'See [d'],
		[technical, 'The `', 'The `'],
		['We drink water.', 'We drink `water`.', 'We drink `'],
		['We drink water.', 'We [drink](x', 'We ['],
		['We drink water.', 'We <b>drink', 'We <b'],
		['We drink water.', 'We drink $x$', 'We drink $'],
		['We drink water.', 'See https://a.b', 'See https://'],
		['See https://example.org/a now.', 'See https://example.com', 'See https://example.c'],
		['Run `a` now.', 'Run `a` and `a`.', 'Run `a` and `'],
	];
	for (const [text, reply, end] of refused) {
		test(`“${text}” may not become “${reply}”`, () => {
			assert.equal(stoppedAt(text, reply), end);
		});
	}

	test('are the user’s own patterns too', () => {
		const text = 'We sell the Acme Rocket 9 with @@love@@ at Acme.';
		assert.equal(stoppedAt(text, 'At Acme, @@love@@ sells the Acme Rocket 9.', own), undefined);
		assert.equal(stoppedAt(text, 'The Acme Rocket 8', own), 'The Acme Rocket 8');
		assert.equal(stoppedAt(text, 'With @@lust', own), 'With @@lu');
	});

	test('are ended as they began', () => {
		const allowance = allowanceOf(technical, syntaxOf('markdown'));
		const state = allowance.after(allowance.start, 'The `config.j');
		assert.ok(state);
		assert.equal(allowance.rest(state), 'son`');
		assert.equal(allowance.rest(allowance.start), '');
		assert.equal(allowance.certainRest(allowance.start), '');
	});

	const pieces = fc.array(
		fc.constantFrom(
			...['`a`', '`a b`', '[x](y)', 'https://a.b/c', '$x$', '{n}', '<b>', '%s', 'ann@a.org'],
			...[' ', ' and ', ' (', ') ', '. ', '* ', '[', ']', 'word', '7'],
		),
		{ maxLength: 10 },
	);

	test('are certain to go on in one way where nothing else may follow', () => {
		fc.assert(
			fc.property(
				pieces,
				fc.nat(),
				fc.constantFrom(...' a`[]($/.7x'.split('')),
				(parts, place, other) => {
					const text = `So ${parts.join(' ')}`;
					const allowance = allowanceOf(text, syntaxOf('markdown'));
					const state = allowance.after(allowance.start, text.slice(0, place % (text.length + 1)));
					assert.ok(state);
					const rest = allowance.certainRest(state);
					if (rest === '') return;
					assert.ok(allowance.after(state, rest));
					assert.equal(allowance.after(state, other) !== undefined, rest.startsWith(other), text);
				},
			),
			{ numRuns: repetitions(500, 50_000) },
		);
		const allowance = allowanceOf('See `run` and `route`.', syntaxOf('markdown'));
		const rests = ['', 'See ', 'See `', 'See `r', 'See `ro', 'See `rout', 'See `route`'].map(
			(text) => allowance.certainRest(allowance.after(allowance.start, text) ?? allowance.start),
		);
		assert.deepEqual(rests, ['', '', '', '', 'ute`', 'e`', '']);
	});

	test('are all that a text itself has, in any order and whatever stands around them', () => {
		fc.assert(
			fc.property(pieces, (parts) => {
				const text = `So ${parts.join(' ')}`;
				assert.equal(stoppedAt(text, text), undefined, text);
			}),
			{ numRuns: repetitions(500, 50_000) },
		);
	});

	test('are no others, for code, links and addresses', () => {
		const whole = fc.array(
			fc.constantFrom('`a`', '`ab`', '[x](y)', 'https://a.b/c', 'word', 'and'),
			{
				maxLength: 6,
			},
		);
		fc.assert(
			fc.property(whole, whole, (parts, others) => {
				const [text, reply] = [parts.join(' '), others.join(' ')];
				const compared = compareProtectedSpans(text, reply, syntaxOf('markdown'));
				const hasMore = compared.kind === 'changed' && compared.added.length > 0;
				assert.equal(stoppedAt(text, reply) !== undefined, hasMore, `${text} → ${reply}`);
			}),
			{ numRuns: repetitions(500, 50_000) },
		);
	});
});
