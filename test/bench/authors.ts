/** The report of `scripts/benchAuthors.mjs` on the authors' Python code. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ExplainedFailure, messageOf } from '../../scripts/system/reporting.mjs';

const amount = z.number().min(0);
const authorsReport = z.looseObject({
	threads: z.int().min(1),
	methods: z.array(
		z.looseObject({
			name: z.string(),
			/** After the first token; null for a single token. */
			tokensPerSecond: amount.nullable(),
			/** In seconds. */
			timeToFirstToken: amount,
			/** Over all prompts. */
			tokens: amount,
		}),
	),
	/** Of each prompt. */
	promptTokens: z.array(amount).min(1),
});
export type AuthorsReport = z.infer<typeof authorsReport>;

/** Throws ExplainedFailure. */
export async function readAuthorsReport(file: string): Promise<AuthorsReport> {
	try {
		return authorsReport.parse(JSON.parse(await readFile(file, 'utf8')));
	} catch (error) {
		throw new ExplainedFailure(
			`${file} is no report of scripts/benchAuthors.mjs, or can’t be read: ${messageOf(error)}`,
		);
	}
}
