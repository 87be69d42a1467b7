/** One request to an OpenAI-compatible server, and what became of it. */
import { z } from 'zod';
import { EvaluationError } from '../evaluationError.ts';
import type { ChatMessage } from './judgePrompt.ts';

export interface ChatEndpoint {
	/** Up to before `/chat/completions`, usually ending in `/v1`. */
	readonly address: string;
	readonly model: string;
	/** Sent as a bearer token. It stands in no message of an error. */
	readonly key: string | undefined;
}

export type ChatOutcome =
	| { readonly kind: 'answered'; readonly text: string }
	/**
	 * Another request may succeed. `reason` is the end of a sentence; `retryAfter`, in milliseconds, is the
	 * pause that the server asks for.
	 */
	| { readonly kind: 'failed'; readonly reason: string; readonly retryAfter: number | undefined };

/** The environment variable that the key is taken from. */
const keyVariable = 'AMULET_JUDGE_KEY';

/**
 * The endpoint with its key without blanks around it, or without a key that is empty. Throws EvaluationError
 * for what can’t be used.
 */
export function usableEndpoint({ address, model, key }: ChatEndpoint): ChatEndpoint {
	const url = URL.canParse(address) ? new URL(address) : undefined;
	if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
		throw new EvaluationError('--judge needs an address such as http://127.0.0.1:8080/v1.');
	}
	if (url.username !== '' || url.password !== '') {
		throw new EvaluationError(`--judge must not hold a password: put the key in ${keyVariable}.`);
	}
	const bareKey = key?.trim() ?? '';
	// No header holds other characters, and the error of `fetch` would quote the key.
	if (!/^[\x21-\x7e]*$/.test(bareKey)) {
		throw new EvaluationError(
			`${keyVariable} holds blanks or characters beyond ASCII: set it to the bare key.`,
		);
	}
	return { address, model, key: bareKey === '' ? undefined : bareKey };
}

/**
 * Asks once. The answer is the most probable one (temperature 0). Throws EvaluationError where asking again
 * is no use, and the signal's reason.
 *
 * @param timeout milliseconds until the whole answer is there
 */
export async function requestChat(
	endpoint: ChatEndpoint,
	messages: readonly ChatMessage[],
	{ signal, timeout }: { readonly signal: AbortSignal; readonly timeout: number },
): Promise<ChatOutcome> {
	let response: Response;
	let body: string;
	try {
		response = await fetch(urlOf(endpoint), {
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				...(endpoint.key === undefined ? {} : { authorization: `Bearer ${endpoint.key}` }),
			},
			body: JSON.stringify({ model: endpoint.model, messages, temperature: 0 }),
			// The texts go to the address that was given, and nowhere else.
			redirect: 'manual',
			signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
		});
		body = await response.text();
	} catch (error) {
		signal.throwIfAborted();
		return { kind: 'failed', reason: reasonOf(error, timeout), retryAfter: undefined };
	}
	if (response.ok) return { kind: 'answered', text: contentOf(body, endpoint) };
	if (response.status !== 429 && response.status < 500) {
		throw new EvaluationError(refusalOf(response, endpoint) + quoted(body, endpoint));
	}
	const reason = `status ${response.status}.${quoted(body, endpoint)}`;
	return { kind: 'failed', reason, retryAfter: retryAfterOf(response.headers) };
}

/**
 * The address as messages show it: what may follow a question mark is left out, since some put keys there.
 */
export function placeOf({ address }: ChatEndpoint): string {
	const { origin, pathname } = new URL(address);
	return origin + pathname;
}

function urlOf({ address }: ChatEndpoint): URL {
	const url = new URL(address);
	const path = url.pathname.replace(/\/+$/, '');
	url.pathname = path.endsWith('/chat/completions') ? path : `${path}/chat/completions`;
	return url;
}

const chatCompletion = z.object({
	choices: z.array(z.object({ message: z.object({ content: z.string().nullable() }) })).min(1),
});

function contentOf(body: string, endpoint: ChatEndpoint): string {
	const parsed = chatCompletion.safeParse(parseJson(body));
	if (parsed.success) return parsed.data.choices[0]?.message.content ?? '';
	throw new EvaluationError(
		`${placeOf(endpoint)} did not answer with a chat completion in JSON. Check that --judge is the address of an ` +
			`OpenAI-compatible server up to before /chat/completions, usually ending in /v1.${quoted(body, endpoint)}`,
	);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function refusalOf({ status, headers }: Response, endpoint: ChatEndpoint): string {
	const place = placeOf(endpoint);
	if (status === 401 || status === 403) {
		return endpoint.key === undefined
			? `${place} wants a key (status ${status}): put it in the environment variable ${keyVariable}.`
			: `${place} refuses the key in ${keyVariable} (status ${status}): check that it is valid there and may use ${endpoint.model}.`;
	}
	if (status === 404) {
		return (
			`${place} has no chat completions for ${endpoint.model} (status 404). Check that --judge is the address up to before ` +
			'/chat/completions, usually ending in /v1, and that --judge-model is a model there.'
		);
	}
	if (status < 400) {
		const aim = headers.get('location')?.split('?')[0] ?? 'another address';
		return (
			`${place} redirects to ${withoutKey(aim, endpoint)} (status ${status}), where nothing was sent: ` +
			'give the final address to --judge.'
		);
	}
	return `${place} refuses the request (status ${status}): check that --judge-model ${endpoint.model} can chat.`;
}

/** The beginning of what the server said, as a sentence to append. */
function quoted(body: string, endpoint: ChatEndpoint): string {
	const words = withoutKey(body.replace(/\s+/g, ' ').trim(), endpoint);
	return words === '' ? '' : ` It says: “${words.slice(0, 200)}”.`;
}

/** For messages. */
export function withoutKey(text: string, { key }: ChatEndpoint): string {
	return key === undefined ? text : text.replaceAll(key, '(the key)');
}

/** In milliseconds. The header holds seconds or a date. */
function retryAfterOf(headers: Headers): number | undefined {
	const value = headers.get('retry-after')?.trim() ?? '';
	if (/^\d+$/.test(value)) return Number(value) * 1000;
	const date = Date.parse(value);
	return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

/** `fetch` says “fetch failed” and keeps what happened in the cause, which may have nothing but a code. */
function reasonOf(error: unknown, timeout: number): string {
	if (!(error instanceof Error)) return String(error);
	if (error.name === 'TimeoutError') return `no answer within ${timeout / 1000} s.`;
	const cause = error.cause instanceof Error ? error.cause : error;
	return `${cause.message || String((cause as NodeJS.ErrnoException).code)}.`;
}
