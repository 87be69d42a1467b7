/** What lines and spans mean in the languages that are read by the rules of plain text. */

export interface PlainRules {
	/** A line that opens a literal block; the block ends with the next line that is the same mark. */
	readonly literalFence: RegExp;
	/** A line from which on nothing is prose. */
	readonly end?: RegExp;
	/** Lines that are no prose. */
	readonly markupLine?: RegExp;
	/** The mark before the text of a heading. */
	readonly headingMark?: RegExp;
	/** Spans that must survive, besides addresses and `backtick` spans. Global. */
	readonly spans?: RegExp;
}

const codeFence = /^(?:`{3,}|~{3,})/;
export const plainTextRules: PlainRules = { literalFence: codeFence };

export const asciiDocRules: PlainRules = {
	literalFence: /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|`{3,}|\|={3,})$/,
	markupLine:
		/^(?:\/\/|:[\w!-]+:|\[[^\]]*\]$|\.[^\s.]|[=_*]{4,}$|[\w-]+::\S*\[.*\]$|\+$|--$|'''$|<<<$)/,
	headingMark: /^={1,6}\s+/,
	spans:
		/<<[^>\n]+>>|\b[a-z]+:[^\s[]*\[[^\]\n]*\]|\{[\w-]+\}|(?<!\w)\+\+?\S(?:[^+\n]*\S)?\+\+?(?!\w)/g,
};

export const gitCommitRules: PlainRules = {
	literalFence: codeFence,
	end: /^# -+ >8 -+/,
	markupLine: /^(?:#|[A-Z][\w-]+-[Bb]y:|(?:Change-Id|Fixes|Refs|Closes):)/,
	spans: /(?<!\w)#\d+\b|\b[0-9a-f]{7,40}\b/g,
};
