/** The preference side: several preferences composed to one, and the floor under it. */
import { highestLogit } from './highestLogit.ts';
import type { WeightedReadout } from './logits.ts';
import { boundOf, LogitTable, vocabularySize, type Side } from './logitTable.ts';
import { TokenIndex } from './tokenIndex.ts';

/**
 * Tokens to choose from, in ascending order, and for each its logit: its log-probability up to one constant
 * for all of them. -Infinity marks an impossible token.
 */
export interface Candidates {
	readonly tokens: Int32Array;
	readonly logits: Float64Array;
}

/** One side's readout and its share of the composition. */
export interface Part extends Side {
	/** Normalised weight, above 0. */
	readonly share: number;
}

export function partsOf(preferences: readonly WeightedReadout[]): Part[] {
	let total = 0;
	for (const [position, { weight }] of preferences.entries()) {
		if (!Number.isFinite(weight) || weight < 0) {
			throw new RangeError(
				`The weight of preference ${position + 1} must be a finite number of at least 0, but it is ${weight}.`,
			);
		}
		total += weight;
	}
	if (!(total > 0 && Number.isFinite(total))) {
		throw new RangeError(
			`The weights of the preferences must have a finite sum above 0, but it is ${total}.`,
		);
	}
	return preferences
		.map(({ readout, weight }, position) => ({
			name: `preference ${position + 1}`,
			readout,
			share: weight / total,
		}))
		.filter(({ share }) => share > 0);
}

export function composeParts(parts: readonly Part[], vocabulary: number | undefined): Candidates {
	return composeTables(parts, tablesOf(parts, vocabulary));
}

function composeTables(parts: readonly Part[], tables: readonly WeightedTable[]): Candidates {
	const tokens = candidateTokens(parts);
	const logits = new Float64Array(tokens.length);
	for (const { table, share } of tables) addWeighted(logits, tokens, table, share);
	return { tokens, logits };
}

/**
 * The composition with its floor from lists too short for it, or undefined when they leave it open: the same
 * as {@link keepPlausible} of any longer lists. It is settled when no token that some list lacks can reach
 * the floor.
 */
export function composeListed(parts: readonly Part[], floor: number): Candidates | undefined {
	if (floor === 0) return undefined;
	const tables = tablesOf(parts, vocabularySize(parts));
	const candidates = composeTables(parts, tables);
	let best = Number.NEGATIVE_INFINITY;
	let open = parts.reduce((sum, { readout, share }) => sum + share * boundOf(readout), 0);
	for (const [position, token] of candidates.tokens.entries()) {
		const logit = candidates.logits[position] ?? Number.NaN;
		if (tables.every(({ table }) => table.lists(token))) best = Math.max(best, logit);
		else open = Math.max(open, logit);
	}
	return open < best + Math.log(floor) ? keepPlausible(candidates, floor) : undefined;
}

interface WeightedTable {
	readonly table: LogitTable;
	readonly share: number;
}

function tablesOf(parts: readonly Part[], vocabulary: number | undefined): WeightedTable[] {
	return parts.map((part) => ({ table: new LogitTable(part, vocabulary), share: part.share }));
}

function addWeighted(
	sums: Float64Array,
	tokens: Int32Array,
	table: LogitTable,
	share: number,
): void {
	for (let position = 0; position < tokens.length; position += 1) {
		const logit = table.logitOf(tokens[position] ?? Number.NaN);
		sums[position] = (sums[position] ?? Number.NaN) + share * logit;
	}
}

/** All tokens if a side has them all, otherwise those that any side lists; ascending. */
export function candidateTokens(parts: readonly Part[]): Int32Array {
	const size = vocabularySize(parts);
	if (size !== undefined) return wholeVocabulary(size);
	let listed = 0;
	for (const { readout } of parts) listed += readout.logits.length;
	const index = new TokenIndex(listed);
	const union = new Int32Array(listed);
	for (const { readout } of parts) {
		if (readout.kind === 'full') continue;
		for (const token of readout.tokens) union[index.add(token)] = token;
	}
	return union.subarray(0, index.size).sort();
}

function wholeVocabulary(size: number): Int32Array {
	const tokens = new Int32Array(size);
	for (let token = 0; token < size; token += 1) tokens[token] = token;
	return tokens;
}

export function keepPlausible(candidates: Candidates, floor: number): Candidates {
	if (floor === 0) return candidates;
	const least = highestLogit(candidates.logits) + Math.log(floor);
	return keep(candidates, (_, logit) => logit >= least);
}

export function keepAllowed(
	candidates: Candidates,
	allows: ((token: number) => boolean) | undefined,
): Candidates {
	return allows === undefined ? candidates : keep(candidates, allows);
}

/** Moves the candidates that are kept to the front of the same arrays, and copies them out. */
function keep(
	{ tokens, logits }: Candidates,
	keeps: (token: number, logit: number) => boolean,
): Candidates {
	let kept = 0;
	for (let position = 0; position < logits.length; position += 1) {
		const token = tokens[position] ?? Number.NaN;
		const logit = logits[position] ?? Number.NaN;
		if (keeps(token, logit)) {
			tokens[kept] = token;
			logits[kept] = logit;
			kept += 1;
		}
	}
	return { tokens: tokens.slice(0, kept), logits: logits.slice(0, kept) };
}
