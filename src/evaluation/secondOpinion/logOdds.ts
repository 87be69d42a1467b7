/**
 * How much more probable a reply becomes to a model when it is told the preference. Another model than the
 * one that wrote it says so: to its own writer a reply is always likely.
 */
import { createHash } from 'node:crypto';
import { faultKindOf } from '../faultKind.ts';
import type { KeyedStore } from '../keyedStore.ts';
import { instructionFor, questionPrompt } from '../preferences.ts';
import type { RatedReply } from '../scoring.ts';

/** One request for a score: of a text, under a prompt. */
export interface ScoreAsk {
	/** The authors' prompt with what was asked or given, and no word of the trial's own ask. */
	readonly prompt: { readonly system: string; readonly user: string };
	readonly text: string;
}

export interface StoredScore {
	/** Natural logarithm of the text's probability after the prompt. */
	readonly logProbability: number;
	/** Of the text, by the second model's tokenizer: at least 1. */
	readonly tokens: number;
}

/** What the scores of a reply are asked by: the base prompt first, then each preference of its wish. */
export function asksFor({ reply, wish }: Pick<RatedReply, 'reply' | 'wish'>): readonly ScoreAsk[] {
	const instructions = wish.preferences.map(({ name }) => instructionFor(name, 'authors'));
	return [undefined, ...instructions].map((instruction) => ({
		prompt: questionPrompt(reply.source, instruction),
		text: reply.text,
	}));
}

/** A digest of all that a score depends on. */
export function keyOf({ prompt, text }: ScoreAsk, modelDigest: string): string {
	const asked = JSON.stringify([modelDigest, prompt.system, prompt.user, text]);
	return createHash('sha256').update(asked).digest('hex');
}

/**
 * What speaks of the ask: to a model that was told the preference its words are likely, in whatever manner
 * they are said.
 */
const speakOfAsk: ReadonlySet<string | undefined> = new Set(['echo', 'remark', 'refusal']);

/**
 * Whether a second model has something to say of a reply: one that was offered, is not spoiled, and does not
 * speak of its ask.
 */
export function isReadable(reply: RatedReply): boolean {
	return reply.offered && !reply.spoiled && !speakOfAsk.has(faultKindOf(reply));
}

/**
 * (log p(reply | preference prompt) − log p(reply | base prompt)) / tokens, in nats a token: above 0 where
 * the preference makes the reply more probable. Over a wish of several the mean by their weights. Undefined
 * where a score is missing.
 */
export function logOddsOf(
	reply: Pick<RatedReply, 'reply' | 'wish'>,
	modelDigest: string,
	scores: Pick<KeyedStore<StoredScore>, 'get'>,
): number | undefined {
	const [base, ...preferences] = asksFor(reply).map((ask) => scores.get(keyOf(ask, modelDigest)));
	if (base === undefined) return undefined;
	let total = 0;
	for (const [index, { weight }] of reply.wish.preferences.entries()) {
		const score = preferences[index];
		if (score === undefined) return undefined;
		total += (weight * (score.logProbability - base.logProbability)) / base.tokens;
	}
	return total;
}
