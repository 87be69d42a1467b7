/** How well each method pleases simulated users. */
import { satisfactionOf } from '../simulatedUsers/satisfaction.ts';
import { meanCell } from './estimates.ts';
import { tableOf } from './markdownTable.ts';
import type { ReportInput } from './reportInput.ts';

export function usersSection({ users, replies, run }: ReportInput): string {
	if (users.length === 0) return '';
	const isUser = new Set(users.map(({ name }) => name));
	const ratings = replies.flatMap(({ record, wish, satisfaction }) =>
		isUser.has(wish.name) && satisfaction !== undefined
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
	]);
	const wishes = users.map(({ name, preferences }) => [
		name,
		preferences.map((one) => `${one.name} ${one.weight}`).join(', '),
	]);
	return [
		'## Simulated users',
		`${users.length} ${users.length === 1 ? 'user' : 'users'}, each with hidden weights over three preferences. A reply is rated by the weighted sum of its standardised scores, a spoiled one −3; *regret* is what it ` +
			'falls short of the best of all methods for that user and item. Intervals resample users.',
		tableOf(['Method', 'Rating', 'Regret', 'Share of items where it is best'], rows),
		tableOf(['User', 'Weights'], wishes),
	].join('\n\n');
}
