/** The results on disk: a line of JSON a trial, appended as soon as it is done. */
import { rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { stopReasons } from '../protocol/messages.ts';
import { EvaluationError } from './evaluationError.ts';
import { Appender, readIfThere } from './lineFile.ts';
import { idOf, type TrialRecord } from './trial.ts';

const trialRecord = z.object({
	dataSet: z.string(),
	item: z.string(),
	wish: z.string(),
	condition: z.string(),
	text: z.string(),
	kept: z.string().optional(),
	tokens: z.int().min(0),
	stopReason: z.enum(stopReasons),
	basePerplexity: z.number().min(1).nullable(),
	milliseconds: z.number().min(0),
});

export class ResultsFile {
	readonly #path: string;
	readonly #records: Map<string, TrialRecord>;
	readonly #appender: Appender;

	private constructor(path: string, records: Map<string, TrialRecord>) {
		this.#path = path;
		this.#records = records;
		this.#appender = new Appender(path);
	}

	/**
	 * Opens a file that may not be there yet. A last line without an end, which a killed run leaves, is taken
	 * off.
	 *
	 * @throws EvaluationError for a damaged line
	 */
	static async open(path: string): Promise<ResultsFile> {
		const text = (await readIfThere(path)) ?? '';
		const lines = text.split('\n');
		const torn = lines.pop();
		const records = lines.map((line, index) => parseLine(line, `${path}, line ${index + 1}`));
		if (torn !== '') await replaceFile(path, records);
		return new ResultsFile(path, new Map(records.map((record) => [idOf(record), record])));
	}

	get(id: string): TrialRecord | undefined {
		return this.#records.get(id);
	}

	async add(record: TrialRecord): Promise<void> {
		this.#records.set(idOf(record), record);
		return this.#appender.append(`${JSON.stringify(record)}\n`);
	}

	/**
	 * Writes the file anew, in this order of ids; what is not among them comes last, in the order of its
	 * making.
	 */
	async sort(ids: readonly string[]): Promise<void> {
		await this.#appender.settled();
		const first = ids.flatMap((id) => this.#records.get(id) ?? []);
		const isFirst = new Set(first);
		const others = [...this.#records.values()].filter((record) => !isFirst.has(record));
		await replaceFile(this.#path, [...first, ...others]);
	}
}

function parseLine(line: string, place: string): TrialRecord {
	const damaged = (reason: string) =>
		new EvaluationError(`${place} is damaged (${reason}). Delete the line, and it is made anew.`);
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		throw damaged('no JSON');
	}
	const parsed = trialRecord.safeParse(value);
	if (!parsed.success) throw damaged(parsed.error.issues[0]?.path.join('.') ?? 'no trial');
	return parsed.data;
}

/** At no moment is there half a file. */
async function replaceFile(path: string, records: readonly TrialRecord[]): Promise<void> {
	const text = records.map((record) => `${JSON.stringify(record)}\n`).join('');
	await writeFile(`${path}.new`, text);
	await rename(`${path}.new`, path);
}
