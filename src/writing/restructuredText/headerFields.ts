/** Header fields as in e-mail at a document's start: those of proposals, front matter of other tools. */
import { protect, type Reading } from './reading.ts';

const field = /^[A-Za-z][\w-]*:(?: |$)/;

export function readHeaderFields(reading: Reading, at: number): number | undefined {
	const { region, blocks } = reading;
	if (region.depth > 0 || blocks.length > 0 || !field.test(region.text(at))) return undefined;
	const to = region.blankLine(at);
	let fields = 0;
	for (let line = at; line < to; line += 1) {
		if (field.test(region.text(line))) fields += 1;
		else if (!region.isIndented(line)) return undefined;
	}
	return fields < 2 ? undefined : protect(reading, at, to, 'front matter');
}
