import assert from 'node:assert/strict';
import { lastSafePlace, paragraphEnd } from '../../../src/writing/cursor/safePlace.ts';

/** A toy syntax: what is between lines of three equals signs belongs together. */
function openings(counted: { codeUnits: number }) {
	return {
		line: /^===/gm,
		lastSafe: (part: string) => {
			counted.codeUnits += part.length;
			let last = 0;
			for (const { index, 0: blank } of part.matchAll(/\n\s*\n(?=[^\s=])/g)) {
				const fences = part.slice(0, index).match(/^===/gm)?.length ?? 0;
				if (fences % 2 === 0) last = index + blank.length;
			}
			return last;
		},
	};
}

function safePlace(text: string, from = 0): { readonly place: number; readonly codeUnits: number } {
	const counted = { codeUnits: 0 };
	const place = lastSafePlace(text, from, text.length, openings(counted));
	return { place, codeUnits: counted.codeUnits };
}

suite('lastSafePlace', () => {
	const block = '===\ninside\n\ninside\n===\n\n';
	const cases: readonly (readonly [text: string, rest: string])[] = [
		['', ''],
		['one\n', 'one\n'],
		['one\n\ntwo\n', 'two\n'],
		['one\n\ntwo\n\n', 'two\n\n'],
		['one\n \t\ntwo\n', 'two\n'],
		['one\r\n\r\ntwo\r\n', 'two\r\n'],
		['one\r\rtwo\r', 'two\r'],
		['one\r\ntwo\r\n', 'one\r\ntwo\r\n'],
		['one\n\n  two\n', 'one\n\n  two\n'],
		['one\n\n===\n\ntwo\n', '===\n\ntwo\n'],
		[`one\n\n${block}two\n`, 'two\n'],
		[`one\n\n${block.repeat(100)}two\n`, 'two\n'],
		[`one\n\n===\n${'x\n\n'.repeat(1000)}`, `===\n${'x\n\n'.repeat(1000)}`],
	];
	for (const [text, rest] of cases) {
		test(`of ${JSON.stringify(text.slice(0, 50))} leaves ${JSON.stringify(rest.slice(0, 20))}`, () => {
			assert.equal(text.slice(safePlace(text).place), rest);
		});
	}

	test('is not before the start', () => {
		assert.equal(safePlace('one\n\ntwo\nthree\n', 9).place, 9);
	});

	test('reads nothing without openings, and each part a few times with them', () => {
		assert.equal(safePlace('one two\n\n'.repeat(10_000)).codeUnits, 0);
		for (const text of [
			`text\n\n${block}`.repeat(3000),
			`===\n${'x\n\n'.repeat(30_000)}`,
			`===\n${'x\n\n'.repeat(10_000)}===\n\n${'text\n\n'.repeat(10_000)}`,
			`=== \n${'x\n'.repeat(30_000)}`,
		]) {
			const { codeUnits } = safePlace(text);
			assert.ok(codeUnits < 4 * text.length, `${codeUnits} of ${text.length}`);
		}
	});
});

suite('paragraphEnd', () => {
	test('is at the next blank line, the end of the text, or in reach', () => {
		const cases = [
			['one\ntwo\n\nthree', 1, 7],
			['one\r\ntwo\r\n\r\nthree', 1, 8],
			['one\n \t\ntwo', 0, 3],
			['one\ntwo', 1, 7],
			['', 0, 0],
			['\n\none', 0, 0],
			['\none\n\n', 0, 4],
			['x'.repeat(100), 50, 70],
		] as const;
		for (const [text, offset, expected] of cases) {
			assert.equal(text.slice(0, paragraphEnd(text, offset, 20)), text.slice(0, expected));
		}
	});
});
