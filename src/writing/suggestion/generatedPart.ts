/**
 * A beginning of what a model generates, as far as it is known to belong to a suggestion.
 *
 * Rules shape it one after another. A part is less known than another when it is a beginning of it and not
 * `ended`. A rule answers the part itself or a beginning of it, and keeps the order: of a less known part it
 * answers a less known or the same one. So a suggestion never shrinks while the model goes on, and one that
 * is `ended` is final. A rule that can't decide yet holds back all from the place in question on.
 */
export interface GeneratedPart {
	readonly text: string;
	/** Whether the suggestion ends here, whatever the model adds. */
	readonly ended: boolean;
}

export type Rule = (part: GeneratedPart) => GeneratedPart;

/** The suggestion ends at the offset. */
export function endAt({ text }: GeneratedPart, offset: number): GeneratedPart {
	return { text: text.slice(0, offset), ended: true };
}

/** What stands from the offset on may turn out not to belong to the suggestion. */
export function holdAt({ text, ended }: GeneratedPart, offset: number): GeneratedPart {
	return { text: text.slice(0, offset), ended };
}

/** Applies the rules in turn until none shortens the part any more. */
export function applyAll(part: GeneratedPart, rules: readonly Rule[]): GeneratedPart {
	let current = part;
	for (;;) {
		const next = rules.reduce((shaped, rule) => rule(shaped), current);
		if (next.text === current.text && next.ended === current.ended) return next;
		current = next;
	}
}
