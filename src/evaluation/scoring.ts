/** From results to ratings: how much of what was wished for each reply has. */
import type { Method } from './conditions.ts';
import type { ItemTrials, PlannedTrial } from './plan.ts';
import { preferenceNames, type PreferenceName, type Wish } from './preferences.ts';
import type { ResultsFile } from './resultsFile.ts';
import { spoiledKindOf } from './scorers/drift.ts';
import { lowestRating, preferenceScore, wishScore } from './scorers/preferenceScore.ts';
import type { Reply } from './scorers/scorer.ts';
import { scaleOf, type Scale } from './statistics/standardised.ts';
import { idOf, type TrialRecord } from './trial.ts';

/** A result with what it was made for. */
export interface MadeReply {
	readonly record: TrialRecord;
	readonly method: Method;
	readonly reply: Reply;
	/**
	 * False where the text was kept as it was: then there is nothing to score, and nothing that is spoiled.
	 */
	readonly offered: boolean;
	readonly spoiled: boolean;
}

/** A reply as one wish rates it. A base reply is rated by each. */
export interface RatedReply extends MadeReply {
	readonly wish: Wish;
	/** The score of a single preference, in the units of its scorer; undefined for a wish of several. */
	readonly score: number | undefined;
	/**
	 * In standard deviations of the data set's base and reference replies, weighted over the wish's
	 * preferences. A spoiled reply has none: a loop is long, and long words are found in garbage. Where
	 * nothing was offered there is none either.
	 */
	readonly rating: number | undefined;
	/**
	 * The rating, and the lowest one where the reply is spoiled: it serves nobody. None where nothing was
	 * offered.
	 */
	readonly satisfaction: number | undefined;
}

/** The replies to the items whose trials are all there. */
export function madeReplies(
	items: readonly ItemTrials[],
	results: Pick<ResultsFile, 'get'>,
): readonly MadeReply[] {
	return items.flatMap(({ trials }) => {
		const made = trials.flatMap((trial) => madeReply(trial, results) ?? []);
		return made.length === trials.length ? made : [];
	});
}

function madeReply(trial: PlannedTrial, results: Pick<ResultsFile, 'get'>): MadeReply | undefined {
	const record = results.get(idOf(trial));
	if (record === undefined) return undefined;
	const { task, source } = trial.asked;
	const reply = { task, source, text: record.text };
	const offered = record.kept === undefined;
	const spoiled = offered && spoiledKindOf(reply) !== undefined;
	return { record, method: trial.how.method, reply, offered, spoiled };
}

/**
 * @param reference name of the condition that the others are compared with
 */
export function rateReplies(
	replies: readonly MadeReply[],
	wishes: readonly Wish[],
	reference: string,
): readonly RatedReply[] {
	const scales = scalesOf(replies, reference);
	return replies.flatMap((made) => {
		const { dataSet, wish: own } = made.record;
		const rating = wishes.filter(({ name }) => own === '' || name === own);
		return rating.map((wish) => ({ ...made, wish, ...ratingsOf(made, wish, scales(dataSet)) }));
	});
}

function ratingsOf({ reply, offered, spoiled }: MadeReply, wish: Wish, scale: ScaleOf) {
	if (!offered) return { score: undefined, rating: undefined, satisfaction: undefined };
	if (spoiled) return { score: undefined, rating: undefined, satisfaction: lowestRating };
	const rating = wishScore(wish, reply, scale);
	return { score: scoreOf(wish, reply), rating, satisfaction: rating };
}

function scoreOf({ preferences }: Wish, reply: Reply): number | undefined {
	const [only, second] = preferences;
	return only === undefined || second !== undefined ? undefined : preferenceScore(only.name, reply);
}

type ScaleOf = (name: PreferenceName) => Scale;

/**
 * Of a preference's scores over a data set's base and reference replies, whatever these were wished to be.
 */
function scalesOf(replies: readonly MadeReply[], reference: string): (dataSet: string) => ScaleOf {
	const scales = new Map<string, Scale>();
	const measured = replies.filter(
		({ method, record, offered, spoiled }) =>
			offered && !spoiled && (method === 'base' || record.condition === reference),
	);
	for (const dataSet of new Set(measured.map(({ record }) => record.dataSet))) {
		const own = measured.filter(({ record }) => record.dataSet === dataSet);
		for (const name of preferenceNames) {
			const scores = own.flatMap(({ reply }) => preferenceScore(name, reply) ?? []);
			if (scores.length > 0) scales.set(`${dataSet} ${name}`, scaleOf(scores));
		}
	}
	return (dataSet) => (name) =>
		scales.get(`${dataSet} ${name}`) ?? { mean: 0, standardDeviation: 1 };
}
