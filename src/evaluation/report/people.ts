/** What people say who compared replies without knowing their methods. */
import type { WinRate } from '../judge/winRates.ts';
import type { PeopleVerdicts } from '../pairs/peopleVerdicts.ts';
import { figure, tableOf } from './markdownTable.ts';

export function peopleSection(people: PeopleVerdicts | undefined): string {
	if (people === undefined) return '';
	const { given, pairs, overall, byPreference } = people;
	return [
		'## Verdicts of people',
		`${given} of ${pairs} pairs of replies have a verdict, given without knowing which method made which. The rate is that of wins and half of the ` +
			'ties, with its 95 % interval by Wilson, which takes the pairs for independent.',
		tableOf(columns, [...overall, ...byPreference].map(rowOf)),
	].join('\n\n');
}

const columns = [
	'Preference',
	'Method',
	'Against',
	'Win rate',
	'95 % interval',
	'Wins',
	'Ties',
	'Losses',
];

function rowOf({ preference, method, opponent, rate, low, high, wins, ties, losses }: WinRate) {
	const percent = (share: number) => figure(100 * share);
	return [
		...[preference, `\`${method}\``, `\`${opponent}\``],
		rate === undefined ? '' : `${percent(rate)} %`,
		`${percent(low)}–${percent(high)} %`,
		...[wins, ties, losses].map(String),
	];
}
