import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Token } from 'node-llama-cpp';
import { StopStrings, TokenText } from '../../src/backend/tokenText.ts';

/** The hardest vocabulary: every byte is a token, so every code point beyond ASCII is cut. */
function bytesToText(): TokenText {
	return new TokenText((tokens) => Buffer.from(tokens).toString('utf8'), []);
}

function tokensOf(text: string): Token[] {
	return [...Buffer.from(text, 'utf8')] as unknown as Token[];
}

const wellFormed = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\uFFFD'));

suite('Tokens to text', () => {
	test('every piece is whole code points, and the pieces are the text', () => {
		fc.assert(
			fc.property(wellFormed, (text) => {
				const stream = bytesToText();
				const pieces = tokensOf(text).map((token) => stream.push(token));
				for (const piece of pieces) assert.doesNotMatch(piece, /[\p{Surrogate}\uFFFD]/u);
				assert.equal(pieces.join(''), text);
			}),
		);
	});

	test('bytes that are no text are left out, and what follows is not', () => {
		const stream = bytesToText();
		const bytes = [0xf0, 0x9f, 0x41, 0xff, 0xfe, 0xfd, 0xfc, 0x42, 0x43] as unknown as Token[];
		assert.equal(bytes.map((byte) => stream.push(byte)).join(''), 'ABC');
	});

	test('the tokens before are given to the tokenizer', () => {
		const seen: (readonly Token[])[] = [];
		const stream = new TokenText(
			(tokens, preceding) => {
				seen.push(preceding);
				return tokens.join('');
			},
			[0] as Token[],
		);
		for (const token of [1, 2, 3] as Token[]) stream.push(token);
		assert.deepEqual(seen, [[0], [0, 1], [0, 1, 2]]);
	});
});

suite('Stop strings', () => {
	function collect(strings: readonly string[], pieces: readonly string[]) {
		const stops = new StopStrings(strings);
		let text = '';
		for (const piece of pieces) {
			const check = stops.push(piece);
			text += check.text;
			if (check.stopped) return { text, stopped: true };
		}
		return { text: text + stops.end(), stopped: false };
	}

	const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
	const stop = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 4 });

	test('the text ends before the first stop string, however it is cut into pieces', () => {
		fc.assert(
			fc.property(fc.array(letters), fc.array(stop, { maxLength: 3 }), (pieces, strings) => {
				const whole = pieces.join('');
				const found = strings.map((string) => whole.indexOf(string)).filter((at) => at >= 0);
				const { text, stopped } = collect(strings, pieces);
				assert.equal(stopped, found.length > 0);
				// A longer stop string may begin earlier but end later than the one that is complete first.
				if (found.length === 0) assert.equal(text, whole);
				else assert.ok(whole.startsWith(text) && strings.every((string) => !text.includes(string)));
			}),
		);
	});

	test('nothing of a stop string is sent before it is complete', () => {
		const stops = new StopStrings(['\n\n']);
		assert.deepEqual(stops.push('One\n'), { text: 'One', stopped: false });
		assert.deepEqual(stops.push('two\n'), { text: '\ntwo', stopped: false });
		assert.deepEqual(stops.push('\nthree'), { text: '', stopped: true });
	});

	test('what was held back comes at the end', () => {
		assert.deepEqual(collect(['end.'], ['The en']), { text: 'The en', stopped: false });
	});
});
