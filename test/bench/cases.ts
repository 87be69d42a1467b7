/** Which methods are measured on which prompts, and how often. */
import {
	amulet,
	amuletFull,
	amuletUndrafted,
	authorsSettings,
	authorsSettingsUndrafted,
	faithful,
	faithfulUndrafted,
	passes,
	plain,
	pref,
	withPreferences,
	type Method,
} from './methods.ts';
import type { Size, Task } from './texts.ts';

export interface BenchCase {
	readonly task: Task;
	readonly size: Size;
	readonly methods: readonly Method[];
	/** Measured rounds; each takes the next text. */
	readonly rounds: number;
	readonly maxTokens: number;
}

const core = [plain, amulet, amuletUndrafted, passes];
/** On long prompts most of the time goes into reading them, once for each sequence. */
const fewest = [plain, amulet, amuletUndrafted];
const several = [plain, ...withPreferences(3), ...withPreferences(6)];

const all: readonly BenchCase[] = [
	{
		task: 'rewriting',
		size: 'short',
		methods: [
			...[plain, pref, amulet, amuletUndrafted, faithful, faithfulUndrafted],
			...[amuletFull, authorsSettings, passes],
		],
		rounds: 4,
		maxTokens: 96,
	},
	{
		task: 'rewriting',
		size: 'medium',
		methods: [...core.slice(0, -1), faithful, passes],
		rounds: 2,
		maxTokens: 64,
	},
	{ task: 'rewriting', size: 'long', methods: fewest, rounds: 2, maxTokens: 48 },
	{ task: 'completion', size: 'short', methods: core, rounds: 3, maxTokens: 96 },
	{ task: 'completion', size: 'medium', methods: fewest, rounds: 2, maxTokens: 64 },
	{ task: 'completion', size: 'long', methods: fewest, rounds: 2, maxTokens: 48 },
	{
		task: 'questions',
		size: 'short',
		methods: [...core, authorsSettings, authorsSettingsUndrafted],
		rounds: 2,
		maxTokens: 96,
	},
	{ task: 'rewriting', size: 'short', methods: several, rounds: 2, maxTokens: 48 },
];

const few: readonly BenchCase[] = [
	{
		task: 'rewriting',
		size: 'short',
		methods: [plain, pref, amulet, amuletUndrafted, faithful, passes],
		rounds: 2,
		maxTokens: 64,
	},
	{ task: 'completion', size: 'short', methods: core, rounds: 1, maxTokens: 64 },
	{
		task: 'questions',
		size: 'short',
		methods: [...core, authorsSettings],
		rounds: 1,
		maxTokens: 64,
	},
];

/**
 * What a run measures, in this order, with each number of threads. `repeat` overrides every number of rounds.
 */
export function plannedCases(quick: boolean, repeat: number | undefined): readonly BenchCase[] {
	const planned = quick ? few : all;
	return repeat === undefined ? planned : planned.map((one) => ({ ...one, rounds: repeat }));
}

/** Rounds of the measurement of the time to the first token. */
export function firstTokenRounds(quick: boolean, repeat: number | undefined): number {
	return repeat ?? (quick ? 1 : 3);
}

/** Sequences of the largest batch of forward passes alone. */
export function mostSequences(cases: readonly BenchCase[]): number {
	const counts = cases.flatMap(({ methods }) => methods.map(({ preferences }) => 1 + preferences));
	return Math.max(...counts);
}

/**
 * The order of the methods in a round: it turns from round to round, so that none always follows the same
 * one. Forward passes alone come last, since they repeat the tokens of another method.
 */
export function orderOf(methods: readonly Method[], round: number): readonly Method[] {
	const generating = methods.filter(({ work }) => work.kind !== 'passes');
	const start = round % generating.length;
	return [
		...generating.slice(start),
		...generating.slice(0, start),
		...methods.filter(({ work }) => work.kind === 'passes'),
	];
}
