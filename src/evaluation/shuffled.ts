/** The values in a random order, each of which is as likely. (Fisher and Yates, Statistical Tables, 1938.) */
export function shuffled<T>(values: readonly T[], random: () => number): T[] {
	const left = [...values];
	return values.flatMap(() => left.splice(Math.floor(left.length * random()), 1));
}
