import type { BackendClient } from '../client/backendClient.ts';

/** Starts a backend for one piece of work, and waits until its process is gone. */
export async function useBackend<R>(
	start: () => BackendClient,
	work: (client: BackendClient) => Promise<R>,
): Promise<R> {
	const client = start();
	try {
		return await work(client);
	} finally {
		await client.stop();
	}
}
