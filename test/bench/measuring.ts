/** Runs the methods of a case in turn, round by round. */
import { say } from '../../scripts/system/reporting.mjs';
import type { DecodingSettings } from '../../src/protocol/decoding.ts';
import { encodeChat, generatePlain, timePasses } from './bareProtocol.ts';
import { orderOf, type BenchCase } from './cases.ts';
import type { Method } from './methods.ts';
import { noSignal, type Programs } from './programs.ts';
import type { CaseResult, Round, Run } from './results.ts';
import { threadsName } from './table.ts';
import { chatPromptOf, instructionsFor, textsOf } from './texts.ts';

/** Tokens of the round before those that count. */
const warmUpTokens = 8;

interface RoundPrompts {
	readonly base: readonly number[];
	/** As many as the method with the most preferences takes. */
	readonly preferences: readonly (readonly number[])[];
	/** The base prompt without a text. */
	readonly sourceless: readonly number[];
	readonly maxTokens: number;
}

/** Measures every round of a case, after one that is thrown away. */
export async function measureCase(benchCase: BenchCase, programs: Programs): Promise<CaseResult> {
	const { task, size, methods, maxTokens } = benchCase;
	const rounds: Round[] = [];
	await measureRound({ ...benchCase, maxTokens: warmUpTokens }, 0, programs);
	for (let round = 0; round < benchCase.rounds; round += 1) {
		rounds.push(await measureRound(benchCase, round, programs));
		const seconds = Math.round(process.uptime());
		const place = `${threadsName(programs.threads)}, ${task}, ${size}`;
		say(`${seconds} s: ${place}: round ${round + 1} of ${benchCase.rounds}`);
	}
	const named = methods.map(({ id, label }) => ({ id, label }));
	return { task, size, threads: programs.threads, maxTokens, methods: named, rounds };
}

async function measureRound(
	{ task, size, methods, maxTokens }: BenchCase,
	round: number,
	programs: Programs,
): Promise<Round> {
	const texts = textsOf(task, size);
	const text = round % texts.length;
	const most = Math.max(...methods.map(({ preferences }) => preferences));
	// A text keeps its preferences, so that a round that comes back to it finds its prompts evaluated.
	const instructions = instructionsFor(text, most);
	const encode = (instruction: string | undefined, about = texts[text] ?? '') =>
		programs.plain.connection.sendRequest(encodeChat, chatPromptOf(task, about, instruction));
	const prompts: RoundPrompts = {
		base: await encode(undefined),
		preferences: await Promise.all(instructions.map((instruction) => encode(instruction))),
		sourceless: await encode(undefined, ''),
		maxTokens,
	};
	const runs: Run[] = [];
	for (const method of orderOf(methods, round)) {
		runs.push(await measureRun(method, prompts, programs, runs));
	}
	return { text, instructions, promptTokens: prompts.preferences[0]?.length ?? 0, runs };
}

function measureRun(
	method: Method,
	prompts: RoundPrompts,
	programs: Programs,
	before: readonly Run[],
): Promise<Run> {
	const { work } = method;
	const preferences = prompts.preferences.slice(0, method.preferences);
	switch (work.kind) {
		case 'plain':
			return runPlain(method.id, preferences[0] ?? [], prompts.maxTokens, programs);
		case 'ours':
			return runOurs(method.id, work.decoding, { ...prompts, preferences }, programs);
		case 'passes':
			return runPasses(
				method.id,
				[prompts.base, ...preferences],
				before.find((run) => run.method === work.like),
				programs,
			);
	}
}

async function runPlain(
	method: string,
	prompt: readonly number[],
	maxTokens: number,
	{ plain }: Programs,
): Promise<Run> {
	const result = await plain.connection.sendRequest(generatePlain, { prompt, maxTokens });
	const chosen = result.tokens.length + (result.endOfGeneration ? 1 : 0);
	return { method, tokens: result.tokens, chosen, milliseconds: result.milliseconds };
}

async function runOurs(
	method: string,
	decoding: DecodingSettings,
	{ base, preferences, sourceless, maxTokens }: RoundPrompts,
	{ backend }: Programs,
): Promise<Run> {
	const result = await backend.client.decode(
		{
			model: backend.model,
			decoding: { ...decoding, maxTokens },
			basePrompt: [...base],
			preferencePrompts: preferences.map((prompt) => ({ prompt: [...prompt], weight: 1 })),
			sourcelessPrompt: [...sourceless],
			stopStrings: [],
		},
		noSignal(),
		() => undefined,
	);
	const { tokensEvaluated, tokensReused, batches, tokensDrafted, draftsAccepted } = result;
	return {
		method,
		tokens: result.tokens,
		chosen: result.choices.length,
		milliseconds: result.milliseconds.decode,
		cost: { tokensEvaluated, tokensReused, batches, tokensDrafted, draftsAccepted },
	};
}

/**
 * A step's batch holds the token before the one that it chooses, so the first holds the last of each prompt.
 */
async function runPasses(
	method: string,
	prompts: readonly (readonly number[])[],
	like: Run | undefined,
	{ passes }: Programs,
): Promise<Run> {
	if (like === undefined) throw new Error(`${method} has no run to repeat`);
	const tokens = [...(prompts[0]?.slice(-1) ?? []), ...like.tokens].slice(0, like.chosen);
	const beginnings = prompts.map((prompt) => prompt.slice(0, -1));
	const milliseconds = await passes.connection.sendRequest(timePasses, {
		prompts: beginnings,
		tokens,
	});
	return { method, tokens: like.tokens, chosen: tokens.length, milliseconds };
}
