/**
 * Which list the next line of AsciiDoc may belong to. A list goes on over blank lines, but not over every
 * other one.
 */

/**
 * The outermost list that the next line may be in, of those in the innermost delimited block: one of terms,
 * or another. A list of terms is `interrupted` by attributes: it ends unless an item follows them.
 */
export type ListScope = 'none' | 'terms' | 'interrupted' | 'other';

export class ListPlace {
	#scope: ListScope = 'none';
	/** Whether an item began after the last blank line. */
	#inItem = false;
	#afterTerm = false;
	#attached = false;
	#inText = false;

	/**
	 * Whether a paragraph outside of lists began after the last blank line, so that marks of lists and titles
	 * are text of it.
	 */
	get isInText(): boolean {
		return this.#inText;
	}

	/** Whether a term was read whose text is still to come. */
	get afterTerm(): boolean {
		return this.#afterTerm;
	}

	/** Whether a plus sign alone on its line attaches what follows it to an item; else it is text. */
	get mayAttach(): boolean {
		return this.#scope === 'terms' || this.#scope === 'other';
	}

	/** Whether the next block belongs to an item in any case. */
	get awaitsBlock(): boolean {
		return this.#attached || this.#afterTerm;
	}

	/** Whether text belongs to an item. */
	get isInItem(): boolean {
		return this.awaitsBlock || this.#inItem;
	}

	/** @param awaitsText whether it is a term without a text */
	beginItem(isTerm: boolean, awaitsText: boolean): void {
		if (this.#scope === 'none') this.#scope = isTerm ? 'terms' : 'other';
		else if (this.#scope === 'interrupted') this.#scope = 'terms';
		this.#afterTerm = awaitsText;
	}

	/**
	 * Before a mark, not of a term, that the style of its block makes text: a list of terms goes on with it.
	 */
	readStyledMark(): void {
		if (this.#scope === 'interrupted') this.#scope = 'terms';
	}

	/** After the plus sign that attaches a block. */
	attach(): void {
		this.#attached = true;
		this.#afterTerm = false;
		this.#inText = false;
	}

	/** After a line of attributes. */
	readAttributes(): void {
		this.#inText = false;
		if (this.#attached) return;
		if (this.#scope === 'terms') this.#scope = 'interrupted';
		else if (this.#scope === 'other' && !this.#inItem) this.#scope = 'none';
		this.#inItem &&= this.#scope === 'other';
		this.#afterTerm = false;
	}

	readBlank(): void {
		this.#inText = false;
		this.#inItem = false;
	}

	/** Before an indented line, which belongs to the list before it, blank lines or not. */
	readIndented(): void {
		this.#inItem ||= this.mayAttach;
	}

	/** Before a line without indentation that is neither an item nor belongs to a list by itself. */
	readOther(): void {
		if (!this.isInItem) this.#scope = 'none';
	}

	/** Before text that is no item's. */
	leave(): void {
		this.#scope = 'none';
	}

	/** After what was a title, were it not in an item. */
	readTitle(): void {
		this.#inItem ||= this.#afterTerm;
	}

	beginBlock(): void {
		this.#afterTerm = false;
		this.#attached = false;
	}

	beginParagraph(isInItem: boolean): void {
		this.#inItem = isInItem;
		this.#inText ||= !isInItem;
	}

	/** Into a delimited block; gives the list that goes on after it. */
	enter(): ListScope {
		const after = this.#attached ? this.#scope : 'none';
		this.resume('none');
		return after;
	}

	/** After a delimited block. */
	resume(scope: ListScope): void {
		this.#scope = scope;
		this.#inText = false;
		this.#inItem = scope !== 'none';
	}
}
