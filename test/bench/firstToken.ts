/**
 * Measures how long a person waits for the first token of a rewrite, by which the whole text has to be read.
 */
import { say } from '../../scripts/system/reporting.mjs';
import { promptLayouts, type PromptLayout } from '../../src/writing/prompts/prompts.ts';
import { encodeChat, timePlainFirstToken } from './bareProtocol.ts';
import { rewriteDecoding } from './methods.ts';
import { MeasuredBackend, noSignal, type Programs } from './programs.ts';
import type { FirstToken, FirstTokenRound, MemoryResult, Start } from './results.ts';
import { threadsName } from './table.ts';
import { chatPromptOf, instructionsFor, textsOf } from './texts.ts';

/** The first token is all that is wanted. */
const fewTokens = 4;

interface Waiting {
	readonly text: string;
	/** The profile, and another one. */
	readonly instructions: readonly [string, string];
}

export interface FirstTokenMeasurement {
	readonly rounds: readonly FirstTokenRound[];
	/** Of a backend that rewrites with one preference. */
	readonly memory: MemoryResult;
}

export async function measureFirstTokens(
	rounds: number,
	programs: Programs,
): Promise<FirstTokenMeasurement> {
	const done: FirstTokenRound[] = [];
	const peaks: number[] = [];
	for (let round = 0; round < rounds; round += 1) {
		done.push(await measureRound(round, programs, peaks));
		const seconds = Math.round(process.uptime());
		const place = `${threadsName(programs.threads)}, first token`;
		say(`${seconds} s: ${place}: round ${round + 1} of ${rounds}`);
	}
	const memory = {
		threads: programs.threads,
		what: 'Amulet, rewriting 500 tokens with 1 preference',
		peakBytes: peaks.length === 0 ? undefined : Math.max(...peaks),
	};
	return { rounds: done, memory };
}

async function measureRound(
	round: number,
	programs: Programs,
	peaks: number[],
): Promise<FirstTokenRound> {
	const texts = textsOf('rewriting', 'medium');
	const text = round % texts.length;
	const [one = '', other = ''] = instructionsFor(text, 2);
	const waiting: Waiting = { text: texts[text] ?? '', instructions: [one, other] };
	const { plain, model, threads } = programs;
	const prompt = await plain.connection.sendRequest(
		encodeChat,
		chatPromptOf('rewriting', waiting.text, one),
	);
	// Whatever is slow only once.
	await plain.connection.sendRequest(timePlainFirstToken, { prompt: prompt.slice(-8) });
	const before = await plain.connection.sendRequest(timePlainFirstToken, { prompt });
	const layouts: Partial<Record<PromptLayout, Record<Start, FirstToken>>> = {};
	for (const layout of round % 2 === 0 ? promptLayouts : [...promptLayouts].reverse()) {
		const backend = new MeasuredBackend(model.path, threads);
		layouts[layout] = await measureStarts(backend, layout, waiting);
		if (backend.peakBytes !== undefined) peaks.push(backend.peakBytes);
		await backend.client.stop();
	}
	const after = await plain.connection.sendRequest(timePlainFirstToken, { prompt });
	return {
		threads,
		text,
		plain: (before + after) / 2,
		promptTokens: prompt.length,
		layouts: layouts as FirstTokenRound['layouts'],
	};
}

/** Throws when the process is lost. */
async function measureStarts(
	backend: MeasuredBackend,
	layout: PromptLayout,
	{ text, instructions: [one, other] }: Waiting,
): Promise<Record<Start, FirstToken>> {
	await backend.load();
	// The context is made at the first request; the prompts share nothing with those that are measured.
	await backend.client.decode(
		{
			model: backend.model,
			decoding: { ...rewriteDecoding, maxTokens: 1 },
			basePrompt: '1 2 3 4',
			preferencePrompts: [{ prompt: '4 3 2 1', weight: 1 }],
			stopStrings: [],
		},
		noSignal(),
		() => undefined,
	);
	return {
		fresh: await waitForFirstToken(backend, layout, text, one),
		otherProfile: await waitForFirstToken(backend, layout, text, other),
		again: await waitForFirstToken(backend, layout, text, other),
	};
}

async function waitForFirstToken(
	{ client, model }: MeasuredBackend,
	layout: PromptLayout,
	passage: string,
	instruction: string,
): Promise<FirstToken> {
	const controller = new AbortController();
	const { milliseconds, tokensEvaluated, tokensReused } = await client.rewrite(
		{
			model,
			decoding: { ...rewriteDecoding, maxTokens: fewTokens },
			languageId: 'plaintext',
			preferences: [{ instruction, weight: 1 }],
			passages: [passage],
			layout,
			checksReplies: false,
			keepsNumbers: false,
		},
		controller.signal,
		() => {
			controller.abort();
		},
	);
	return { milliseconds: milliseconds.firstToken, tokensEvaluated, tokensReused };
}
