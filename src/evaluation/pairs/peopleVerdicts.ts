/** What people's verdicts on blinded pairs say of the methods. */
import type { Verdict } from '../judge/judgePrompt.ts';
import type { PairVerdict } from '../judge/pairwise.ts';
import { winRatesOf, type WinRate } from '../judge/winRates.ts';
import type { PairsKey } from './blindedPairs.ts';

export interface PeopleVerdicts {
	/** Pairs that have a verdict, of all. */
	readonly given: number;
	readonly pairs: number;
	/**
	 * Of each method against another over all preferences and data sets, and over those of each preference.
	 */
	readonly overall: readonly WinRate[];
	readonly byPreference: readonly WinRate[];
}

export function verdictsOfPeople(
	verdicts: ReadonlyMap<number, Verdict>,
	{ pairs }: PairsKey,
): PeopleVerdicts {
	const contested = pairs.flatMap(({ number, preference, method, opponent, methodIs }) => {
		const given = verdicts.get(number);
		if (given === undefined) return [];
		const verdict: PairVerdict = { outcome: outcomeOf(given, methodIs), isConsistent: true };
		return [{ preference, dataSet: 'all', method, opponent, verdict }];
	});
	return {
		given: contested.length,
		pairs: pairs.length,
		overall: winRatesOf(contested.map((one) => ({ ...one, preference: 'all' }))),
		byPreference: winRatesOf(contested),
	};
}

function outcomeOf(given: Verdict, methodIs: 'A' | 'B'): PairVerdict['outcome'] {
	if (given === 'tie') return 'tie';
	return given === methodIs ? 'win' : 'loss';
}
