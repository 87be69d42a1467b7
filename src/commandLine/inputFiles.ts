/** Reads what the command line is given in files. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Prompt } from '../protocol/messages.ts';

/** A file that can't be used; the message says why. */
export class InputError extends Error {
	override readonly name = 'InputError';
}

const tokenIds = z.array(z.int().min(0)).min(1);

/** Text, or the token ids when the file holds a JSON array of them. Throws InputError. */
export async function readPrompt(path: string): Promise<Prompt> {
	const text = await readText(path);
	if (text === '') throw new InputError(`${path} is empty: a prompt needs text or token ids.`);
	const parsed = tokenIds.safeParse(parseJson(text));
	return parsed.success ? parsed.data : text;
}

/** Throws InputError. */
export async function readTokens(path: string): Promise<number[]> {
	const parsed = tokenIds.safeParse(parseJson(await readText(path)));
	if (parsed.success) return parsed.data;
	throw new InputError(`${path} does not hold a JSON array of token ids, such as [1, 2, 3].`);
}

const replies = z.array(z.string().nullable());

/** A JSON array with the reply for each passage, null for none. Throws InputError. */
export async function readReplies(path: string): Promise<readonly (string | null)[]> {
	const parsed = replies.safeParse(parseJson(await readText(path)));
	if (parsed.success) return parsed.data;
	throw new InputError(`${path} does not hold a JSON array of texts, null for no reply.`);
}

async function readText(path: string): Promise<string> {
	return readFile(path, 'utf8').catch((cause: unknown) => {
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new InputError(`${path} can’t be read: ${reason}`, { cause });
	});
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
