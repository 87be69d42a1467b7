/** How many undo steps of the editor a rewriting takes. */
export class UndoSteps {
	/** Edits elsewhere since the rewriting's first edit. */
	#elsewhere = 0;
	/** The user's edits in the passages. */
	#inside = 0;
	#isSplit = false;

	/** There may be more than one: the editor ends one when the cursor moves or the document is saved. */
	split(): void {
		this.#isSplit = true;
	}

	editedElsewhere(): void {
		this.#elsewhere += 1;
	}

	editedInside(): void {
		this.#inside += 1;
	}

	get isOne(): boolean {
		return !this.#isSplit && this.#elsewhere === 0 && this.#inside === 0;
	}

	/**
	 * The rewriting is in no more of them than this; 0 where these would hold edits elsewhere too.
	 *
	 * @param edits of the rewriting itself
	 */
	most(edits: number): number {
		return this.#elsewhere > 0 ? 0 : edits + this.#inside;
	}
}
