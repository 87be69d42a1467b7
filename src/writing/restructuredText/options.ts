/** Options of a command line with what they do. */
import { protect, type Reading } from './reading.ts';

const argument = '(?:[a-zA-Z][a-zA-Z0-9_-]*|<[^<>]+>)';
const option = `(?:[-+][a-zA-Z0-9](?: ?${argument})?|(?:--|/)[a-zA-Z0-9][a-zA-Z0-9_-]*(?:[ =]${argument})?)`;
const mark = new RegExp(`^${option}(?:, ${option})*(?:  +| ?$)`);

export function readOption(reading: Reading, at: number): number | undefined {
	const { region } = reading;
	const text = region.text(at);
	const found = /^[-+/]/.test(text) ? mark.exec(text)?.[0] : undefined;
	if (found === undefined) return undefined;
	const to = Math.max(at + 1, region.indentedEnd(at + 1));
	// Without a description it is no option, but no prose either.
	return protect(reading, at, to, 'options');
}
