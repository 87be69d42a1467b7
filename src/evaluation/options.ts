/** The options of the evaluation. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseCondition, type Condition } from './conditions.ts';
import { comparedDataSets, dataSetNames, type DataSetName } from './dataSets.ts';
import { EvaluationError } from './evaluationError.ts';
import { countOf, parseOptions, type ValuesOf } from './optionParsing.ts';
import { preferenceNames, type PreferenceName } from './preferences.ts';

export interface EvaluationOptions {
	/** Absolute path of a GGUF file. */
	readonly model: string;
	readonly dataSets: readonly DataSetName[];
	readonly preferences: readonly PreferenceName[];
	readonly conditions: readonly Condition[];
	/** What the others are compared with. */
	readonly reference: string;
	readonly limit: number | undefined;
	/** Items of each sample that are left out. */
	readonly skip: number;
	readonly seed: number;
	readonly maxTokens: number;
	/** Simulated users, whose wishes join those for single preferences. */
	readonly users: number;
	/** Absolute path of the folder of the results. */
	readonly out: string;
	/** Backend processes, each with this many threads. */
	readonly workers: number;
	readonly threads: number;
	/** No item is begun after as many minutes. */
	readonly minutes: number;
	readonly judge: JudgeOptions | undefined;
	/** Absolute path of another model's GGUF file, which says how well the replies fit their preferences. */
	readonly secondOpinion: string | undefined;
	/** Absolute path of the sentence model's GGUF file, which compares meanings. */
	readonly sentenceModel: string | undefined;
	/** Absolute path of a file of blinded pairs that is written for people, and of one that they filled. */
	readonly pairs: string | undefined;
	readonly verdicts: string | undefined;
}

export interface JudgeOptions {
	readonly address: string;
	readonly model: string;
}

const paperMethods = 'base,pref,beam,la,amulet';

export const usage = `Usage: npm run evaluate [-- options]

  --model FILE        a GGUF file that was trained to chat, or small, medium or good (small)
  --dataset A,B       of ${dataSetNames.join(', ')}
                      (all but completion)
  --preference A,B    of ${preferenceNames.join(', ')} (all), or none
  --method A,B        of base, pref, beam, la, amulet, default (${paperMethods}), each with
                      settings of its own if need be: amulet:strength=2+floor=0.1
  --reference METHOD  what the others are compared with (pref, or else the first method)
  --limit N           items of each data set, a random sample (all)
  --skip N            leave out the sample's first N items, such as those that settings were chosen on (0)
  --seed S            of the sample, of sampling and of the intervals (1)
  --max-tokens N      tokens of a reply to a question at most (128, as the authors); a rewrite
                      may have about twice as many as its text
  --users N           also the wishes of N simulated users, of three preferences each (0)
  --out DIR           results and report (.amulet/evaluation)
  --workers N         model processes at a time (one for each core)
  --threads N         threads of each (1)
  --minutes M         begin no item after M minutes; the same command later goes on
  --judge URL --judge-model NAME
                      let a model at an OpenAI-compatible address compare replies, which are sent
                      there; AMULET_JUDGE_KEY in the environment is its key
  --second-opinion FILE
                      a GGUF file of another, better a larger model, which says how much more probable
                      each reply is with the preference than without
  --sentence-model FILE
                      what compares the meanings of texts and rewrites: a GGUF file of all-MiniLM-L6-v2
                      (the one that node scripts/models/sentenceModel.mjs made, if it was run)
  --pairs FILE        write pairs of replies for people to compare, without their methods, in Markdown;
                      FILE.key.json has the methods. A file that is there is left alone
  --verdicts FILE     put what people filled into such a file in the report; its key must lie beside it

A run that was ended goes on where it was when the same command is given again.`;

/** Throws EvaluationError. */
export function parseEvaluationOptions(args: readonly string[]): EvaluationOptions {
	const values = parseOptions(args, options, fail);
	const conditions = list(values.method ?? paperMethods).map(parseCondition);
	return {
		model: resolve(values.model ?? fail('--model FILE is missing.')),
		dataSets: namesOf(values.dataset, dataSetNames, 'data set', comparedDataSets),
		preferences: namesOf(values.preference, preferenceNames, 'preference', preferenceNames),
		conditions: distinct(conditions),
		reference: referenceIn(conditions, values.reference),
		...countsIn(values),
		out: resolve(values.out ?? '.amulet/evaluation'),
		minutes: minutesOf(values.minutes),
		judge: judgeOf(values.judge, values['judge-model']),
		secondOpinion: pathOf(values['second-opinion']),
		sentenceModel: pathOf(values['sentence-model']),
		pairs: pathOf(values.pairs),
		verdicts: pathOf(values.verdicts),
	};
}

type Values = ValuesOf<typeof options>;

function countsIn(values: Values) {
	return {
		limit: values.limit === undefined ? undefined : count(values.limit, 'limit'),
		skip: count(values.skip, 'skip', 0),
		seed: count(values.seed, 'seed', 0),
		maxTokens: count(values['max-tokens'], 'max-tokens'),
		users: count(values.users, 'users', 0),
		workers: count(values.workers, 'workers'),
		threads: count(values.threads, 'threads'),
	};
}

const text = { type: 'string' } as const;
const number = (preset: number) => ({ ...text, default: String(preset) });
const options = {
	model: text,
	dataset: text,
	preference: text,
	method: text,
	reference: text,
	limit: text,
	skip: number(0),
	seed: number(1),
	'max-tokens': number(128),
	users: number(0),
	out: text,
	workers: number(availableParallelism()),
	threads: number(1),
	minutes: text,
	judge: text,
	'judge-model': text,
	'second-opinion': text,
	'sentence-model': text,
	pairs: text,
	verdicts: text,
} as const;

function list(value: string): readonly string[] {
	return value.split(',').map((part) => part.trim());
}

function pathOf(value: string | undefined): string | undefined {
	return value === undefined ? undefined : resolve(value);
}

function namesOf<T extends string>(
	value: string | undefined,
	known: readonly T[],
	what: string,
	usual: readonly T[],
): readonly T[] {
	if (value === undefined) return usual;
	if (value === 'none') return [];
	return list(value).map(
		(name) =>
			known.find((one) => one === name) ??
			fail(`There is no ${what} “${name}”. Use ${known.join(', ')}.`),
	);
}

function distinct(conditions: readonly Condition[]): readonly Condition[] {
	const names = conditions.map(({ name }) => name);
	const twice = names.find((name, index) => names.indexOf(name) < index);
	return twice === undefined ? conditions : fail(`The method “${twice}” is given twice.`);
}

function referenceIn(conditions: readonly Condition[], given: string | undefined): string {
	const names = conditions.map(({ name }) => name);
	const wanted = given ?? (names.includes('pref') ? 'pref' : names[0]);
	if (wanted !== undefined && names.includes(wanted)) return wanted;
	return fail(`--reference ${String(wanted)} must be one of the methods ${names.join(', ')}.`);
}

function count(value: string, name: string, least?: number): number {
	return countOf(value, name, fail, least);
}

function minutesOf(value: string | undefined): number {
	if (value === undefined) return Number.POSITIVE_INFINITY;
	const minutes = Number(value);
	return minutes > 0 ? minutes : fail(`--minutes needs a number above 0, not “${value}”.`);
}

function judgeOf(address: string | undefined, model: string | undefined): JudgeOptions | undefined {
	if (address === undefined && model === undefined) return undefined;
	if (address === undefined || model === undefined) {
		return fail('--judge URL and --judge-model NAME need each other.');
	}
	if (!/^https?:$/.test(protocolOf(address)))
		fail(`--judge needs an http address, not “${address}”.`);
	return { address, model };
}

function protocolOf(address: string): string {
	return URL.canParse(address) ? new URL(address).protocol : '';
}

function fail(message: string): never {
	throw new EvaluationError(`${message}\n\n${usage}`);
}
