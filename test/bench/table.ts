/** The result as Markdown. */
import { figure, tableOf } from '../../src/evaluation/report/markdownTable.ts';
import type { AuthorsReport } from './authors.ts';
import type { BenchResult, CaseResult, FirstTokenRound, MemoryResult, Start } from './results.ts';
import { spreadOf, type Spread } from './statistics.ts';
import {
	promptTokensOf,
	summarizeCase,
	summarizeFirstToken,
	type MethodSummary,
} from './summary.ts';

/** The whole report. */
export function reportOf(result: BenchResult): string {
	const threads = [...new Set(result.cases.map((one) => one.threads))];
	return [
		headOf(result),
		...threads.map((count) => speedSection(result, count)),
		firstTokenSection(result.firstToken, result.authors),
		memorySection(result.memory),
	].join('\n\n');
}

function headOf({ machine, model, seconds }: BenchResult): string {
	const gigabytes = (machine.memoryBytes / 1e9).toFixed(0);
	return [
		`${model.name} (${(model.fileBytes / 1e6).toFixed(0)} MB) on ${machine.cores} cores of ${machine.processor}, ` +
			`${gigabytes} GB, ${machine.system}; Node ${machine.node}, node-llama-cpp ${machine.nodeLlamaCpp}; ` +
			`${machine.date.slice(0, 10)}, ${(seconds / 60).toFixed(1)} minutes.`,
		'Medians of all rounds, with the quartiles in brackets. “Of plain” is the median of the ratios to plain generation in ' +
			'the same round. What was evaluated and reused counts the prompts in, so it depends on what ran before.',
	].join('\n');
}

function speedSection(result: BenchResult, threads: number): string {
	const cases = result.cases.filter((one) => one.threads === threads);
	const authorsCase = placeOfAuthors(result.cases, result.authors);
	const rows = cases.flatMap((one) => [
		...caseRows(one),
		...(one === authorsCase && result.authors !== undefined
			? authorsRows(result.authors, one)
			: []),
	]);
	return `## Tokens a second, ${threadsName(threads)}\n\n${tableOf(speedColumns, rows)}`;
}

const speedColumns = [
	'Task',
	'Prompt tokens',
	'Method',
	'Tokens/s',
	'Of plain',
	'Tokens',
	'Passes',
	'Evaluated',
	'Reused',
	'Drafts accepted',
	'Same tokens',
] as const;

function caseRows(one: CaseResult): readonly (readonly string[])[] {
	const place = [one.task, String(promptTokensOf(one.rounds))];
	return summarizeCase(one).map((summary) => [...place, ...methodCells(summary)]);
}

function methodCells(summary: MethodSummary): readonly string[] {
	const { label, tokensPerSecond, ofPlain, chosen, cost, sameTokens } = summary;
	const isPlain = summary.id === 'plain';
	return [
		label,
		spread(tokensPerSecond),
		isPlain ? '1' : spread(ofPlain),
		figure(chosen),
		cost === undefined ? '' : figure(cost.batches),
		cost === undefined ? '' : figure(cost.tokensEvaluated),
		cost === undefined ? '' : figure(cost.tokensReused),
		cost === undefined || cost.tokensDrafted === 0
			? ''
			: `${cost.draftsAccepted} of ${cost.tokensDrafted}`,
		sameTokens === undefined ? '' : `${sameTokens.rounds} of ${sameTokens.of}`,
	];
}

/**
 * The authors measure on questions; their report stands with ours for the same number of threads, if there is
 * one.
 */
function placeOfAuthors(
	cases: readonly CaseResult[],
	authors: AuthorsReport | undefined,
): CaseResult | undefined {
	const questions = cases.filter(({ task }) => task === 'questions');
	return questions.find(({ threads }) => threads === authors?.threads) ?? questions[0];
}

function authorsRows(
	{ methods, threads, promptTokens }: AuthorsReport,
	one: CaseResult,
): readonly (readonly string[])[] {
	const plain = summarizeCase(one).find(({ id }) => id === 'plain');
	const apart = threads === one.threads ? 'run apart' : `run apart, ${threadsName(threads)}`;
	return methods.map(({ name, tokensPerSecond, tokens }) => [
		one.task,
		figure(spreadOf(promptTokens).median),
		`Python, ${name} (${apart})`,
		tokensPerSecond === null ? '' : figure(tokensPerSecond),
		tokensPerSecond === null || plain === undefined
			? ''
			: figure(tokensPerSecond / plain.tokensPerSecond.median),
		figure(tokens / promptTokens.length),
	]);
}

const startNames: Readonly<Record<Start, string>> = {
	fresh: 'nothing kept',
	otherProfile: 'same text, another profile',
	again: 'same text and profile again',
};

/** What a kind of start is called. */
export function nameOfStart(start: Start): string {
	return startNames[start];
}

function firstTokenSection(
	rounds: readonly FirstTokenRound[],
	authors: AuthorsReport | undefined,
): string {
	const columns = [
		'Threads',
		'Prompt tokens',
		'Method',
		'Layout',
		'Start',
		'ms',
		'Of plain',
		'Evaluated',
		'Reused',
	];
	const rows = [...new Set(rounds.map(({ threads }) => threads))].flatMap((threads) =>
		firstTokenRows(rounds.filter((round) => round.threads === threads)),
	);
	const python = (authors?.methods ?? []).map(({ name, timeToFirstToken }) => [
		String(authors?.threads),
		figure(spreadOf(authors?.promptTokens ?? []).median),
		`Python, ${name} (run apart)`,
		'',
		nameOfStart('fresh'),
		figure(1000 * timeToFirstToken),
	]);
	return `## Time to the first token\n\n${tableOf(columns, [...rows, ...python])}`;
}

function firstTokenRows(rounds: readonly FirstTokenRound[]): readonly (readonly string[])[] {
	const place = [String(rounds[0]?.threads), String(promptTokensOf(rounds))];
	const plain = spread(spreadOf(rounds.map((round) => round.plain)));
	return [
		[...place, 'plain generation', '', nameOfStart('fresh'), plain, '1'],
		...summarizeFirstToken(rounds).map((summary) => [
			...place,
			'amulet',
			summary.layout,
			nameOfStart(summary.start),
			spread(summary.milliseconds),
			spread(summary.ofPlain),
			figure(summary.tokensEvaluated),
			figure(summary.tokensReused),
		]),
	];
}

function memorySection(memory: readonly MemoryResult[]): string {
	const rows = memory.map(({ threads, what, peakBytes }) => [
		String(threads),
		what,
		peakBytes === undefined ? 'unknown' : (peakBytes / 1e6).toFixed(0),
	]);
	return `## Peak resident memory\n\n${tableOf(['Threads', 'Process', 'MB'], rows)}`;
}

/** “1.2 (1.1–1.3)”. */
function spread({ median, low, high }: Spread): string {
	return `${figure(median)} (${figure(low)}–${figure(high)})`;
}

/** “1 thread”, “2 threads”. */
export function threadsName(count: number): string {
	return count === 1 ? '1 thread' : `${count} threads`;
}
