/** Verdicts that were given already, so that an interrupted run asks only for the others. */
import { z } from 'zod';
import { EvaluationError } from '../evaluationError.ts';
import { Appender, readIfThere } from '../lineFile.ts';
import type { Verdict } from './judgePrompt.ts';

/** Keys tell all that a verdict depends on. */
export interface VerdictStore {
	readonly get: (key: string) => Verdict | undefined;
	readonly set: (key: string, verdict: Verdict) => Promise<void>;
}

const storedVerdict = z.object({ key: z.string(), verdict: z.enum(['A', 'B', 'tie']) });
/** What every line begins with, as {@link lineOf} writes it. */
const lineStart = '{"key":"';

/**
 * Opens a file of one verdict a line, which need not be there yet. A line that a killed run left unfinished is passed over.
 *
 * @throws EvaluationError for a file of something else, to which nothing is then written
 */
export async function openVerdictStore(path: string): Promise<VerdictStore> {
	const text = (await readIfThere(path)) ?? '';
	const lines = text.split('\n');
	if (!isBegunLine(lines[0] ?? '')) {
		throw new EvaluationError(`${path} holds something else than verdicts: move it elsewhere.`);
	}
	const verdicts = new Map(lines.flatMap(parseLine));
	let missingEnd = text === '' || text.endsWith('\n') ? '' : '\n';
	const appender = new Appender(path);
	return {
		get: (key) => verdicts.get(key),
		set: (key, verdict) => {
			verdicts.set(key, verdict);
			const line = missingEnd + lineOf(key, verdict);
			missingEnd = '';
			return appender.append(line);
		},
	};
}

function isBegunLine(line: string): boolean {
	return line.startsWith(lineStart.slice(0, line.length));
}

function lineOf(key: string, verdict: Verdict): string {
	return `${JSON.stringify({ key, verdict })}\n`;
}

function parseLine(line: string): [string, Verdict][] {
	try {
		const { key, verdict } = storedVerdict.parse(JSON.parse(line));
		return [[key, verdict]];
	} catch {
		return [];
	}
}
