/**
 * Tables of suggestions: a text with the cursor at ‸, what the model generates there, and what is suggested.
 */
import assert from 'node:assert/strict';
import {
	suggestionText,
	type Ending,
	type SuggestionSurroundings,
	type SuggestionText,
} from '../../../src/writing/suggestion/suggestionText.ts';

export interface ShapeOptions extends Partial<
	Pick<SuggestionSurroundings, 'languageId' | 'length' | 'oneLine'>
> {
	/** `growing` unless told. */
	readonly ending?: Ending;
}

export function shape(marked: string, raw: string, options: ShapeOptions = {}): SuggestionText {
	const { ending = 'growing', ...others } = options;
	const [before = '', after = ''] = marked.split('‸');
	const surroundings: SuggestionSurroundings = {
		before,
		after,
		languageId: 'markdown',
		length: 'sentence',
		oneLine: false,
		...others,
	};
	return suggestionText(raw, surroundings, ending);
}

export type Row = readonly (readonly [marked: string, raw: string, text: string])[];

/** Each of them is complete. */
export function checkComplete(rows: Row, options: ShapeOptions = {}): void {
	for (const [marked, raw, text] of rows) {
		test(`${JSON.stringify(marked)} + ${JSON.stringify(raw)} is ${JSON.stringify(text)}`, () => {
			assert.deepEqual(shape(marked, raw, options), { text, complete: true });
		});
	}
}

/** Each of them may still change. */
export function checkGrowing(rows: Row, options: ShapeOptions = {}): void {
	for (const [marked, raw, text] of rows) {
		test(`${JSON.stringify(marked)} + ${JSON.stringify(raw)} is ${JSON.stringify(text)} so far`, () => {
			assert.deepEqual(shape(marked, raw, options), { text, complete: false });
		});
	}
}
