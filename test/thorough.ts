/** How often the tests that repeat something do so: AMULET_THOROUGH=1 asks for the long forms, which a release needs. */
const isThorough = process.env.AMULET_THOROUGH === '1';

/** Usually the same draws, so that what fails once fails again; others at each thorough run. */
export const usualSeed: { readonly seed?: number } = isThorough ? {} : { seed: 3 };

/** The usual number, or the one of a thorough run. */
export function repetitions(usual: number, thorough: number): number {
	return isThorough ? thorough : usual;
}
