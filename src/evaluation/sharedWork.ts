/** Work that several model processes share. */
import type { BackendClient } from '../client/backendClient.ts';

export interface SharedWork<T> {
	readonly pieces: readonly T[];
	/** Each takes the next piece when it is done with one. */
	readonly clients: readonly BackendClient[];
	/** After this moment, as `Date.now()` counts, no piece is begun. */
	readonly deadline: number;
	readonly signal: AbortSignal;
	readonly work: (client: BackendClient, piece: T, signal: AbortSignal) => Promise<void>;
}

/**
 * Settles when all have ended. Throws what the first that failed threw, which ends the others, and the
 * signal's reason.
 */
export async function shareWork<T>(shared: SharedWork<T>): Promise<void> {
	const waiting = [...shared.pieces];
	const failed = new AbortController();
	const signal = AbortSignal.any([shared.signal, failed.signal]);
	const take = () => (Date.now() < shared.deadline ? waiting.shift() : undefined);
	const workWith = async (client: BackendClient) => {
		for (let next = take(); next !== undefined; next = take()) {
			await shared.work(client, next, signal);
		}
	};
	await Promise.all(
		shared.clients.map((client) =>
			workWith(client).catch((error: unknown) => {
				failed.abort(error);
			}),
		),
	);
	shared.signal.throwIfAborted();
	failed.signal.throwIfAborted();
}
