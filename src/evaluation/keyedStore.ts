/** Values on disk that were dear to get, so that an interrupted run gets only the others. */
import type { z } from 'zod';
import { EvaluationError } from './evaluationError.ts';
import { Appender, readIfThere } from './lineFile.ts';

/** Keys tell all that a value depends on. */
export interface KeyedStore<V> {
	readonly get: (key: string) => V | undefined;
	readonly set: (key: string, value: V) => Promise<void>;
}

export interface StoredKind<V> {
	/** Of a value, in a line of JSON. */
	readonly name: string;
	/** What the file holds, for a person: “verdicts”. */
	readonly plural: string;
	readonly value: z.ZodType<V>;
}

/** What every line begins with, as {@link lineOf} writes it. */
const lineStart = '{"key":"';

/**
 * Opens a file of one value a line, which need not be there yet. A line that a killed run left unfinished is
 * passed over.
 *
 * @throws EvaluationError for a file of something else, to which nothing is then written
 */
export async function openKeyedStore<V>(path: string, kind: StoredKind<V>): Promise<KeyedStore<V>> {
	const text = (await readIfThere(path)) ?? '';
	const lines = text.split('\n');
	if (!isBegunLine(lines[0] ?? '')) {
		throw new EvaluationError(
			`${path} holds something else than ${kind.plural}: move it elsewhere.`,
		);
	}
	const values = new Map(lines.flatMap((line) => parseLine(line, kind)));
	let missingEnd = text === '' || text.endsWith('\n') ? '' : '\n';
	const appender = new Appender(path);
	return {
		get: (key) => values.get(key),
		set: (key, value) => {
			values.set(key, value);
			const line = missingEnd + lineOf(key, value, kind);
			missingEnd = '';
			return appender.append(line);
		},
	};
}

function isBegunLine(line: string): boolean {
	return line.startsWith(lineStart.slice(0, line.length));
}

function lineOf<V>(key: string, value: V, { name }: StoredKind<V>): string {
	return `${JSON.stringify({ key, [name]: value })}\n`;
}

function parseLine<V>(line: string, { name, value }: StoredKind<V>): [string, V][] {
	try {
		const stored = JSON.parse(line) as { readonly key?: unknown; readonly [name: string]: unknown };
		return typeof stored.key === 'string' ? [[stored.key, value.parse(stored[name])]] : [];
	} catch {
		return [];
	}
}
