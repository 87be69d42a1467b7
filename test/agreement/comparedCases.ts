/** Which of the authors' outputs are compared. */
import { referenceCases, type ReferenceCase, type referenceFiles } from '../reference/files.ts';
import { repetitions } from '../thorough.ts';

/** Of each case so many first tokens are compared. */
export const comparedSteps = repetitions(16, Number.POSITIVE_INFINITY);

/**
 * One case of each data set, each with another preference than the one before; all preferences in a thorough
 * run.
 */
export function comparedCases(file: (typeof referenceFiles)[number]): readonly ReferenceCase[] {
	const cases = referenceCases(file);
	const dataSets = [...new Set(cases.map(({ dataset }) => dataset))];
	const preferences = [...new Set(cases.map(({ preference }) => preference))];
	const count = repetitions(1, preferences.length);
	return cases.filter(({ dataset, preference }) => {
		const turn = preferences.indexOf(preference) - dataSets.indexOf(dataset);
		return (turn + cases.length) % preferences.length < count;
	});
}
