/** How well each method pleases simulated users. */
import { Comparison } from '../comparison.ts';
import { satisfactionOf } from '../simulatedUsers/satisfaction.ts';
import { differenceCell, meanCell } from './estimates.ts';
import { tableOf } from './markdownTable.ts';
import type { ReportInput } from './reportInput.ts';

export function usersSection({ users, replies, run, reference }: ReportInput): string {
	if (users.length === 0) return '';
	const isUser = new Set(users.map(({ name }) => name));
	const own = replies.filter(({ wish }) => isUser.has(wish.name));
	const comparison = new Comparison(own, run.seed);
	const ratings = own.flatMap(({ record, wish, satisfaction }) =>
		satisfaction !== undefined
			? [
					{
						user: wish.name,
						item: `${record.dataSet} ${record.item}`,
						method: record.condition,
						rating: satisfaction,
					},
				]
			: [],
	);
	const rows = satisfactionOf(ratings, { seed: run.seed }).map((one) => [
		`\`${one.method}\``,
		meanCell(one.rating),
		meanCell(one.regret),
		meanCell(one.best),
		one.method === reference
			? ''
			: differenceCell(comparison.difference(one.method, reference, ({ rating }) => rating)),
	]);
	const wishes = users.map(({ name, preferences }) => [
		name,
		preferences.map((one) => `${one.name} ${one.weight}`).join(', '),
	]);
	return [
		'## Simulated users',
		`${users.length} ${users.length === 1 ? 'user' : 'users'}, each with hidden weights over three preferences. A reply is rated by the weighted sum of its standardised scores, a spoiled one −3; *regret* is what it ` +
			`falls short of the best of all methods for that user and item. Intervals resample users. The *gain* is the rating’s difference to \`${reference}\`’s over the pairs in which neither reply is spoiled; its interval resamples items.`,
		tableOf(['Method', 'Rating', 'Regret', 'Share of items where it is best', 'Gain'], rows),
		tableOf(['User', 'Weights'], wishes),
	].join('\n\n');
}
