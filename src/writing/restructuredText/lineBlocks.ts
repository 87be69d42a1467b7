/** Lines whose ends are meant: verse and addresses, and sessions with an interpreter. */
import { protect, type Reading } from './reading.ts';

export function readLineBlock(reading: Reading, at: number): number | undefined {
	const { region } = reading;
	const isMarked = (line: number) => /^\|(?: |$)/.test(region.text(line));
	if (!isMarked(at)) return undefined;
	let to = at + 1;
	while (isMarked(to) || region.isIndented(to)) to += 1;
	return protect(reading, at, to, 'line blocks');
}

export function readDoctest(reading: Reading, at: number): number | undefined {
	const { region } = reading;
	if (!/^>>>(?: |$)/.test(region.text(at))) return undefined;
	return protect(reading, at, region.blankLine(at), 'code');
}
