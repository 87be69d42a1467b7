/** What two texts have in common. */

/** Code units that are compared at once. */
const chunk = 4096;

/** How many code units the two begin with alike. */
export function commonStart(a: string, b: string): number {
	const most = Math.min(a.length, b.length);
	let start = 0;
	while (start + chunk <= most && isAlike(a, start, b, start)) start += chunk;
	while (start < most && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
	return start;
}

/** How many code units the two end with alike, after as many as they begin with. */
export function commonEnd(a: string, b: string, start: number): number {
	const most = Math.min(a.length, b.length) - start;
	let end = 0;
	while (end + chunk <= most && isAlike(a, a.length - end - chunk, b, b.length - end - chunk)) {
		end += chunk;
	}
	while (end < most && a.charCodeAt(a.length - end - 1) === b.charCodeAt(b.length - end - 1)) {
		end += 1;
	}
	return end;
}

/**
 * Whether the same chunk stands at the two places. Two strings are compared many times faster as a whole than
 * in place.
 */
function isAlike(a: string, atA: number, b: string, atB: number): boolean {
	return a.slice(atA, atA + chunk) === b.slice(atB, atB + chunk);
}
