/**
 * Rewrites one passage, so that what is offered is a rewrite and what the passage protects survives: as a whole first, once more
 * in another way when the reply was no rewrite, and sentence by sentence when the model lost or added a protected span, leaving
 * alone the sentences that hold one.
 */
import type { RewrittenPassage } from '../protocol/messages.ts';
import { compareProtectedSpans, protectedSpans } from '../writing/protectedSpans.ts';
import type { ReplyFault } from '../writing/reply/replyFault.ts';
import { rewrittenText } from '../writing/reply/rewrittenText.ts';
import { splitSentences } from '../writing/sentences.ts';
import type { ReplyStream } from './replyStream.ts';

export interface RawReply {
	readonly raw: string;
	/** Whether it ended at a limit. */
	readonly wasCutOff: boolean;
}

/** The model, and how its replies are judged. */
export interface Rewriter {
	/**
	 * Asks the model to rewrite a text; `onText` gets its raw reply in pieces. With `after` it is asked in another way, since its
	 * first reply had that fault. Undefined when cancelled.
	 */
	readonly ask: (
		text: string,
		after: ReplyFault | undefined,
		onText: (piece: string) => void,
	) => Promise<RawReply | undefined>;
	/** What makes a reply no rewrite of the text; undefined for a rewrite. */
	readonly faultOf: (
		reply: RawReply & { readonly text: string },
		text: string,
	) => ReplyFault | undefined;
	/** Whether a rewrite changes so little that it is worth asking for more. */
	readonly isNearCopy: (reply: string, text: string) => boolean;
}

interface Attempt {
	readonly text: string;
	/** Of the reply; with one, `text` is not to be offered. */
	readonly fault: ReplyFault | undefined;
	/** Of the reply before it. */
	readonly retriedFor: ReplyFault | undefined;
}

export async function rewritePassage(
	passage: string,
	languageId: string,
	stream: ReplyStream,
	rewriter: Rewriter,
): Promise<RewrittenPassage> {
	const isWhole = (text: string) => isIntact(passage, text, languageId);
	const whole = await attemptTwice(passage, rewriter, isWhole, (text) => {
		stream.update(text);
	});
	if (whole === undefined) return { kind: 'unfinished' };
	const { text, fault, retriedFor } = whole;
	if (fault !== undefined) {
		stream.update(passage);
		return { kind: 'kept', reason: retriedFor ?? fault };
	}
	if (isWhole(text)) {
		return { kind: 'rewritten', text, keptSentences: 0, retriedFor };
	}
	const bySentence = await rewriteSentences(passage, languageId, stream, rewriter);
	if (bySentence.kind === 'kept') stream.update(passage);
	return bySentence;
}

async function rewriteSentences(
	passage: string,
	languageId: string,
	stream: ReplyStream,
	rewriter: Rewriter,
): Promise<RewrittenPassage> {
	const lost = { kind: 'kept', reason: 'protectedSpansLost' } as const;
	const sentences = splitSentences(passage, languageId);
	// A lone sentence was just tried.
	if (sentences.length === 1) return lost;
	let done = '';
	let kept = 0;
	for (const sentence of sentences) {
		const before = done;
		const rewritten = isFree(sentence, languageId)
			? await rewriteSentence(sentence, languageId, rewriter, (text) => {
					stream.update(before + text);
				})
			: sentence;
		if (rewritten === undefined) return { kind: 'unfinished' };
		if (rewritten === sentence) kept += 1;
		done += rewritten;
		stream.update(done);
	}
	if (kept === sentences.length || !isIntact(passage, done, languageId)) return lost;
	return { kind: 'rewritten', text: done, keptSentences: kept };
}

/** The sentence rewritten, or as it was when the reply will not do; undefined when cancelled. */
async function rewriteSentence(
	sentence: string,
	languageId: string,
	rewriter: Rewriter,
	onText: (text: string) => void,
): Promise<string | undefined> {
	const core = sentence.trim();
	const start = sentence.indexOf(core);
	const surround = (text: string) =>
		sentence.slice(0, start) + text + sentence.slice(start + core.length);
	const reply = await attempt(core, undefined, rewriter, (text) => {
		onText(sentence.slice(0, start) + text);
	});
	if (reply === undefined) return undefined;
	const isUsable = reply.fault === undefined && isIntact(core, reply.text, languageId);
	return isUsable ? surround(reply.text) : sentence;
}

/** A reply, or another one where that was no rewrite or nearly a copy; undefined when cancelled. */
async function attemptTwice(
	text: string,
	rewriter: Rewriter,
	isWhole: (reply: string) => boolean,
	onText: (text: string) => void,
): Promise<Attempt | undefined> {
	const first = await attempt(text, undefined, rewriter, onText);
	if (first === undefined) return undefined;
	const isRewrite = first.fault === undefined;
	if (isRewrite && !rewriter.isNearCopy(first.text, text)) return first;
	const second = await attempt(text, first.fault ?? 'unchanged', rewriter, onText);
	const isWorse = second?.fault !== undefined || (second !== undefined && !isWhole(second.text));
	if (!isRewrite || !isWorse) return second;
	onText(first.text);
	return first;
}

/** One reply, without what the model puts around it. */
async function attempt(
	text: string,
	retriedFor: ReplyFault | undefined,
	{ ask, faultOf }: Rewriter,
	onText: (text: string) => void,
): Promise<Attempt | undefined> {
	let raw = '';
	const reply = await ask(text, retriedFor, (piece) => {
		raw += piece;
		onText(rewrittenText(raw, text, false));
	});
	if (reply === undefined) return undefined;
	const final = rewrittenText(reply.raw, text, true);
	onText(final);
	return { text: final, fault: faultOf({ ...reply, text: final }, text), retriedFor };
}

function isFree(sentence: string, languageId: string): boolean {
	return /\p{L}/u.test(sentence) && protectedSpans(sentence, languageId).length === 0;
}

function isIntact(before: string, after: string, languageId: string): boolean {
	return compareProtectedSpans(before, after, languageId).kind === 'kept';
}
