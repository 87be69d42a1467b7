/** How much the tests draw and repeat. */
import fc from 'fast-check';

/** `AMULET_THOROUGH=1` asks for the long forms, which a release needs. */
const isThorough = process.env.AMULET_THOROUGH === '1';

// Usually the same draws, so that what fails once fails again; others at each thorough run.
if (!isThorough) fc.configureGlobal({ seed: 3 });

/** How often the tests that repeat something do so: the usual number, or the one of a thorough run. */
export function repetitions(usual: number, thorough: number): number {
	return isThorough ? thorough : usual;
}
