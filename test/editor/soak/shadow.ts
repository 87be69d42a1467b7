/** What a document must hold, kept beside it from the edits alone. Knows no editor. */

/** `written` cells are what the writer meant to write, the others were accepted from suggestions. */
interface Cell {
	readonly character: string;
	readonly written: boolean;
}

export class Shadow {
	/** What stands before the part that is being written. */
	head: string;
	readonly #cells: Cell[] = [];
	#cursor = 0;

	constructor(head: string) {
		this.head = head;
	}

	get text(): string {
		return this.head + this.tail;
	}

	/** The part that is being written. */
	get tail(): string {
		return this.#cells.map(({ character }) => character).join('');
	}

	/** Where the cursor is, in {@link text}. */
	get cursor(): number {
		return this.head.length + this.#lengthOf(this.#cells.slice(0, this.#cursor));
	}

	/** UTF-16 code units between the cursor and the end. */
	get afterCursor(): number {
		return this.#lengthOf(this.#cells.slice(this.#cursor));
	}

	write(character: string): void {
		this.#insert([{ character, written: true }]);
	}

	/** @param text what a suggestion put at the cursor */
	accept(text: string): void {
		this.#insert(Array.from(text, (character) => ({ character, written: false })));
	}

	deleteLeft(): void {
		if (this.#cursor === 0) return;
		this.#cursor -= 1;
		this.#cells.splice(this.#cursor, 1);
	}

	/** Moves the cursor behind so many characters that were written, and behind what was accepted there. */
	jump(written: number): void {
		const ends = this.#cells.flatMap((cell, index) => (cell.written ? [index] : []));
		this.#cursor = ends[written] ?? this.#cells.length;
	}

	#insert(cells: readonly Cell[]): void {
		this.#cells.splice(this.#cursor, 0, ...cells);
		this.#cursor += cells.length;
	}

	#lengthOf(cells: readonly Cell[]): number {
		return cells.reduce((sum, { character }) => sum + character.length, 0);
	}
}
