/** What the judge says. */
import { winRateColumns, winRateRow } from '../judge/winRates.ts';
import { tableOf } from './markdownTable.ts';
import type { ReportInput } from './reportInput.ts';

export function judgeSection({ judged, judge }: ReportInput): string {
	if (judge === undefined) return '';
	return [
		'## Verdicts of the judge',
		`The model ${judge.model} compared each reply with the reference’s, in both orders; verdicts that contradict each other count as a tie.`,
		tableOf(winRateColumns, judged.map(winRateRow)),
	].join('\n\n');
}
