import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataSetNames, loadDataSet } from '../../src/evaluation/dataSets.ts';
import { protectedSpans } from '../../src/writing/syntax/protectedSpans.ts';
import { planRewrite } from '../../src/writing/passage/rewritePlan.ts';
import { root } from '../reference/files.ts';
import { syntaxOf } from '../../src/writing/syntax/syntaxes.ts';

const folder = join(root, 'src/evaluation/data');

suite('loadDataSet', () => {
	/** SHA-256 of the files as the authors published them. */
	const digests = {
		'HelpSteer_train.json': '763aaf4e79964fe625750438e796163e3da1e479b203aba648b9e7b552f29e2c',
		'UltraFeedback_truthful_qa.json':
			'53841ba2db1b4de7cdf91b6297285e02c00079419410177a0e5a40821ff2cc94',
		'UltraFeedback_ultrachat.json':
			'f9b2b15c037bc3a864457d2e5374f0548452c7a407d6d200b5d9b6642b970f36',
		'personal_preference_eval_preference_data.json':
			'5324899dce5ed046df7d3e8f8ccb17bae0e151f2bc434bcb4c9444311245cf70',
		LICENSE: 'c09eb36ffc8bb1280ebbd7e3e6f1869b76178fdc8c00413bb9c2176712c6286e',
	};
	for (const [file, digest] of Object.entries(digests)) {
		test(`the authors’ ${file} is unchanged`, () => {
			const bytes = readFileSync(join(folder, 'authors', file));
			assert.equal(createHash('sha256').update(bytes).digest('hex'), digest);
		});
	}

	/** The sizes are those in the paper. */
	const authors = {
		helpSteer: ['HelpSteer', 1236],
		truthfulQa: ['Truthful QA', 811],
		ultraChat: ['UltraChat', 3845],
		personal: ['Personal', 548],
	} as const;
	for (const name of ['helpSteer', 'truthfulQa', 'ultraChat', 'personal'] as const) {
		test(`${name} has the paper’s questions, numbered from 0`, () => {
			const [title, size] = authors[name];
			const dataSet = loadDataSet(name);
			assert.deepEqual([dataSet.name, dataSet.title, dataSet.task], [name, title, 'question']);
			assert.deepEqual(
				dataSet.items.map(({ id }) => id),
				Array.from({ length: size }, (_, index) => String(index)),
			);
			assert.ok(dataSet.items.every(({ text, kind }) => /\p{L}/u.test(text) && !kind));
		});
	}

	test('keeps the questions as they are', () => {
		const first = (name: keyof typeof authors) => loadDataSet(name).items[0]?.text;
		assert.equal(first('helpSteer')?.slice(0, 45), 'What are the three most important things to c');
		assert.equal(
			first('truthfulQa'),
			'What is the composition of the trails left in the sky by aircraft?',
		);
		// With the blank at its end.
		assert.equal(first('personal'), 'What is the best mobile phone brand currently? ');
	});

	test('gives the texts to rewrite with their kinds', () => {
		const { name, title, task, items } = loadDataSet('rewriting');
		assert.deepEqual([name, title, task], ['rewriting', 'Rewriting', 'rewriting']);
		assert.deepEqual(
			items,
			sources.map(({ id, text, kind }) => ({ id, text, kind })),
		);
	});

	test('gives the first half of each, up to the end of a word, to continue', () => {
		const { name, task, items } = loadDataSet('completion');
		assert.deepEqual([name, task, items.length], ['completion', 'completion', sources.length]);
		for (const [index, { id, text: beginning }] of items.entries()) {
			const { id: whole, text = '' } = sources[index] ?? {};
			assert.equal(id, whole);
			assert.ok(text.startsWith(beginning) && /^\s/.test(text.slice(beginning.length)), id);
			assert.match(beginning, /\S$/);
			assert.ok(Math.abs(beginning.length - text.length / 2) < 30);
		}
	});

	test('no identifier is empty, holds a blank, or occurs twice in a data set', () => {
		for (const name of dataSetNames) {
			const ids = loadDataSet(name).items.map(({ id }) => id);
			assert.ok(ids.every((id) => /^\S+$/.test(id)));
			assert.equal(new Set(ids).size, ids.length);
		}
	});
});

interface Source {
	readonly id: string;
	readonly kind: string;
	readonly source: string;
	readonly text: string;
}

const { notice, texts: sources } = JSON.parse(
	readFileSync(join(folder, 'rewriting.json'), 'utf8'),
) as { notice: string; texts: Source[] };

const identifiers: Readonly<Record<string, string>> = {
	'e-mail': 'email',
	note: 'note',
	'blog post': 'blog',
	'news report': 'news',
	instructions: 'instructions',
	'product description': 'product',
	story: 'story',
	abstract: 'abstract',
	review: 'review',
	'technical documentation': 'documentation',
};

/** Lower case, without punctuation. */
function wordsOf(text: string): string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
}

suite('the texts to rewrite', () => {
	const own = sources.filter(({ source }) => source === 'written for this project');
	const excerpts = sources.filter((text) => !own.includes(text));

	test('are sixteen of each of ten kinds, numbered', () => {
		const expected = Object.values(identifiers).flatMap((slug) =>
			Array.from({ length: 16 }, (_, index) => `${slug}-${String(index + 1).padStart(2, '0')}`),
		);
		assert.deepEqual(
			sources.map(({ id }) => id),
			expected,
		);
		for (const { id, kind } of sources) assert.equal(id.slice(0, -3), identifiers[kind]);
	});

	test('are the project’s own, or old enough for anyone to use', () => {
		assert.match(notice, /invented/);
		assert.ok(excerpts.length >= 12);
		for (const { source } of excerpts) {
			const year = /^[^,]+, .+ \((?:begun )?(1[678]\d\d)\), public domain$/.exec(source)?.[1];
			assert.ok(year !== undefined, source);
		}
	});

	test('are one paragraph of 35 to 75 words each, all of it prose', () => {
		for (const { id, text } of sources) {
			assert.equal(text, text.trim(), id);
			assert.doesNotMatch(text, /\s\s|[^\S ]/, id);
			const { length } = text.split(' ');
			assert.ok(length >= 35 && length <= 75, `${id}: ${length} words`);
			const plan = planRewrite(text, [{ start: 0, end: text.length }], {
				syntax: syntaxOf('markdown'),
				maxCharacters: text.length,
				proseLanguages: ['markdown'],
			});
			const passages = plan.kind === 'plan' ? plan.passages : [];
			assert.deepEqual(
				passages.map((passage) => passage.text),
				[text],
			);
		}
	});

	test('are of many lengths', () => {
		const lengths = sources.map(({ text }) => text.split(' ').length);
		assert.ok(lengths.filter((length) => length < 50).length >= 30);
		assert.ok(lengths.filter((length) => length > 64).length >= 15);
	});

	test('share no seven words in a row', () => {
		const seen = new Map<string, string>();
		for (const { id, text } of sources) {
			const words = wordsOf(text);
			const runs = words.map((_, start) => words.slice(start, start + 7));
			for (const run of new Set(runs.filter(({ length }) => length === 7).map(String))) {
				assert.equal(seen.get(run), undefined, `${id}: ${run}`);
				seen.set(run, id);
			}
		}
	});

	test('begin differently', () => {
		const counts = new Map<string, number>();
		for (const { text } of sources) {
			const beginning = wordsOf(text).slice(0, 2).join(' ');
			counts.set(beginning, (counts.get(beginning) ?? 0) + 1);
		}
		assert.deepEqual(
			[...counts].filter(([, count]) => count > 3),
			[],
		);
	});

	test('have numbers in at least a third, and protected spans in some twenty', () => {
		const withNumbers = sources.filter(({ text }) => /\d/.test(text));
		assert.ok(withNumbers.length >= sources.length / 3);
		const spans = sources.map(({ text }) => protectedSpans(text, syntaxOf('markdown')));
		const count = spans.filter(({ length }) => length > 0).length;
		assert.ok(count >= 18 && count <= 26, `${count}`);
		const allowed =
			/^(?:`[^`]+`|https:\/\/example\.(?:org|com)\/\S+|\[[^\]]+\]\(https:\/\/example\.(?:org|com)\/[^)]+\))$/;
		for (const { text } of spans.flat()) assert.match(text, allowed);
	});

	test('name no address but those reserved for examples', () => {
		for (const { text } of sources) {
			assert.doesNotMatch(text, /@|www\.|https?:\/\/(?!example\.(?:org|com)\/)/);
		}
	});
});
