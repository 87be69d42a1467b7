/** Tables drawn with `+`, `-` and `|`. */
import { protect, type Reading } from './reading.ts';

export function readGridTable(reading: Reading, at: number): number | undefined {
	const { region } = reading;
	if (!/^\+-[-+]+-\+$/.test(region.text(at))) return undefined;
	return protect(reading, at, region.blankLine(at), 'tables');
}
