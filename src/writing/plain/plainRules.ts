/** What lines and spans mean in the languages that are read by the rules of plain text. */

export interface PlainRules {
	/** A line that opens a literal block; the block ends with the next line that is the same mark. */
	readonly literalFence: RegExp;
	/** A line that makes the lines literal that follow it and are indented deeper. */
	readonly indentedLiteral?: RegExp;
	/** Lines that are no prose. */
	readonly markupLine?: RegExp;
	/** Spans that must survive, besides addresses and `backtick` spans. Global. */
	readonly spans?: RegExp;
}

const codeFence = /^(?:`{3,}|~{3,})/;
export const plainTextRules: PlainRules = { literalFence: codeFence };

/** Directives whose indented body is prose. */
const admonitions =
	'note|warning|tip|hint|important|attention|caution|danger|error|admonition|seealso|topic|sidebar|' +
	'versionadded|versionchanged|deprecated|epigraph|pull-quote';

export const restructuredTextRules: PlainRules = {
	literalFence: codeFence,
	indentedLiteral: new RegExp(`^(?!\\.\\. (?:${admonitions})::)(?:\\.\\.(?:\\s.*)?|.*::)$`),
	markupLine: /^(?:\.\.(?:\s|$)|:[\w -]+:(?:\s|$)|\+[-=+]+\+$|\|.*\|$)/,
	spans:
		/:[\w:-]+:`[^`]+`|`[^`]+`__?|\|[^|\s][^|\n]*\||\[[^\]\s]+\]_|\b[A-Za-z0-9]+_(?!\w)|::(?=\s*$)/gm,
};
