/** What people say who compared replies without knowing their methods. */
import { outcomeCells, outcomeColumns, type WinRate } from '../judge/winRates.ts';
import type { PeopleVerdicts } from '../pairs/peopleVerdicts.ts';
import { tableOf } from './markdownTable.ts';

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

const columns = ['Preference', 'Method', 'Against', ...outcomeColumns];

function rowOf(one: WinRate): readonly string[] {
	return [one.preference, `\`${one.method}\``, `\`${one.opponent}\``, ...outcomeCells(one)];
}
