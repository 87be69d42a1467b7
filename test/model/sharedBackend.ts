/**
 * One backend process for all tests that ask it for something and neither change nor watch its life: its
 * start is a second or two of work.
 */
import type { BackendClient } from '../../src/client/backendClient.ts';
import { createClient } from './backendUnderTest.ts';

let client: BackendClient | undefined;

/** It goes on with whatever model it was asked for last, and keeps what it has read, as beside an editor. */
export function sharedClient(): BackendClient {
	client ??= createClient();
	return client;
}

// Of the root suite: after the last file.
suiteTeardown(() => client?.stop());
