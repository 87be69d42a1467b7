/** What holds of every suggestion, whatever a model generates and wherever it is stopped. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	suggestionText,
	type Ending,
	type SuggestionSurroundings,
} from '../../../src/writing/suggestion/suggestionText.ts';
import { protectedSpans } from '../../../src/writing/syntax/protectedSpans.ts';
import { generatedTexts, textsOfWholeSpans, type GeneratedText } from './generatedTexts.ts';
import { repetitions } from '../../thorough.ts';
import { syntaxOf } from '../../../src/writing/syntax/syntaxes.ts';

const endings: readonly Ending[] = ['growing', 'ended', 'cutOff'];
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const emoji = '(?:[\\p{RI}\\p{Extended_Pictographic}\\p{EMod}]|\\u200d)+';
const letters = '[\\p{L}\\p{N}\\p{M}]';
const word = new RegExp(`(?=[\\p{L}\\p{N}])${letters}+(?:['’]${letters}+)*|${emoji}`, 'gu');
const wordsOf = (text: string) =>
	(text.replaceAll('\ufe0f', '').match(word) ?? []).map((found) => found.toLowerCase());

/** The beginnings of a text by code points, the shortest first. */
function* beginnings(text: string): Generator<string> {
	let beginning = '';
	for (const character of text) {
		beginning += character;
		yield beginning;
	}
}

type Suggested = GeneratedText & { readonly ending: Ending; readonly text: string };

/** Checks each suggestion in each beginning of the generated texts. */
function checkAll(
	check: (suggested: Suggested) => void,
	texts = generatedTexts,
	numRuns = repetitions(20, 60),
): void {
	fc.assert(
		fc.property(texts, ({ raw: whole, surroundings }) => {
			for (const raw of beginnings(whole)) {
				for (const ending of endings) {
					const { text } = suggestionText(raw, surroundings, ending);
					check({ raw, surroundings, ending, text });
				}
			}
		}),
		{ numRuns },
	);
}

/** Where the suggestion ends in the generated text, as far as it is a part of it. */
function endIn(raw: string, text: string): number {
	return raw.length - raw.trimStart().length + text.trim().length;
}

/** A letter or digit of a script that sets blanks between words. */
const spaced = /^(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}])[\p{L}\p{N}\p{M}]$/u;

suite('Any suggestion', () => {
	test('grows, stays when complete, and is a beginning of the final one', () => {
		fc.assert(
			fc.property(generatedTexts, ({ raw: whole, surroundings }) => {
				let last = { text: '', complete: false };
				for (const raw of beginnings(whole)) {
					const growing = suggestionText(raw, surroundings, 'growing');
					assert.ok(growing.text.startsWith(last.text), raw);
					if (last.complete) assert.deepEqual(growing, last, raw);
					for (const ending of ['ended', 'cutOff'] as const) {
						const final = suggestionText(raw, surroundings, ending);
						assert.ok(final.complete);
						assert.ok(final.text.startsWith(growing.text), raw);
						if (growing.complete) assert.equal(final.text, growing.text, raw);
					}
					last = growing;
				}
			}),
			{ numRuns: repetitions(80, 250) },
		);
	});

	test('is what was generated, with a blank at its start or end at most', () => {
		checkAll(({ raw, text }) => {
			assert.ok(raw.trimStart().startsWith(text.trim()), text);
			assert.match(text, /^(?:[ \u00a0\u202f]|\n{1,2})?\S(?:[^]*\S)? ?$|^$/u);
		});
	});

	test('ends in a blank only before a word', () => {
		checkAll(({ surroundings: { before, after }, text }) => {
			if (!/\s$/.test(text)) return;
			assert.match(after, /^\S/);
			assert.ok(!/[\p{L}\p{N}]$/u.test(before) || /^\s/.test(text));
		});
	});

	test('adds no blank to one before it', () => {
		checkAll(({ surroundings: { before }, text }) => {
			assert.ok(!/\s$/.test(before) || !/^[^\S\n]/.test(text));
		});
	});

	test('keeps to the line where it must', () => {
		checkAll(({ surroundings, text }) => {
			const { after, length, oneLine } = surroundings;
			const isLine = oneLine || length === 'word' || length === 'line' || /^.*\S/.test(after);
			if (isLine) assert.ok(!text.includes('\n'));
			assert.doesNotMatch(text.trim(), /\n[^\S\n]*\n/);
		});
	});

	test('cuts no grapheme, and no word but where the model has ended', () => {
		checkAll(({ raw, ending, text }) => {
			const end = endIn(raw, text);
			if (text === '' || end >= raw.length) return;
			assert.equal(graphemes.segment(raw).containing(end)?.index, end);
			const isInWord = spaced.test(raw.charAt(end - 1)) && spaced.test(raw.charAt(end));
			assert.ok(ending === 'ended' || !isInWord, text);
		});
	});

	test('does not end in the words that directly follow it', () => {
		checkAll(({ surroundings, ending, text }) => {
			const { before, after } = surroundings;
			if (ending === 'growing' || /^\s*\n/.test(after)) return;
			const words = wordsOf(text).slice(isPartOfWord(before, text) ? 1 : 0);
			const following = wordsOf(after.split(/\n\s*\n/)[0] ?? '');
			for (let count = 1; count <= words.length; count += 1) {
				assert.notDeepEqual(words.slice(-count), following.slice(0, count), text);
			}
		});
	});

	test('does not end in the punctuation that follows it', () => {
		checkAll(({ surroundings: { after }, ending, text }) => {
			if (ending === 'growing' || !/^[.,;:!?]/.test(after)) return;
			assert.doesNotMatch(text, /[.,;:!?]$/);
		});
	});

	test('cuts no protected span', () => {
		checkAll(
			({ raw, surroundings, text }) => {
				const { before, languageId } = surroundings;
				const end = before.length + endIn(raw, text);
				for (const { range } of protectedSpans(before + raw, syntaxOf(languageId))) {
					assert.ok(end <= range.start || range.end <= end, text);
				}
			},
			textsOfWholeSpans,
			repetitions(15, 40),
		);
	});
});

/** Whether the suggestion begins with the rest of a word. */
function isPartOfWord(before: string, text: string): boolean {
	return /[\p{L}\p{N}\p{M}\u200d]$/u.test(before) && /^\S/.test(text);
}

test('A suggestion is the same however the surroundings are cut that are not near', () => {
	const surroundings: SuggestionSurroundings = {
		before: `${'Some words stand here. '.repeat(40)}The meeting was `,
		after: ` on Tuesday.${' Some words follow.'.repeat(40)}`,
		languageId: 'markdown',
		length: 'sentence',
		oneLine: false,
	};
	const near = { ...surroundings, before: 'here. The meeting was ', after: ' on Tuesday.' };
	for (const raw of beginnings('moved, as it seems, on Tuesday. We')) {
		const text = suggestionText(raw, near, 'growing');
		assert.deepEqual(suggestionText(raw, surroundings, 'growing'), text);
	}
});
