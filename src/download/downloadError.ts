/** A download that can't be made. The message says why, and what to do. */
export class DownloadError extends Error {
	override readonly name = 'DownloadError';
}

/** What went wrong in a request: `fetch` says “fetch failed” and keeps the rest in the cause. */
export function reasonOf(error: unknown): string {
	const cause = error instanceof Error ? error.cause : undefined;
	const told = cause ?? error;
	return told instanceof Error ? told.message : String(told);
}
