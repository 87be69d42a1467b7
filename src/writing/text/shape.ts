/** What gives text away as no prose, whatever its syntax. */

/** Whether there is a letter or a digit in it. */
export function hasWord(text: string): boolean {
	return /[\p{L}\p{N}]/u.test(text);
}

/**
 * Whether lines are set in columns: a tab or three blanks between words of one line, or two blanks, where no
 * sentence ends, in two lines.
 */
export function hasColumns(lines: readonly string[]): boolean {
	let gaps = 0;
	for (const line of lines) {
		if (/\S(?:[ \t]*\t|[  ]{3,})[ \t]*\S/.test(line)) return true;
		if (/[^\s.!?:;,…。)\]"'’”*_`] {2}\S/.test(line)) gaps += 1;
	}
	return gaps > 1;
}
