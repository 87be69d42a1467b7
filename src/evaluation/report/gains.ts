/** What each method gains in what was wished for, beside the reference. */
import type { Comparison } from '../comparison.ts';
import type { RatedReply } from '../scoring.ts';
import type { Estimate } from '../statistics/bootstrap.ts';
import { differenceCell, isClear, meanCell } from './estimates.ts';
import { drawHeatMap } from './heatMap.ts';
import { tableOf } from './markdownTable.ts';
import type { ReportInput, ReportSection } from './reportInput.ts';

const ratingOf = ({ rating }: RatedReply) => rating;
const satisfactionOf = ({ satisfaction }: RatedReply) => satisfaction;

/** A table over all data sets, a heat map for each method, and a table for each data set. */
export function gainsSection(input: ReportInput, comparison: Comparison): ReportSection {
	const { reference, dataSets } = input;
	const others = othersThan(input);
	const gain = (condition: string, dataSet: string, wish?: string) =>
		comparison.difference(condition, reference, ratingOf, {
			dataSet,
			...(wish === undefined ? {} : { wish }),
		});
	const overall = dataSets.map(({ name, title }) => [
		title,
		...others.map((condition) => differenceCell(gain(condition, name))),
	]);
	const satisfied = dataSets.map(({ name, title }) => [
		title,
		...others.map((condition) =>
			differenceCell(
				comparison.difference(condition, reference, satisfactionOf, { dataSet: name }),
			),
		),
	]);
	const plots = others.map((condition): [string, string] => [
		`${fileNameOf(condition)}.svg`,
		heatMapOf(input, condition, (dataSet, wish) => gain(condition, dataSet, wish)),
	]);
	const markdown = [
		`## Gain over \`${reference}\``,
		`Mean difference of the ratings to \`${reference}\`’s for the same item and preference, in standard deviations of the data set’s ` +
			'base and reference replies, over the pairs in which neither reply is spoiled; in brackets the 95 % interval (bootstrap over items). ' +
			'Bold where it leaves 0 out. With fewer than ten items an interval is somewhat too narrow.',
		tableOf(['Data set', ...others.map(code)], overall),
		'The same with all pairs, a spoiled reply rated −3, the lowest rating:',
		tableOf(['Data set', ...others.map(code)], satisfied),
		...plots.map(([file], index) => `![Gain of ${others[index] ?? ''} over ${reference}](${file})`),
		...dataSets.map(
			({ name, title }) =>
				`### ${title}\n\n${tableOf(
					['Preference', ...others.map(code)],
					input.wishes.map((wish) => [
						wish.name,
						...others.map((condition) => differenceCell(gain(condition, name, wish.name))),
					]),
				)}`,
		),
	].join('\n\n');
	return { markdown, plots: new Map(plots) };
}

/** How often a method's gain is clearly above 0, clearly below it, or neither. */
export function verdictSection(input: ReportInput, comparison: Comparison): string {
	const compared = input.conditions.filter(({ method }) => method !== 'base');
	const rows = compared.flatMap(({ name }) =>
		compared
			.filter((other) => other.name !== name && isStronger(name, other.name, input))
			.map((other) => verdictRow(name, other.name, input, comparison)),
	);
	return [
		'## Where each wins and loses',
		'Of all pairs of a data set and a preference, those where the first method’s rating is above or below the second’s with a 95 % interval ' +
			'that leaves 0 out. With so many pairs some of them are chance: one in forty each way.',
		tableOf(['Method', 'against', 'above', 'below', 'neither', 'mean difference'], rows),
	].join('\n\n');
}

/** Each pair once: the later method of the list first, the reference last. */
function isStronger(one: string, other: string, { conditions, reference }: ReportInput): boolean {
	if (other === reference || one === reference) return other === reference;
	const place = (name: string) => conditions.findIndex((condition) => condition.name === name);
	return place(one) > place(other);
}

function verdictRow(
	one: string,
	other: string,
	{ dataSets, wishes }: ReportInput,
	comparison: Comparison,
): readonly string[] {
	const cells = dataSets.flatMap((dataSet) =>
		wishes.flatMap(
			(wish) =>
				comparison.difference(one, other, ratingOf, { dataSet: dataSet.name, wish: wish.name }) ??
				[],
		),
	);
	const above = cells.filter(({ low }) => low > 0).length;
	const below = cells.filter(({ high }) => high < 0).length;
	const counts = [above, below, cells.length - above - below].map(String);
	return [
		code(one),
		code(other),
		...counts,
		differenceCell(comparison.difference(one, other, ratingOf)),
	];
}

/** The scores themselves, in their own units. */
export function scoresSection(input: ReportInput, comparison: Comparison): string {
	const { conditions, dataSets, wishes } = input;
	const rows = dataSets.flatMap((dataSet) =>
		wishes.map((wish) => [
			dataSet.title,
			wish.name,
			...conditions.map(({ name }) =>
				meanCell(
					comparison.mean(name, ({ score }) => score, { dataSet: dataSet.name, wish: wish.name }),
				),
			),
		]),
	);
	const columns = ['Data set', 'Preference', ...conditions.map(({ name }) => code(name))];
	return `## The scores themselves\n\nIn the units of each preference’s scorer; in brackets the 95 % interval.\n\n${tableOf(columns, rows)}`;
}

function heatMapOf(
	{ dataSets, wishes, reference }: ReportInput,
	condition: string,
	gain: (dataSet: string, wish: string) => Estimate | undefined,
): string {
	return drawHeatMap({
		title: `${condition}: gain over ${reference}`,
		unit: 'standard deviations; * where the 95 % interval leaves 0 out',
		rows: dataSets.map(({ title }) => title),
		columns: wishes.map(({ name }) => name),
		cells: dataSets.map(({ name }) =>
			wishes.map((wish) => {
				const estimate = gain(name, wish.name);
				if (estimate === undefined) return undefined;
				return { value: estimate.mean, mark: isClear(estimate) ? '*' : '' };
			}),
		),
	});
}

/** All methods but the reference. */
function othersThan({ conditions, reference }: ReportInput): readonly string[] {
	return conditions.map(({ name }) => name).filter((name) => name !== reference);
}

function code(text: string): string {
	return `\`${text}\``;
}

function fileNameOf(condition: string): string {
	return `gain-${condition.replaceAll(/[^\w.]+/g, '-')}`;
}
