/** Tables drawn with `+`, `-` and `|`. */
import { protect, type Reading } from './reading.ts';

export function readGridTable(reading: Reading, at: number): number | undefined {
	const { region } = reading;
	if (!/^\+-[-+]+-\+$/.test(region.text(at))) return undefined;
	let end = at + 1;
	while (/^[+|]/.test(region.text(end))) end += 1;
	return protect(reading, at, end, 'tables');
}
