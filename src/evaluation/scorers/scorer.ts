/** What a scorer is given and what it says of itself. */

/** A reply, and what it replies to. */
export interface Reply {
	readonly task: 'question' | 'rewriting' | 'completion';
	/**
	 * The question, the text that was to be rewritten, or the beginning of a text that was to be continued.
	 */
	readonly source: string;
	readonly text: string;
}

export interface Scorer {
	/** Stands in reports: lower case, short. */
	readonly name: string;
	/** What a higher score means, with its unit and range. */
	readonly meaning: string;
	/** Whose replies it can score: those to rewriting have a source to compare with. */
	readonly appliesTo: 'all' | 'rewriting';
	/** Undefined where the reply has too little to go by, such as no words. */
	readonly score: (reply: Reply) => number | undefined;
}
