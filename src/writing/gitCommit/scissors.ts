const scissors = /(?:^|[\r\n])(?=# -{3,} >8 -{3,}[ \t]*(?:[\r\n]|$))/;

/**
 * Where the line begins from which on Git takes nothing into the message; the document's length without one.
 */
export function messageEnd(document: string): number {
	const found = scissors.exec(document);
	return found === null ? document.length : found.index + found[0].length;
}
