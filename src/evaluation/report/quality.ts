/** What the replies are like besides what was wished: length, faults, fidelity, cost. */
import type { Comparison } from '../comparison.ts';
import type { RatedReply } from '../scoring.ts';
import { fidelityScorers } from '../scorers/fidelityScorers.ts';
import { scoreOnce } from '../scorers/scoreOnce.ts';
import type { Scorer } from '../scorers/scorer.ts';
import { styleScorers } from '../scorers/styleScorers.ts';
import { differenceCell, meanCell, shareCell } from './estimates.ts';
import { tableOf } from './markdownTable.ts';
import type { ReportInput } from './reportInput.ts';

interface Measure {
	readonly name: string;
	readonly of: (reply: RatedReply) => number | undefined;
}

/**
 * A table for each data set: how often a reply is spoiled, its perplexity, and the scorers that look at no
 * preference.
 */
export function qualitySection(input: ReportInput, comparison: Comparison): string {
	const tables = input.dataSets.map(({ name, title, task }) => {
		const scorers = [...styleScorers, ...(task === 'rewriting' ? fidelityScorers : [])];
		const measures = [...generalMeasures, ...scorers.map(measureBy)];
		const rows = [
			[
				'spoiled',
				...input.conditions.map((one) => {
					const replies = comparison.of(one.name, { dataSet: name });
					return shareCell(replies.filter(({ spoiled }) => spoiled).length, replies.length);
				}),
			],
			...measures.map((measure) => [
				measure.name,
				...input.conditions.map((one) =>
					meanCell(comparison.mean(one.name, measure.of, { dataSet: name })),
				),
			]),
		];
		const columns = ['', ...input.conditions.map((one) => `\`${one.name}\``)];
		return `### ${title}\n\n${tableOf(columns, rows)}`;
	});
	return [
		'## What the replies are like',
		'Means over items and preferences with their 95 % interval. A reply is *spoiled* when it is empty, ends in a loop, holds much that is no prose, or ' +
			'changes its language. Where nothing was offered there is nothing to score; tokens and time count all the same.',
		...tables,
	].join('\n\n');
}

/** What a rewrite loses beside the reference's. */
export function fidelitySection(input: ReportInput, comparison: Comparison): string {
	const rewriting = input.dataSets.find(({ task }) => task === 'rewriting');
	if (rewriting === undefined) return '';
	const others = input.conditions.filter(({ name }) => name !== input.reference);
	const measures = [
		spoiledMeasure,
		nothingOfferedMeasure,
		...[...fidelityScorers, ...faultScorers].map(measureBy),
	];
	const rows = measures.map((measure) => [
		measure.name,
		...others.map(({ name }) =>
			differenceCell(
				comparison.difference(name, input.reference, measure.of, { dataSet: rewriting.name }),
			),
		),
	]);
	return [
		'## Rewriting: fidelity and faults beside the reference',
		`Mean differences to \`${input.reference}\`’s rewrite of the same text for the same preference, with their 95 % interval; bold where it leaves 0 out.`,
		tableOf(['', ...others.map(({ name }) => `\`${name}\``)], rows),
	].join('\n\n');
}

/** The scorers and what they mean. */
export function scorersSection(): string {
	const rows = [...styleScorers, ...fidelityScorers].map(({ name, meaning }) => [name, meaning]);
	return `## The scorers\n\n${tableOf(['Name', 'Meaning'], rows)}`;
}

const generalMeasures: readonly Measure[] = [
	{
		name: 'log perplexity under the base prompt',
		of: ({ record }) =>
			record.basePerplexity === null ? undefined : Math.log(record.basePerplexity),
	},
	{ name: 'tokens', of: ({ record }) => record.tokens },
	{
		name: 'cut at the most tokens, share',
		of: ({ record }) => (record.stopReason === 'maxTokens' ? 1 : 0),
	},
	{ name: 'milliseconds', of: ({ record }) => record.milliseconds },
];

const spoiledMeasure: Measure = { name: 'spoiled', of: ({ spoiled }) => (spoiled ? 1 : 0) };
const nothingOfferedMeasure: Measure = {
	name: 'nothing offered',
	of: ({ offered }) => (offered ? 0 : 1),
};
const faultScorers = styleScorers.filter(({ name }) =>
	['repetition', 'garbage', 'language drift'].includes(name),
);

function measureBy(scorer: Scorer): Measure {
	return {
		name: scorer.name,
		of: ({ reply, offered }) => (offered ? scoreOnce(scorer, reply) : undefined),
	};
}
