/** What the program's exit status means. */
export const exitStatus = { success: 0, failure: 1, usage: 2 } as const;

/** The command line itself is wrong; the message says how. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}
