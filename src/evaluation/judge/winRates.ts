/** How often a judge prefers the replies of one method to those of another. */
import { figure } from '../report/markdownTable.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import type { PairVerdict } from './pairwise.ts';

export interface Contest {
	readonly preference: string;
	readonly dataSet: string;
	/** Condition of the replies of interest, and of those they are compared with. */
	readonly method: string;
	readonly opponent: string;
}

export interface ContestedPair extends Contest {
	readonly verdict: PairVerdict;
}

export interface WinRate extends Contest {
	readonly wins: number;
	readonly ties: number;
	readonly losses: number;
	/** Pairs without a verdict; they count nowhere else. */
	readonly unclear: number;
	/** Pairs with the same winner, or none, in both orders. */
	readonly consistent: number;
	/** Wins and half of the ties, in [0, 1]; undefined without a verdict. */
	readonly rate: number | undefined;
	/**
	 * Its 95 % interval by Wilson, of wins and half of the ties as successes: wider than needed where there
	 * are ties, which spread less than wins and losses do.
	 */
	readonly low: number;
	readonly high: number;
}

/** One for each contest, in order of first appearance. */
export function winRatesOf(pairs: readonly ContestedPair[]): readonly WinRate[] {
	const contests = new Map<string, [ContestedPair, ...ContestedPair[]]>();
	for (const pair of pairs) {
		const id = JSON.stringify([pair.preference, pair.dataSet, pair.method, pair.opponent]);
		const others = contests.get(id);
		if (others === undefined) contests.set(id, [pair]);
		else others.push(pair);
	}
	return [...contests.values()].map(winRateOf);
}

function winRateOf(pairs: readonly [ContestedPair, ...ContestedPair[]]): WinRate {
	const [{ preference, dataSet, method, opponent }] = pairs;
	const count = (outcome: PairVerdict['outcome']) =>
		pairs.filter(({ verdict }) => verdict.outcome === outcome).length;
	const [wins, ties, losses] = [count('win'), count('tie'), count('loss')];
	const judged = wins + ties + losses;
	return {
		...{ preference, dataSet, method, opponent, wins, ties, losses },
		unclear: count('unclear'),
		consistent: pairs.filter(({ verdict }) => verdict.isConsistent).length,
		rate: judged === 0 ? undefined : (wins + ties / 2) / judged,
		...wilsonInterval(wins + ties / 2, judged),
	};
}

/** Heads of the columns of {@link outcomeCells}. */
export const outcomeColumns = ['Win rate', '95 % interval', 'Wins', 'Ties', 'Losses'] as const;

export function outcomeCells({ rate, low, high, wins, ties, losses }: WinRate): readonly string[] {
	const percent = (share: number) => figure(100 * share);
	const shares =
		rate === undefined ? ['', ''] : [`${percent(rate)} %`, `${percent(low)}–${percent(high)} %`];
	return [...shares, ...[wins, ties, losses].map(String)];
}

/** Heads of the columns of {@link winRateRow}. */
export const winRateColumns = [
	...['Preference', 'Data set', 'Method', 'Against'],
	...outcomeColumns,
	...['Unclear', 'Same in both orders'],
] as const;

export function winRateRow(one: WinRate): readonly string[] {
	const judged = one.wins + one.ties + one.losses;
	return [
		...[one.preference, one.dataSet, one.method, one.opponent],
		...outcomeCells(one),
		String(one.unclear),
		judged === 0 ? '' : `${one.consistent} of ${judged}`,
	];
}
