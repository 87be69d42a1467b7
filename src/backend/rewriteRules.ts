/** What a rewrite must not write, by its text. */
import { AtomAllowance, type AtomState } from '../writing/reply/atomAllowance.ts';
import { endOfNumber, NumberAllowance } from '../writing/reply/numberAllowance.ts';
import { protectedSpans } from '../writing/syntax/protectedSpans.ts';
import type { LanguageSyntax } from '../writing/syntax/syntaxes.ts';
import type { TextRule } from './textVeto.ts';

/** @param sources what the numbers may be taken from */
export function numberRule(sources: readonly string[]): TextRule {
	const allowance = new NumberAllowance(sources);
	/** What ends the text so far. */
	let text = '';
	return {
		allows: (piece, isEnd) => allowance.allows(text, piece, isEnd),
		written: (piece) => {
			text = endOfNumber(text + piece);
		},
		get continuation() {
			return allowance.continuations(text)[0] ?? '';
		},
		certain: '',
	};
}

/** @param ends what may end a reply, though it looks like markup */
export function atomRule(text: string, syntax: LanguageSyntax, ends: readonly string[]): TextRule {
	const atoms = protectedSpans(text, syntax).map((span) => span.text);
	const allowance = new AtomAllowance(text, atoms, ends);
	let state: AtomState = allowance.start;
	return {
		allows: (piece, isEnd) =>
			isEnd ? !allowance.mustGoOn(state) : allowance.after(state, piece) !== undefined,
		written: (piece) => {
			state = allowance.after(state, piece) ?? { ...state, open: '' };
		},
		get continuation() {
			return allowance.rest(state);
		},
		get certain() {
			return allowance.certainRest(state);
		},
	};
}
