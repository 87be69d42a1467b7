/** The plots of a result. */
import type { Bar, BarChart } from '../../src/evaluation/report/barChart.ts';
import type { BenchResult, CaseResult, FirstTokenRound } from './results.ts';
import { spreadOf, type Spread } from './statistics.ts';
import {
	promptTokensOf,
	summarizeCase,
	summarizeFirstToken,
	type MethodSummary,
} from './summary.ts';
import { nameOfStart, threadsName } from './table.ts';

/** By the name of the file that they belong in. */
export function plotsOf(result: BenchResult): ReadonlyMap<string, BarChart> {
	const threads = [...new Set(result.cases.map((one) => one.threads))];
	const speed = threads.map((count): [string, BarChart] => [
		`tokens-per-second-threads-${count}.svg`,
		speedPlot(
			result.cases.filter((one) => one.threads === count),
			count,
		),
	]);
	return new Map([...speed, ['first-token.svg', firstTokenPlot(result.firstToken)]]);
}

function speedPlot(cases: readonly CaseResult[], threads: number): BarChart {
	return {
		title: `Tokens a second, ${threadsName(threads)}`,
		axis: 'tokens a second ÷ tokens a second of plain generation',
		groups: cases.map((one) => ({
			label: `${one.task}, prompts of ${promptTokensOf(one.rounds)} tokens`,
			bars: summarizeCase(one)
				.filter(({ id }) => id !== 'plain')
				.map((summary) => barOf(summary.label, summary.ofPlain, toneOf(summary))),
		})),
		mark: { value: 1, label: 'plain generation' },
	};
}

function toneOf({ id }: MethodSummary): Bar['tone'] {
	if (id.startsWith('passes')) return 'limit';
	if (id.endsWith('-undrafted')) return 'second';
	return id.startsWith('amulet') ? 'main' : 'other';
}

function firstTokenPlot(rounds: readonly FirstTokenRound[]): BarChart {
	const threads = [...new Set(rounds.map((round) => round.threads))];
	return {
		title: `Time to the first token, prompts of ${promptTokensOf(rounds)} tokens`,
		axis: 'milliseconds',
		groups: threads.map((count) => ({
			label: threadsName(count),
			bars: firstTokenBars(rounds.filter((round) => round.threads === count)),
		})),
	};
}

function firstTokenBars(rounds: readonly FirstTokenRound[]): readonly Bar[] {
	const plain = spreadOf(rounds.map((round) => round.plain));
	return [
		barOf('plain generation', plain, 'limit'),
		...summarizeFirstToken(rounds).map(({ layout, start, milliseconds }) =>
			barOf(
				`${layout}, ${nameOfStart(start)}`,
				milliseconds,
				layout === 'textFirst' ? 'main' : 'other',
			),
		),
	];
}

function barOf(label: string, { median, low, high }: Spread, tone: Bar['tone']): Bar {
	return { label, value: median, low, high, tone };
}
