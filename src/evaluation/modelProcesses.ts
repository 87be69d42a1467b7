/** Backend processes, as an evaluation uses them. */
import { fileURLToPath } from 'node:url';
import { BackendClient } from '../client/backendClient.ts';
import type { ModelSettings } from '../protocol/decoding.ts';

/** The bundled backend program that answers measuring requests too. */
export const backendEntry = fileURLToPath(new URL('../../dist/measuring.mjs', import.meta.url));

/** Room for the longest question and its reply; beam search needs as much for each beam. */
const contextTokens = 2048;

export function evaluatedModel(path: string, threads: number): ModelSettings {
	return { path, gpu: 'off', threads, contextTokens };
}

/** Gives the work its clients, and stops them however it ends. */
export async function withClients<T>(
	count: number,
	work: (clients: readonly BackendClient[]) => Promise<T>,
): Promise<T> {
	const clients = Array.from({ length: count }, createClient);
	return withStopped(clients, () => work(clients));
}

/** The same with one client. */
export async function withClient<T>(work: (client: BackendClient) => Promise<T>): Promise<T> {
	const client = createClient();
	return withStopped([client], () => work(client));
}

async function withStopped<T>(
	clients: readonly BackendClient[],
	work: () => Promise<T>,
): Promise<T> {
	try {
		return await work();
	} finally {
		await Promise.all(clients.map((client) => client.stop()));
	}
}

function createClient(): BackendClient {
	return new BackendClient({
		entry: backendEntry,
		onState: () => undefined,
		onLog: ({ level, message }) => {
			if (level === 'error') process.stderr.write(`${message}\n`);
		},
	});
}
