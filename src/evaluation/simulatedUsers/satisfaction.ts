/** How well each method pleases the users. */
import { bootstrapMean } from '../statistics/bootstrap.ts';
import type { BootstrapOptions, Estimate } from '../statistics/bootstrap.ts';

/** How much a user likes a method's reply to an item. A user rates a method's reply to an item once. */
export interface Rating {
	readonly user: string;
	readonly item: string;
	readonly method: string;
	/** Higher is better; the unit is the same for all methods. */
	readonly rating: number;
}

/** Of one method over all users and items, with intervals that draw whole users. */
export interface Satisfaction {
	readonly method: string;
	/** In the ratings' unit. */
	readonly rating: Estimate;
	/**
	 * How far the rating falls below the best of all methods for that user and item, in the ratings' unit: 0
	 * or more, less is better.
	 */
	readonly regret: Estimate;
	/**
	 * The share of users' items where the method is the best, in [0, 1]; methods that tie share the item
	 * evenly.
	 */
	readonly best: Estimate;
}

interface Outcome {
	readonly user: string;
	readonly rating: number;
	readonly regret: number;
	readonly best: number;
}

/**
 * In order of the methods' first appearance. Where every method is rated for every user and item, the shares
 * of best sum to 1. Throws RangeError when a rating is given twice.
 */
export function satisfactionOf(
	ratings: readonly Rating[],
	options: BootstrapOptions,
): Satisfaction[] {
	const outcomes = new Map<string, Outcome[]>(ratings.map(({ method }) => [method, []]));
	for (const group of groupsOf(ratings, ({ user, item }) => JSON.stringify([user, item]))) {
		for (const { method, ...outcome } of outcomesOf(group)) outcomes.get(method)?.push(outcome);
	}
	return [...outcomes].map(([method, all]) => {
		const users = groupsOf(all, ({ user }) => user);
		const estimate = (key: 'rating' | 'regret' | 'best') =>
			bootstrapMean(
				users.map((own) => own.map((outcome) => outcome[key])),
				options,
			);
		return {
			method,
			rating: estimate('rating'),
			regret: estimate('regret'),
			best: estimate('best'),
		};
	});
}

/** Of the ratings that one user gave to one item. */
function outcomesOf(ratings: readonly Rating[]): (Outcome & { method: string })[] {
	if (new Set(ratings.map(({ method }) => method)).size < ratings.length) {
		throw new RangeError('A user rated a method twice for one item');
	}
	const highest = Math.max(...ratings.map(({ rating }) => rating));
	const winners = ratings.filter(({ rating }) => rating === highest).length;
	return ratings.map(({ user, method, rating }) => ({
		user,
		method,
		rating,
		regret: highest - rating,
		best: rating === highest ? 1 / winners : 0,
	}));
}

/** In order of first appearance. */
function groupsOf<T>(values: readonly T[], keyOf: (value: T) => string): T[][] {
	const groups = new Map<string, T[]>();
	for (const value of values) {
		const key = keyOf(value);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [value]);
		else group.push(value);
	}
	return [...groups.values()];
}
