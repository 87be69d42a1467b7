/** How much of its source's meaning a rewrite has, by a sentence model. */
import type { Comparison } from '../comparison.ts';
import { differenceCell, meanCell } from './estimates.ts';
import { tableOf } from './markdownTable.ts';
import type { ReportInput } from './reportInput.ts';
import { countColumns, scoredCounts } from './scoredCounts.ts';

export function meaningSection(
	{ dataSets, conditions, reference, meaning }: ReportInput,
	comparison: Comparison,
): string {
	const rewriting = dataSets.find(({ task }) => task === 'rewriting');
	if (rewriting === undefined) return '';
	const head = '## Meaning by sentence embeddings';
	if (meaning === undefined) {
		return `${head}\n\nNot measured: \`node scripts/models/sentenceModel.mjs\` gets the model that it needs.`;
	}
	const selection = { dataSet: rewriting.name };
	const rows = conditions.map(({ name }) => [
		`\`${name}\``,
		meanCell(comparison.mean(name, meaning.of, selection)),
		name === reference
			? ''
			: differenceCell(comparison.difference(name, reference, meaning.of, selection)),
		...scoredCounts(comparison.of(name, selection), meaning.of),
	]);
	return [
		head,
		`The cosine of a rewrite’s and its source’s embeddings by \`${meaning.model}\`, from −1 to 1: paraphrases are mostly above 0.7, unrelated texts ` +
			`below 0.3. A copy of the text has 1. In brackets the 95 % interval (bootstrap over items); the difference is that to \`${reference}\`’s rewrite ` +
			'for the same preference.',
		tableOf(['Method', 'Cosine', 'Difference', ...countColumns], rows),
	].join('\n\n');
}
