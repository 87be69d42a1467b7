/** The whole report. */
import { Comparison } from '../comparison.ts';
import { gainsSection, scoresSection, verdictSection } from './gains.ts';
import { judgeSection } from './judge.ts';
import { meaningSection } from './meaning.ts';
import { offeredSection } from './offered.ts';
import { peopleSection } from './people.ts';
import { fidelitySection, qualitySection, scorersSection } from './quality.ts';
import type { ReportInput, ReportSection } from './reportInput.ts';
import type { RatedReply } from '../scoring.ts';
import { secondOpinionSection } from './secondOpinion.ts';
import { usersSection } from './users.ts';

/** The same results give the same report, but for the time that they took. */
export function reportOf(input: ReportInput): ReportSection {
	const comparison = new Comparison(repliesOfWishes(input), input.run.seed);
	const gains = gainsSection(input, comparison);
	const sections = [
		headOf(input),
		...(input.wishes.length === 0
			? []
			: [verdictSection(input, comparison), gains.markdown, fidelitySection(input, comparison)]),
		secondOpinionSection(input, comparison),
		meaningSection(input, comparison),
		offeredSection(input, comparison),
		usersSection(input),
		judgeSection(input),
		peopleSection(input.people),
		qualitySection(input, comparison),
		...(input.wishes.length === 0 ? [] : [scoresSection(input, comparison)]),
		scorersSection(),
	];
	return {
		markdown: `${sections.filter((section) => section !== '').join('\n\n')}\n`,
		plots: input.wishes.length === 0 ? new Map() : gains.plots,
	};
}

/** To single preferences, where there are any. */
function repliesOfWishes({ replies, wishes }: ReportInput): readonly RatedReply[] {
	const single = new Set(wishes.map(({ name }) => name));
	return single.size === 0 ? replies : replies.filter(({ wish }) => single.has(wish.name));
}

function headOf({ run, command, replies, dataSets, planned }: ReportInput): string {
	const itemsOf = (name: string) =>
		new Set(replies.flatMap(({ record }) => (record.dataSet === name ? record.item : []))).size;
	const counts = dataSets.map(({ name, title }) => `${title} ${itemsOf(name)}`);
	const items = dataSets.reduce((sum, { name }) => sum + itemsOf(name), 0);
	const missing = planned - items;
	return [
		'# Evaluation',
		`\`${command}\``,
		`${run.model} on ${run.cores} cores of ${run.processor}, ${run.system}, ${run.minutes.toFixed(1)} minutes. Replies to questions of at most ${run.maxTokens} tokens, seed ${run.seed}. ` +
			`Items: ${counts.join(', ')}` +
			(missing > 0 ? `; ${missing} more were planned, and are not complete.` : '.'),
	].join('\n\n');
}
