/** What a second model says of the replies' style. */
import type { Comparison } from '../comparison.ts';
import { differenceCell, meanCell } from './estimates.ts';
import { tableOf } from './markdownTable.ts';
import type { ReportInput } from './reportInput.ts';
import { countColumns, scoredCounts } from './scoredCounts.ts';

export function secondOpinionSection(input: ReportInput, comparison: Comparison): string {
	const { secondOpinion, reference } = input;
	if (secondOpinion === undefined) return '';
	const { model, of } = secondOpinion;
	const overall = input.conditions.map(({ name }) => [
		`\`${name}\``,
		meanCell(comparison.mean(name, of)),
		name === reference ? '' : differenceCell(comparison.difference(name, reference, of)),
		...scoredCounts(comparison.of(name), of),
	]);
	return [
		'## Style by a second opinion',
		`How much more probable \`${model}\`, which wrote none of the replies, finds each one once it is told the preference: ` +
			'(log p(reply | preference prompt) − log p(reply | base prompt)) / tokens, in nats a token. Its prompts are the authors’, with the text ' +
			'alone as what the user says, whatever the reply was asked by. Not scored are echoes, remarks and refusals, whose words speak of the preference, and what ' +
			'there was no time for. In brackets the 95 % interval (bootstrap over items); the difference is ' +
			`\`${reference}\`’s reply to the same item and preference taken off, bold where the interval leaves 0 out.`,
		tableOf(['Method', 'Nats a token', 'Difference', ...countColumns], overall),
		...byPreference(input, comparison, of),
	].join('\n\n');
}

function byPreference(
	{ dataSets, wishes, conditions, reference }: ReportInput,
	comparison: Comparison,
	of: NonNullable<ReportInput['secondOpinion']>['of'],
): readonly string[] {
	if (wishes.length === 0) return [];
	const others = conditions.map(({ name }) => name).filter((name) => name !== reference);
	const rows = dataSets.flatMap((dataSet) =>
		wishes.map((wish) => [
			dataSet.title,
			wish.name,
			...others.map((name) => {
				const selection = { dataSet: dataSet.name, wish: wish.name };
				return differenceCell(comparison.difference(name, reference, of, selection));
			}),
		]),
	);
	const columns = ['Data set', 'Preference', ...others.map((name) => `\`${name}\``)];
	return [`The difference to \`${reference}\` by preference:`, tableOf(columns, rows)];
}
