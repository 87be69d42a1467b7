/** Brackets of JavaScript that are open, over several lines. */

const pieces =
	/"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|`(?:[^`\\]|\\[^])*`|\/\*[^]*?(?:\*\/|$)|(?<=^|\s)\/\/[^\n]*|[{}()[\]]/g;

/** How many brackets of a text stay open; strings and comments that are closed are skipped. Never below 0. */
export function openBrackets(code: string): number {
	let open = 0;
	for (const [piece] of code.matchAll(pieces)) {
		if (/^[{([]$/.test(piece)) open += 1;
		else if (/^[})\]]$/.test(piece)) open = Math.max(0, open - 1);
	}
	return open;
}

/** Where the bracket that begins at `from` is closed, after it; undefined when it isn't. */
export function closingEnd(code: string, from: number): number | undefined {
	let open = 0;
	for (const { index, 0: piece } of code.slice(from).matchAll(pieces)) {
		if (/^[{([]$/.test(piece)) open += 1;
		else if (/^[})\]]$/.test(piece)) open -= 1;
		if (open === 0) return from + index + piece.length;
	}
	return undefined;
}
