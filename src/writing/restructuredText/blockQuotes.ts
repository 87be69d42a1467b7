/** Block quotes: what is indented, and who is quoted. */
import { protect, type Reading } from './reading.ts';

/** Two or three dashes, or a long one. */
const attribution = /^(?:---?(?!-)|—) *(?=[^ ])/;

export function readBlockQuote(reading: Reading, at: number): number | undefined {
	const { region } = reading;
	if (!region.isIndented(at)) return undefined;
	const end = region.indentedEnd(at);
	const margin = region.leastIndentation(at, end);
	let from = at;
	for (let line = at + 1; line < end; line += 1) {
		if (!region.isBlank(line - 1) || region.isBlank(line)) continue;
		if (line === from || !attribution.test(region.text(line).slice(margin))) continue;
		reading.readBody(region.within(from, line, margin));
		from = protect(reading, line, Math.min(end, region.blankLine(line)), 'markup');
	}
	if (from < end) reading.readBody(region.within(from, end, margin));
	return end;
}
