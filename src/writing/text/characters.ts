/** Code points at the edges of a text; empty where there is none. */

export function firstCharacter(text: string): string {
	return /^./su.exec(text)?.[0] ?? '';
}

export function lastCharacter(text: string): string {
	return /.$/su.exec(text.slice(-2))?.[0] ?? '';
}
