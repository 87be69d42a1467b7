/** The sentences of the profiles that the extension comes with. */
import assert from 'node:assert/strict';
import { settings } from '../extension/manifestSettings.ts';

/** Throws where there is no such profile of one sentence. */
export function instructionOf(profile: string): string {
	const profiles = settings['amulet.profiles']?.default as Readonly<Record<string, unknown>>;
	const instruction = profiles[profile];
	assert.ok(typeof instruction === 'string', `there is no profile ${profile}`);
	return instruction;
}
