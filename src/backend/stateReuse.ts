/**
 * Which of the state in memory serves the next prompts. Evaluation is exact to the bit only among batches of
 * one kind: llama.cpp's attention computes 64 and more tokens of a sequence in tiles (wide), fewer one after
 * another (narrow), with other rounding. So which tokens of a prompt are evaluated wide depends on the
 * request's prompts alone, and state is used again only where a fresh evaluation would have been of the same
 * kind.
 */

export interface SequenceState {
	/** Tokens evaluated. */
	readonly tokens: readonly number[];
	/** The tokens before this index were evaluated wide; a multiple of {@link wideChunk}. */
	readonly wideEnd: number;
}

export interface PromptPlan {
	/** The sequence that will hold the prompt. */
	readonly sequence: number;
	/** Tokens of its own that it keeps. */
	readonly keep: number;
	/** Another sequence, prepared before, that has more of the prompt. */
	readonly copy: { readonly from: number; readonly length: number } | undefined;
	readonly wideEnd: number;
}

/** Tokens of one sequence that are evaluated in tiles. */
export const wideChunk = 64;
/**
 * Shorter prompts are evaluated narrow throughout: they gain little, and a change near their end would cost a
 * whole chunk.
 */
const shortestWide = 256;
/** Copying a sequence's state takes as long as evaluating about this many tokens. */
const leastCopyGain = 16;

/**
 * `onwards` is for prompts that grow at their end from request to request, as those of inline completion do:
 * all of them is evaluated narrow, so that whatever stays the same can be used again.
 */
export type PromptEvaluation = 'once' | 'onwards';

/**
 * Where the wide part of each prompt ends. Where all begin alike for long, it ends within that beginning, so
 * that the first prompt's state serves the others up to the very token where they part.
 */
export function wideEndsOf(
	prompts: readonly (readonly number[])[],
	evaluation: PromptEvaluation,
): number[] {
	if (evaluation === 'onwards') return prompts.map(() => 0);
	const [first = [], ...others] = prompts;
	const common = Math.min(...others.map((prompt) => commonPrefix(first, prompt)));
	const alike = others.length > 0 && common >= shortestWide;
	return prompts.map(({ length }) => wideEndOf(alike ? common : length));
}

function wideEndOf(length: number): number {
	return length < shortestWide ? 0 : Math.floor(length / wideChunk) * wideChunk;
}

/** How many tokens of a prompt, whose wide part ends there, the state serves. */
export function reusableLength(
	state: SequenceState,
	prompt: readonly number[],
	wideEnd: number,
): number {
	const common = commonPrefix(state.tokens, prompt);
	if (state.wideEnd === wideEnd && common >= wideEnd) return common;
	return Math.floor(Math.min(common, state.wideEnd, wideEnd) / wideChunk) * wideChunk;
}

/**
 * Gives each prompt a sequence, those with the most to keep first, and finds what can be copied from a prompt
 * before it.
 *
 * @param states of all sequences; at least as many as prompts
 * @param copies whether state can be copied at all
 */
export function planReuse(
	states: readonly SequenceState[],
	prompts: readonly (readonly number[])[],
	copies: boolean,
	evaluation: PromptEvaluation,
): PromptPlan[] {
	const wideEnds = wideEndsOf(prompts, evaluation);
	const wanted = prompts.map((tokens, index) => ({ tokens, wideEnd: wideEnds[index] ?? 0 }));
	const sequences = assign(states, wanted);
	return wanted.map((prompt, index) => {
		const sequence = sequences[index] ?? index;
		const keep = reusableLength(states[sequence] ?? empty, prompt.tokens, prompt.wideEnd);
		const copy = copies ? bestCopy(wanted.slice(0, index), sequences, prompt) : undefined;
		const gains = copy !== undefined && copy.length >= keep + leastCopyGain;
		return { sequence, keep, copy: gains ? copy : undefined, wideEnd: prompt.wideEnd };
	});
}

const empty: SequenceState = { tokens: [], wideEnd: 0 };

function assign(states: readonly SequenceState[], wanted: readonly SequenceState[]): number[] {
	const pairs = wanted.flatMap(({ tokens, wideEnd }, index) =>
		states.map((state, sequence) => ({
			index,
			sequence,
			length: reusableLength(state, tokens, wideEnd),
		})),
	);
	// A prompt that can keep nothing goes where its like was before.
	const distance = ({ index, sequence }: { index: number; sequence: number }) =>
		Math.abs(index - sequence);
	pairs.sort((a, b) => b.length - a.length || distance(a) - distance(b));
	const assigned = new Map<number, number>();
	const taken = new Set<number>();
	for (const { index, sequence } of pairs) {
		if (assigned.has(index) || taken.has(sequence)) continue;
		assigned.set(index, sequence);
		taken.add(sequence);
	}
	return wanted.map((_, index) => assigned.get(index) ?? index);
}

/** The prompt before this one, as it will be evaluated, that serves most of it. */
function bestCopy(
	earlier: readonly SequenceState[],
	sequences: readonly number[],
	{ tokens, wideEnd }: SequenceState,
): PromptPlan['copy'] {
	let best: PromptPlan['copy'];
	for (const [index, state] of earlier.entries()) {
		const length = reusableLength(state, tokens, wideEnd);
		if (length > (best?.length ?? 0)) best = { from: sequences[index] ?? index, length };
	}
	return best;
}

function commonPrefix(a: readonly number[], b: readonly number[]): number {
	const most = Math.min(a.length, b.length);
	for (let index = 0; index < most; index += 1) {
		if (a[index] !== b[index]) return index;
	}
	return most;
}
