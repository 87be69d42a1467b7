/** Means with how sure they are, where values come in groups. */
import { createRandomSource } from '../../amulet/randomSource.ts';

/** A mean, and the interval that holds the true one at the level asked for. */
export interface Estimate {
	readonly mean: number;
	readonly low: number;
	readonly high: number;
	/** Number of values. */
	readonly count: number;
}

export interface BootstrapOptions {
	/** A whole number from 0 to 2^32 - 1. */
	readonly seed: number;
	/** How often the clusters are drawn anew. */
	readonly resamples?: number;
	/** In (0, 1). */
	readonly level?: number;
}

interface Cluster {
	readonly sum: number;
	readonly size: number;
}

/**
 * The mean of all values, with the percentile interval of the bootstrap (Efron and Tibshirani, An
 * Introduction to the Bootstrap, 1993, section 13.3). Whole clusters are drawn, so that values which depend
 * on each other, such as those of one item, stay together. The same values and seed give the same interval in
 * whatever order the clusters come. One cluster shows no spread: low and high are its mean. Without values
 * all three are NaN and the count is 0.
 */
export function bootstrapMean(
	clusters: readonly (readonly number[])[],
	{ seed, resamples = 2000, level = 0.95 }: BootstrapOptions,
): Estimate {
	const drawable = clustersInOrder(clusters);
	const means = resampledMeans(drawable, resamples, createRandomSource(seed));
	const all = totalOf(drawable);
	return {
		mean: all.sum / all.size,
		low: quantile(means, (1 - level) / 2),
		high: quantile(means, (1 + level) / 2),
		count: all.size,
	};
}

/**
 * The differences `a - b`, grouped by cluster in order of first appearance: what a paired comparison hands to
 * {@link bootstrapMean}.
 */
export function pairedClusters(
	pairs: readonly { readonly cluster: string; readonly a: number; readonly b: number }[],
): number[][] {
	const differences = new Map<string, number[]>();
	for (const { cluster, a, b } of pairs) {
		const group = differences.get(cluster);
		if (group === undefined) differences.set(cluster, [a - b]);
		else group.push(a - b);
	}
	return [...differences.values()];
}

/** Those with values, sorted so that their order in the data decides nothing. */
function clustersInOrder(clusters: readonly (readonly number[])[]): Cluster[] {
	return clusters
		.filter((values) => values.length > 0)
		.map((values) => ({
			sum: values.reduce((sum, value) => sum + value, 0),
			size: values.length,
		}))
		.sort((one, other) => one.sum / one.size - other.sum / other.size || one.size - other.size);
}

function totalOf(clusters: readonly Cluster[]): Cluster {
	let sum = 0;
	let size = 0;
	for (const cluster of clusters) {
		sum += cluster.sum;
		size += cluster.size;
	}
	return { sum, size };
}

/** Sorted; none without clusters. */
function resampledMeans(
	clusters: readonly Cluster[],
	resamples: number,
	random: () => number,
): number[] {
	if (clusters.length === 0) return [];
	const means = Array.from({ length: resamples }, () => {
		const drawn = clusters.map((own) => clusters[Math.floor(random() * clusters.length)] ?? own);
		const { sum, size } = totalOf(drawn);
		return sum / size;
	});
	return means.sort((one, other) => one - other);
}

/** Interpolated linearly between two values; NaN without any. */
function quantile(sorted: readonly number[], share: number): number {
	const place = share * (sorted.length - 1);
	const below = sorted[Math.floor(place)] ?? NaN;
	const above = sorted[Math.ceil(place)] ?? NaN;
	return below + (above - below) * (place - Math.floor(place));
}
