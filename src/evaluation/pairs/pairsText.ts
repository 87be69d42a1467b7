/** The file of pairs that people read and fill, in Markdown. All that is not ours in it is quoted. */
import { EvaluationError } from '../evaluationError.ts';
import { adjectivesOf, type Verdict } from '../judge/judgePrompt.ts';
import type { Reply } from '../scorers/scorer.ts';
import type { Blinded, BlindedPair } from './blindedPairs.ts';

const tasks: Readonly<Record<Reply['task'], string>> = {
	question: 'To answer',
	rewriting: 'To say in other words',
	completion: 'To go on with',
};

/** What it says depends on neither the methods nor their names. */
export function pairsText({ pairs, key }: Blinded): string {
	const head = [
		'# Replies to compare',
		'Each pair is two replies to one ask; which method made which is not told. Write after “Verdict:” the one that does better what was ' +
			'asked, in the manner that was asked, and makes sense: A, B, or tie. A pair that has none is left out. The pairs stand in a ' +
			'random order, so that you may end after any of them.',
		`Set: ${key.set}`,
	];
	return `${[...head, ...pairs.map(pairText)].join('\n\n')}\n`;
}

function pairText({ number, task, source, wish, a, b }: BlindedPair): string {
	return [
		`## Pair ${number}`,
		`${tasks[task]}, as ${adjectivesOf(wish)} as possible:`,
		quoted(source),
		'A:',
		quoted(a),
		'B:',
		quoted(b),
		'Verdict:',
	].join('\n\n');
}

function quoted(text: string): string {
	return linesOf(text)
		.map((line) => `> ${line}`.trimEnd())
		.join('\n');
}

function linesOf(text: string): readonly string[] {
	return text.split(/\r\n?|\n/);
}

export interface FilledPairs {
	/** Tells of which key the numbers are. */
	readonly set: string;
	/** By the pairs' numbers; those without a verdict are not in it. */
	readonly verdicts: ReadonlyMap<number, Verdict>;
}

/**
 * Reads what people filled in.
 *
 * @throws EvaluationError for a verdict that is none of the three, and for a file of something else
 */
export function parsePairs(text: string): FilledPairs {
	const lines = linesOf(text);
	const [set] = lines.flatMap((line) => fieldIn(line, /^Set: (\w+)\s*$/) ?? []);
	if (set === undefined) throw new EvaluationError('There are no pairs in the file of verdicts.');
	const verdicts = new Map<number, Verdict>();
	let number = 0;
	for (const line of lines) {
		number = Number(fieldIn(line, /^## Pair (\d+)\s*$/) ?? number);
		const given = fieldIn(line, /^Verdict:(.*)$/);
		if (given !== undefined && given !== '') verdicts.set(number, verdictIn(given, number));
	}
	return { set, verdicts };
}

function fieldIn(line: string, field: RegExp): string | undefined {
	return field.exec(line)?.[1]?.trim();
}

const words: Readonly<Record<string, Verdict>> = { a: 'A', b: 'B', tie: 'tie', '=': 'tie' };

function verdictIn(given: string, number: number): Verdict {
	const verdict =
		words[
			given
				.replace(/[.*_`]/g, '')
				.trim()
				.toLowerCase()
		];
	if (verdict !== undefined) return verdict;
	throw new EvaluationError(`The verdict on pair ${number} must be A, B or tie, not “${given}”.`);
}
