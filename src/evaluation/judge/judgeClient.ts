/**
 * A judge model at an OpenAI-compatible address that a person gave. Nothing is sent there before the first
 * comparison.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { EvaluationError } from '../evaluationError.ts';
import {
	placeOf,
	requestChat,
	usableEndpoint,
	withoutKey,
	type ChatEndpoint,
} from './chatRequest.ts';
import { UnclearVerdictError, type Judge } from './judge.ts';
import { judgeMessages, parseVerdict, type ChatMessage } from './judgePrompt.ts';

export interface JudgeConnection extends ChatEndpoint {
	/** Ends requests and waiting; what waits then fails with its reason. */
	readonly signal: AbortSignal;
	/** Milliseconds for one answer. */
	readonly timeout?: number;
	/** Requests for one verdict, at least 1. */
	readonly attempts?: number;
	/**
	 * Milliseconds before the second request, doubled before each later one; a server may ask for another
	 * pause.
	 */
	readonly backOff?: number;
}

const longestBackOff = 60_000;
/** A server that asks for a longer pause has ended its service for now. */
const longestPause = 600_000;

/** Throws EvaluationError for an address or a key that can't be used. */
export function createJudge(connection: JudgeConnection): Judge {
	const endpoint = usableEndpoint(connection);
	const { model } = endpoint;
	return {
		model,
		compare: async (comparison) => {
			const messages = judgeMessages(comparison);
			const answer = await askPatiently(endpoint, messages, connection);
			const verdict = parseVerdict(answer);
			if (verdict !== undefined) return verdict;
			throw new UnclearVerdictError(
				`${model} answered with no verdict (“${excerpt(withoutKey(answer, endpoint))}”) where it was asked for exactly one of A, B, tie. ` +
					'Give a model to --judge-model that follows instructions better.',
			);
		},
	};
}

/** Asks again after failures that may pass. */
async function askPatiently(
	endpoint: ChatEndpoint,
	messages: readonly ChatMessage[],
	{ signal, timeout = 120_000, attempts = 5, backOff = 1000 }: JudgeConnection,
): Promise<string> {
	for (let attempt = 1; ; attempt += 1) {
		const outcome = await requestChat(endpoint, messages, { signal, timeout });
		if (outcome.kind === 'answered') return outcome.text;
		const pause = outcome.retryAfter ?? Math.min(backOff * 2 ** (attempt - 1), longestBackOff);
		if (attempt >= attempts || pause > longestPause) {
			throw new EvaluationError(
				`${placeOf(endpoint)} gave no verdict in ${attempt} ${attempt === 1 ? 'attempt' : 'attempts'}: ${outcome.reason} ` +
					`Check that the judge runs and may be asked this often${restOf(outcome.retryAfter)}. ` +
					'The same command later goes on from here.',
			);
		}
		await wait(pause, signal);
	}
}

function restOf(retryAfter: number | undefined): string {
	return retryAfter === undefined ? '' : `; it wants ${Math.ceil(retryAfter / 1000)} s of rest`;
}

/** Throws the signal's reason. */
async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
	await delay(milliseconds, undefined, { signal }).catch(() => {
		signal.throwIfAborted();
	});
}

function excerpt(answer: string): string {
	const words = answer.replace(/\s+/g, ' ').trim();
	return words.length > 120 ? `${words.slice(0, 120)}…` : words;
}
