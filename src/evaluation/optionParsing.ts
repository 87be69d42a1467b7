/** What programs with options share in reading them. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Ends the reading with a message for the person. */
export type Fail = (message: string) => never;

type Options = NonNullable<ParseArgsConfig['options']>;
interface Parsing<O extends Options> {
	readonly args: string[];
	readonly options: O;
	readonly strict: true;
}
export type ValuesOf<O extends Options> = ReturnType<typeof parseArgs<Parsing<O>>>['values'];

/** The values of the options; `fail` gets what is none of them. */
export function parseOptions<const O extends Options>(
	args: readonly string[],
	options: O,
	fail: Fail,
): ValuesOf<O> {
	try {
		return parseArgs<Parsing<O>>({ args: [...args], options, strict: true }).values;
	} catch (error) {
		return fail(error instanceof Error ? error.message : String(error));
	}
}

/** The value of an option that is a whole number. */
export function countOf(value: string, name: string, fail: Fail, least = 1): number {
	const number = Number(value);
	if (/^\d{1,10}$/.test(value.trim()) && number >= least && number <= 0xffff_ffff) return number;
	return fail(`--${name} needs a whole number of at least ${least}, not “${value}”.`);
}
