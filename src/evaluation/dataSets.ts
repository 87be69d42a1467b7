/** The data sets of the comparison: the four of the paper, and one of texts to rewrite or to continue. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Reply } from './scorers/scorer.ts';

export const dataSetNames = [
	'helpSteer',
	'truthfulQa',
	'ultraChat',
	'personal',
	'rewriting',
	'completion',
] as const;
export type DataSetName = (typeof dataSetNames)[number];

/** Those of the comparison; the continuations of `completion` are for the settings of completion alone. */
export const comparedDataSets: readonly DataSetName[] = dataSetNames.filter(
	(name) => name !== 'completion',
);

export interface Item {
	/** Tells it from all others of its data set. */
	readonly id: string;
	/** The question, the text that is to be rewritten, or the beginning of one that is to be continued. */
	readonly text: string;
	/** What sort of text it is, such as a review; questions have none. */
	readonly kind?: string;
}

export interface DataSet {
	readonly name: DataSetName;
	/** As the paper calls it. */
	readonly title: string;
	readonly task: Reply['task'];
	readonly items: readonly Item[];
}

interface Origin {
	readonly title: string;
	readonly task: Reply['task'];
	/** Its file, in the folder of the data. */
	readonly file: string;
}

const origins: Readonly<Record<DataSetName, Origin>> = {
	helpSteer: { title: 'HelpSteer', task: 'question', file: 'authors/HelpSteer_train.json' },
	truthfulQa: {
		title: 'Truthful QA',
		task: 'question',
		file: 'authors/UltraFeedback_truthful_qa.json',
	},
	ultraChat: {
		title: 'UltraChat',
		task: 'question',
		file: 'authors/UltraFeedback_ultrachat.json',
	},
	personal: {
		title: 'Personal',
		task: 'question',
		file: 'authors/personal_preference_eval_preference_data.json',
	},
	rewriting: { title: 'Rewriting', task: 'rewriting', file: 'rewriting.json' },
	completion: { title: 'Completion', task: 'completion', file: 'rewriting.json' },
};

const authorsQuestions = z.array(z.strictObject({ index: z.int().min(0), question: z.string() }));

const textsToRewrite = z.strictObject({
	notice: z.string(),
	texts: z.array(
		z.strictObject({ id: z.string(), kind: z.string(), source: z.string(), text: z.string() }),
	),
});

/**
 * Texts are kept as the file has them, with blanks at their ends. Throws where the file is not as it should
 * be.
 */
export function loadDataSet(name: DataSetName): DataSet {
	const { title, task, file } = origins[name];
	const data = readData(file);
	return { name, title, task, items: readers[task](data) };
}

const readers: Readonly<Record<Reply['task'], (data: unknown) => Item[]>> = {
	question: questions,
	rewriting: texts,
	completion: beginnings,
};

function questions(data: unknown): Item[] {
	return authorsQuestions
		.parse(data)
		.map(({ index, question }) => ({ id: String(index), text: question }));
}

function texts(data: unknown): Item[] {
	return textsToRewrite.parse(data).texts.map(({ id, text, kind }) => ({ id, text, kind }));
}

function beginnings(data: unknown): Item[] {
	return texts(data).map((item) => ({ ...item, text: firstHalf(item.text) }));
}

/** Of a text's characters, up to the end of the word there. */
function firstHalf(text: string): string {
	const half = Math.floor(text.length / 2);
	return text.slice(0, half) + (/^\S+/.exec(text.slice(half))?.[0] ?? '');
}

function readData(file: string): unknown {
	return JSON.parse(readFileSync(new URL(`data/${file}`, import.meta.url), 'utf8'));
}
