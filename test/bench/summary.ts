/** From what was measured to the figures that are shown. */
import { undraftedTwin } from './methods.ts';
import { starts, type CaseResult, type FirstTokenRound, type Run, type Start } from './results.ts';
import { spreadOf, type Spread } from './statistics.ts';
import { promptLayouts, type PromptLayout } from '../../src/writing/prompts/prompts.ts';

export interface MethodSummary {
	readonly id: string;
	readonly label: string;
	readonly tokensPerSecond: Spread;
	/** Of the ratios to plain generation in the same round. */
	readonly ofPlain: Spread;
	/** Medians of a run; undefined for what is not ours. */
	readonly cost: CostSummary | undefined;
	/** Median of tokens chosen. */
	readonly chosen: number;
	/**
	 * Rounds in which the tokens were those of decoding without drafts, and all of them; undefined where
	 * nothing was drafted.
	 */
	readonly sameTokens: { readonly rounds: number; readonly of: number } | undefined;
}

export interface CostSummary {
	readonly batches: number;
	readonly tokensEvaluated: number;
	readonly tokensReused: number;
	/** Of all runs together. */
	readonly tokensDrafted: number;
	readonly draftsAccepted: number;
}

/** One for each method of the case. Throws when a run is missing. */
export function summarizeCase(result: CaseResult): readonly MethodSummary[] {
	return result.methods.map(({ id, label }) => {
		const runs = result.rounds.map((round) => runOf(round.runs, id));
		const ratios = result.rounds.map(
			(round) => speedOf(runOf(round.runs, id)) / speedOf(runOf(round.runs, 'plain')),
		);
		return {
			id,
			label,
			tokensPerSecond: spreadOf(runs.map(speedOf)),
			ofPlain: spreadOf(ratios),
			cost: summarizeCost(runs),
			chosen: median(runs.map(({ chosen }) => chosen)),
			sameTokens: compareTokens(result, id),
		};
	});
}

/** Tokens chosen a second. */
function speedOf(run: Run): number {
	return (1000 * run.chosen) / run.milliseconds;
}

/** Tokens of a preference prompt; the median of the rounds. */
export function promptTokensOf(rounds: readonly { readonly promptTokens: number }[]): number {
	return Math.round(median(rounds.map(({ promptTokens }) => promptTokens)));
}

export interface FirstTokenSummary {
	readonly layout: PromptLayout;
	readonly start: Start;
	readonly milliseconds: Spread;
	/** Of the ratios to plain generation in the same round. */
	readonly ofPlain: Spread;
	readonly tokensEvaluated: number;
	readonly tokensReused: number;
}

/** One for each layout and start. */
export function summarizeFirstToken(
	rounds: readonly FirstTokenRound[],
): readonly FirstTokenSummary[] {
	return promptLayouts.flatMap((layout) =>
		starts.map((start) => {
			const measured = rounds.map((round) => round.layouts[layout][start]);
			return {
				layout,
				start,
				milliseconds: spreadOf(measured.map(({ milliseconds }) => milliseconds)),
				ofPlain: spreadOf(
					rounds.map((round) => round.layouts[layout][start].milliseconds / round.plain),
				),
				tokensEvaluated: median(measured.map(({ tokensEvaluated }) => tokensEvaluated)),
				tokensReused: median(measured.map(({ tokensReused }) => tokensReused)),
			};
		}),
	);
}

function runOf(runs: readonly Run[], id: string): Run {
	const found = runs.find(({ method }) => method === id);
	if (found === undefined) throw new Error(`A round has no run of ${id}`);
	return found;
}

function summarizeCost(runs: readonly Run[]): CostSummary | undefined {
	const costs = runs.flatMap(({ cost }) => cost ?? []);
	if (costs.length === 0) return undefined;
	return {
		batches: median(costs.map(({ batches }) => batches)),
		tokensEvaluated: median(costs.map(({ tokensEvaluated }) => tokensEvaluated)),
		tokensReused: median(costs.map(({ tokensReused }) => tokensReused)),
		tokensDrafted: costs.reduce((sum, { tokensDrafted }) => sum + tokensDrafted, 0),
		draftsAccepted: costs.reduce((sum, { draftsAccepted }) => sum + draftsAccepted, 0),
	};
}

function compareTokens({ methods, rounds }: CaseResult, id: string): MethodSummary['sameTokens'] {
	const twin = undraftedTwin(id, methods);
	if (twin === undefined) return undefined;
	const same = rounds.filter(
		({ runs }) => String(runOf(runs, id).tokens) === String(runOf(runs, twin.id).tokens),
	);
	return { rounds: same.length, of: rounds.length };
}

function median(values: readonly number[]): number {
	return spreadOf(values).median;
}
