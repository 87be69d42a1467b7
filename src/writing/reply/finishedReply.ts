/** A whole reply and what it replies to. */
export interface FinishedReply {
	/** What would stand in the document: after `rewrittenText`. */
	readonly text: string;
	/** As the model wrote it. */
	readonly raw: string;
	readonly passage: string;
	/** The preferences, a sentence each. */
	readonly instructions: readonly string[];
	/** The texts of the prompt without the passage: of the system, of the user, the start of the reply. */
	readonly asked: readonly string[];
	/** Whether the reply ended because it had as many tokens as it may have. */
	readonly wasCutOff: boolean;
}
