/**
 * From the sequences of a step to the candidates and their logits. No more is read than the outcome needs:
 * short lists first, and on the base side little but the candidates' own logits.
 */
import type { Candidates } from '../amulet/composition.ts';
import { lackedByEach, lackedTokens, unread, withOthers } from '../amulet/lackedTokens.ts';
import type { LogitsReadout, WeightedReadout } from '../amulet/logits.ts';
import { contrast, plausible, plausibleListed } from '../amulet/realign.ts';
import type { LogitsSource, ReadoutSize } from './evaluator.ts';

export interface ReadingPlan {
	/** Weights of the preferences, in the order of their sequences. */
	readonly weights: readonly number[];
	/** By definition so many of each preference's best tokens are candidates. */
	readonly size: ReadoutSize;
	readonly plausibilityFloor: number;
	/** Under which short lists may settle what the candidates are; without it they can't. */
	readonly shortFloor?: number | undefined;
	/** Without it the preferences stand alone, and no other sequence is read. */
	readonly realignment?: { readonly strength: number; readonly fidelity: number } | undefined;
}

/** The sequences of a step. */
export interface StepSources {
	readonly preferences: readonly LogitsSource[];
	readonly base?: LogitsSource | undefined;
	readonly sourceless?: LogitsSource | undefined;
}

/** What was read of the two sides that only contrast the candidates. */
interface ContrastReadouts {
	readonly base: LogitsReadout;
	readonly sourceless: LogitsReadout;
}

/** The best tokens of the preferences that are read at first, and then: few ever reach the floor. */
const shortCounts = [32, 512];
/** The base side is read so much deeper with them: a candidate can be far down there. */
const baseDepth = 4;
const noRealignment = { strength: 0, fidelity: 0 };
const nothingRead: ContrastReadouts = { base: unread, sourceless: unread };

/** Reads each step of one generation. */
export class CandidateReading {
	readonly #plan: ReadingPlan;

	constructor(plan: ReadingPlan) {
		this.#plan = plan;
	}

	/** @param allows the only tokens that may be candidates */
	async candidates(sources: StepSources, allows?: (token: number) => boolean): Promise<Candidates> {
		const settled = allows === undefined ? await this.#fromShortLists(sources) : undefined;
		return settled ?? this.#fromAll(sources, allows);
	}

	async #fromShortLists(sources: StepSources): Promise<Candidates | undefined> {
		const { size, shortFloor } = this.#plan;
		if (shortFloor === undefined) return undefined;
		for (const count of shortCounts) {
			if (size !== 'full' && count >= size) return undefined;
			const [preferences, contrasts] = await Promise.all([
				this.#best(sources, count),
				this.#contrasts(sources, baseDepth * count),
			]);
			const candidates = plausibleListed(preferences, shortFloor);
			if (candidates !== undefined) return this.#contrast(candidates, sources, contrasts);
		}
		return undefined;
	}

	async #fromAll(
		sources: StepSources,
		allows: ((token: number) => boolean) | undefined,
	): Promise<Candidates> {
		const { size, plausibilityFloor } = this.#plan;
		const needsAll = size === 'full' && plausibilityFloor === 0;
		const [lists, contrasts] = await Promise.all([
			this.#best(sources, size),
			needsAll ? this.#contrasts(sources, size) : nothingRead,
		]);
		const preferences = await this.#completed(lists, sources);
		const candidates = plausible(preferences, { plausibilityFloor, allows });
		return this.#contrast(candidates, sources, contrasts);
	}

	async #best({ preferences }: StepSources, size: ReadoutSize): Promise<WeightedReadout[]> {
		const lists = await Promise.all(preferences.map((source) => source.best(size)));
		return lists.map((readout, index) => ({ readout, weight: this.#plan.weights[index] ?? 0 }));
	}

	async #contrasts(
		{ base, sourceless }: StepSources,
		size: ReadoutSize,
	): Promise<ContrastReadouts> {
		const read = (source: LogitsSource | undefined) => source?.best(size) ?? unread;
		const readouts = await Promise.all([read(base), read(sourceless)]);
		return { base: readouts[0], sourceless: readouts[1] };
	}

	/** The lists, each with the logits of the candidates that only others have. */
	#completed(
		lists: readonly WeightedReadout[],
		{ preferences }: StepSources,
	): Promise<WeightedReadout[]> {
		const lacked = lackedByEach(lists);
		return Promise.all(
			lists.map(async ({ readout, weight }, index) => {
				return { readout: await completed(readout, preferences[index], lacked[index]), weight };
			}),
		);
	}

	async #contrast(
		candidates: Candidates,
		sources: StepSources,
		readouts: ContrastReadouts,
	): Promise<Candidates> {
		const { strength, fidelity: weight } = this.#plan.realignment ?? noRealignment;
		const { tokens } = candidates;
		const hasContrast = strength > 0 || sources.sourceless !== undefined;
		// One candidate is the choice, whatever its logit.
		if (!hasContrast || tokens.length < 2) return candidates;
		const complete = (readout: LogitsReadout, source: LogitsSource | undefined) =>
			completed(readout, source, lackedTokens(readout, tokens));
		const [base, sourceless] = await Promise.all([
			complete(readouts.base, sources.base),
			complete(readouts.sourceless, sources.sourceless),
		]);
		const source = sources.sourceless && { readout: sourceless, weight };
		return contrast(candidates, base, { strength, source });
	}
}

async function completed(
	readout: LogitsReadout,
	source: LogitsSource | undefined,
	lacked: Int32Array | undefined,
): Promise<LogitsReadout> {
	if (source === undefined || lacked === undefined || lacked.length === 0) return readout;
	return withOthers(readout, await source.logitsOf(lacked));
}
