/** Checks drawings without an XML parser. */
import assert from 'node:assert/strict';

/** Every element is closed in its order, text and attributes are escaped, and no number is missing. */
export function assertWellFormed(svg: string): void {
	const open: string[] = [];
	const rest = svg.replaceAll(
		/<(?:\/(\w+)|(\w+)((?: [\w-]+="[^"<>]*")*)(\/)?)>/g,
		(_, closed?: string, opened?: string, _attributes?: string, empty?: string) => {
			if (closed !== undefined) assert.equal(open.pop(), closed);
			else if (opened !== undefined && empty === undefined) open.push(opened);
			return '';
		},
	);
	assert.deepEqual(open, []);
	assert.doesNotMatch(rest, /[<>]|&(?!(?:amp|lt|gt|quot);)/);
	assert.doesNotMatch(svg, /NaN|undefined|Infinity/);
}
