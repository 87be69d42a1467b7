/** The lines `ifdef`, `ifndef`, `ifeval` and `endif`: what stands between them may not be there. */
import { eitherAttributes, type BlockAttributes } from './blockStyles.ts';
import type { OpenBlocks } from './openBlocks.ts';

const opening = /^(?:(?:ifdef|ifndef)::(\S+)\[\]|ifeval::\[.+\])$/;
const closing = /^endif::(\S*)\[.*\]$/;

/** What a reader knows at a line about those after it. */
export interface LineState {
	readonly open: OpenBlocks;
	readonly attributes: BlockAttributes;
	/** How many blank lines were read. */
	readonly blanks: number;
	/**
	 * Whether the next line may be something else than it looks because of the line before, up to `marks` of
	 * others or whatever is on it.
	 */
	readonly text: 'none' | 'marks' | 'verbatim';
}

interface Conditional extends LineState {
	/** The attributes that it asks for; empty for other conditions. */
	readonly target: string;
	readonly blocks: readonly object[];
}

export interface ConditionalEnd {
	/** Of the next block, whether what stands in the conditional is there or not. */
	readonly attributes: BlockAttributes;
	/**
	 * What depends on the condition: whether the next line goes on with a paragraph; or what all of the rest
	 * is, for it decides on the delimited block around it.
	 */
	readonly doubt: 'none' | 'paragraph' | 'rest';
}

export class Conditionals {
	readonly #open: Conditional[] = [];

	/** What is known after the conditional that ends with a line; undefined where none does. */
	read(line: string, state: () => LineState): ConditionalEnd | undefined {
		const begin = opening.exec(line);
		if (begin !== null) {
			const before = state();
			this.#open.push({ ...before, target: begin[1] ?? '', blocks: before.open.all });
			return undefined;
		}
		const target = closing.exec(line)?.[1];
		const last = this.#open.at(-1);
		if (target === undefined || last === undefined) return undefined;
		if (target !== '' && target !== last.target) return undefined;
		this.#open.pop();
		const after = state();
		const attributes = eitherAttributes(last.attributes, after.attributes);
		return { attributes, doubt: doubtAfter(last, after) };
	}
}

function doubtAfter(before: Conditional, after: LineState): ConditionalEnd['doubt'] {
	if (!areSame(before.blocks, after.open.all)) return 'rest';
	if (before.text === 'none' || before.blanks === after.blanks) return 'none';
	return before.text === 'verbatim' ? 'rest' : 'paragraph';
}

function areSame(one: readonly object[], other: readonly object[]): boolean {
	return one.length === other.length && one.every((block, index) => block === other[index]);
}
