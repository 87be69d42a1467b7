/** What a folder of results was made with. Results of other settings must not be mixed in. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, release, type } from 'node:os';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { EvaluationError } from './evaluationError.ts';
import { readIfThere } from './lineFile.ts';

const runDescription = z.object({
	model: z.string(),
	/** SHA-256 of the model's file. */
	modelDigest: z.string(),
	/** SHA-256 of the backend program: other code may choose other tokens. */
	backendDigest: z.string(),
	maxTokens: z.int(),
	seed: z.int(),
	/** Of each model process: other numbers may round in another way. */
	threads: z.int(),
	cores: z.int(),
	processor: z.string(),
	system: z.string(),
	/** Of all runs into the folder together. */
	minutes: z.number(),
});
export type RunDescription = z.infer<typeof runDescription>;

/** What a later run into the same folder must agree in. */
const fixed = [
	'modelDigest',
	'backendDigest',
	'maxTokens',
	'seed',
	'threads',
	'processor',
] as const;

export interface RunInput {
	readonly modelName: string;
	readonly modelFile: string;
	readonly backendFile: string;
	readonly maxTokens: number;
	readonly seed: number;
	readonly threads: number;
}

export async function describeRun(input: RunInput): Promise<RunDescription> {
	const { modelName, modelFile, backendFile, maxTokens, seed, threads } = input;
	return {
		model: modelName,
		modelDigest: await digestOf(modelFile),
		backendDigest: await digestOf(backendFile),
		maxTokens,
		seed,
		threads,
		cores: availableParallelism(),
		processor: cpus()[0]?.model.trim() ?? 'unknown',
		system: `${type()} ${release()}`,
		minutes: 0,
	};
}

/**
 * Answers the description with the time that earlier runs into the folder took.
 *
 * @throws EvaluationError when they were made with something else
 */
export async function continueRun(path: string, now: RunDescription): Promise<RunDescription> {
	const before = await readDescription(path);
	if (before === undefined) return now;
	const different = fixed.filter((name) => before[name] !== now[name]);
	if (different.length === 0) return { ...now, minutes: before.minutes };
	const differences = different.map((name) => `${name} ${before[name]} instead of ${now[name]}`);
	throw new EvaluationError(
		`The results in ${path} were made with other settings: ${differences.join(', ')}. ` +
			'Choose another folder with --out, or delete that one.',
	);
}

export async function saveDescription(path: string, description: RunDescription): Promise<void> {
	await writeFile(path, `${JSON.stringify(description, undefined, '\t')}\n`);
}

async function readDescription(path: string): Promise<RunDescription | undefined> {
	const text = await readIfThere(path);
	if (text === undefined) return undefined;
	try {
		return runDescription.parse(JSON.parse(text));
	} catch {
		throw new EvaluationError(`${path} is damaged. Choose another folder with --out.`);
	}
}

/** SHA-256 of a file, in hexadecimal. */
export async function digestOf(file: string): Promise<string> {
	const hash = createHash('sha256');
	await pipeline(createReadStream(file), hash);
	return hash.digest('hex');
}
