/** What two texts have in common. */

/** Code units that are compared at once. */
const chunk = 4096;

/** How many code units the two begin with alike. */
export function commonStart(a: string, b: string): number {
	const most = Math.min(a.length, b.length);
	let start = 0;
	while (start + chunk <= most && a.startsWith(b.slice(start, start + chunk), start))
		start += chunk;
	while (start < most && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
	return start;
}

/** How many code units the two end with alike, after as many as they begin with. */
export function commonEnd(a: string, b: string, start: number): number {
	const most = Math.min(a.length, b.length) - start;
	let end = 0;
	while (end + chunk <= most && a.endsWith(lastChunk(b, end), a.length - end)) end += chunk;
	while (end < most && a.charCodeAt(a.length - end - 1) === b.charCodeAt(b.length - end - 1)) {
		end += 1;
	}
	return end;
}

function lastChunk(text: string, end: number): string {
	return text.slice(text.length - end - chunk, text.length - end);
}
