/** How often the tests that repeat something do so: AMULET_THOROUGH=1 asks for the long forms, which a release needs. */
const isThorough = process.env.AMULET_THOROUGH === '1';

/** The usual number, or the one of a thorough run. */
export function repetitions(usual: number, thorough: number): number {
	return isThorough ? thorough : usual;
}
