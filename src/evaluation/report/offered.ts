/** What came of each text to rewrite: whether anything was offered, and with which faults. */
import type { Comparison } from '../comparison.ts';
import { faultKindOf } from '../faultKind.ts';
import type { RatedReply } from '../scoring.ts';
import { shareCell } from './estimates.ts';
import { tableOf } from './markdownTable.ts';
import type { ReportInput } from './reportInput.ts';

/**
 * A row for each condition: how often nothing was offered and why, and how often what was offered is spoiled
 * and how.
 */
export function offeredSection({ dataSets, conditions }: ReportInput, comparison: Comparison) {
	const rewriting = dataSets.find(({ task }) => task === 'rewriting');
	if (rewriting === undefined) return '';
	const repliesOf = (name: string) => comparison.of(name, { dataSet: rewriting.name });
	const all = conditions.flatMap(({ name }) => repliesOf(name));
	const [reasons, kinds] = [kindsIn(all.map(reasonOf)), kindsIn(all.map(faultKindOf))];
	const rows = conditions.map(({ name }) => {
		const replies = repliesOf(name);
		const kept = replies.filter(({ offered }) => !offered);
		return [
			`\`${name}\``,
			shareCell(kept.length, replies.length),
			...reasons.map((reason) => countOf(replies.map(reasonOf), reason)),
			...kinds.map((kind) => countOf(replies.map(faultKindOf), kind)),
		];
	});
	return [
		'## Rewriting: what was offered',
		'A text is kept as it was, and *nothing offered*, where the extension recognises that no reply of the model will do; then it has no scores. ' +
			'What was offered is counted by its first fault, if it has one.',
		tableOf(
			[
				...['Method', 'Nothing offered'],
				...reasons.map((reason) => `kept: ${reason}`),
				...kinds.map((kind) => `fault: ${kind}`),
			],
			rows,
		),
	].join('\n\n');
}

function reasonOf({ record }: RatedReply): string | undefined {
	return record.kept;
}

/** In the order of the alphabet. */
function kindsIn(kinds: readonly (string | undefined)[]): readonly string[] {
	return [...new Set(kinds.filter((kind) => kind !== undefined))].sort();
}

function countOf(kinds: readonly (string | undefined)[], wanted: string): string {
	return String(kinds.filter((kind) => kind === wanted).length);
}
