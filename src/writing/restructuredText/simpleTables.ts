/** Tables between borders of `=`, in which blank lines may stand. */
import { protect, type Reading } from './reading.ts';
import type { Region } from './region.ts';

/** Borders of one column are those of headings. */
const top = /^=+(?: +=+)+$/;
const border = /^=+[ =]*$/;

export function readSimpleTable(reading: Reading, at: number): number | undefined {
	const { region } = reading;
	if (!top.test(region.text(at))) return undefined;
	return protect(reading, at, tableEnd(region, at), 'tables');
}

/** After the second border, or the first that a blank line follows; without one the table never ends. */
function tableEnd(region: Region, at: number): number {
	let found = 0;
	for (let line = at + 1; line < region.to; line += 1) {
		if (!border.test(region.text(line))) continue;
		found += 1;
		if (found === 2 || region.isBlank(line + 1)) return line + 1;
	}
	return region.to;
}
