/**
 * Rewrites one passage, so that what is offered is a rewrite and what the passage protects survives: as a
 * whole first, once more in another way when the reply was no rewrite or lost a protected span, and then
 * sentence by sentence when protected spans were all that was lost, leaving alone the sentences that lose
 * theirs.
 */
import type { KeptReason, RewrittenPassage } from '../protocol/messages.ts';
import { compareProtectedSpans, protectedSpans } from '../writing/syntax/protectedSpans.ts';
import { mended } from '../writing/passage/mendedReply.ts';
import type { ReplyFault } from '../writing/reply/replyFault.ts';
import { rewrittenText } from '../writing/reply/rewrittenText.ts';
import { splitSentences } from '../writing/syntax/sentences.ts';
import type { LanguageSyntax } from '../writing/syntax/syntaxes.ts';
import type { ReplyStream } from './replyStream.ts';

export interface RawReply {
	readonly raw: string;
	/** Whether it ended at a limit. */
	readonly wasCutOff: boolean;
}

/** Follows a raw reply while it comes. */
export interface ReplyListener {
	readonly onText: (piece: string) => void;
	/** All text so far was a thought and not the reply. */
	readonly onRestart: () => void;
}

/** The model, and how its replies are judged. */
export interface Rewriter {
	/**
	 * Asks the model to rewrite a text; `listener` gets its raw reply in pieces. With `after` it is asked in
	 * another way, since its first reply would not do for that reason. Undefined when cancelled.
	 */
	readonly ask: (
		text: string,
		after: KeptReason | undefined,
		listener: ReplyListener,
	) => Promise<RawReply | undefined>;
	/** What makes a reply no rewrite of the text; undefined for a rewrite. */
	readonly faultOf: (
		reply: RawReply & { readonly text: string },
		text: string,
	) => ReplyFault | undefined;
	/** Whether a rewrite changes so little that it is worth asking for more. */
	readonly isNearCopy: (reply: string, text: string) => boolean;
	/** How much of the text a rewrite leaves out; 0 for nothing to speak of. */
	readonly lossOf: (reply: string, text: string) => number;
	/** Whether a reply says enough of the text to replace one that was nearly a copy. */
	readonly isFaithful: (reply: string, text: string) => boolean;
}

interface Source {
	readonly text: string;
	readonly syntax: LanguageSyntax;
}

interface Attempt {
	readonly text: string;
	/** Why the text can't be offered as it is. */
	readonly problem: KeptReason | undefined;
	/** Why there was an attempt before it. */
	readonly retriedFor: KeptReason | undefined;
}

export async function rewritePassage(
	passage: string,
	syntax: LanguageSyntax,
	stream: ReplyStream,
	rewriter: Rewriter,
): Promise<RewrittenPassage> {
	const whole = await attemptTwice({ text: passage, syntax }, rewriter, (text) => {
		stream.update(text);
	});
	if (whole === undefined) return { kind: 'unfinished' };
	const { text, problem, retriedFor } = whole;
	if (problem === undefined) return { kind: 'rewritten', text, keptSentences: 0, retriedFor };
	const rewritten: RewrittenPassage =
		problem === 'protectedSpansLost'
			? await rewriteSentences(passage, syntax, stream, rewriter)
			: { kind: 'kept', reason: retriedFor ?? problem };
	if (rewritten.kind === 'kept') stream.update(passage);
	return rewritten;
}

async function rewriteSentences(
	passage: string,
	syntax: LanguageSyntax,
	stream: ReplyStream,
	rewriter: Rewriter,
): Promise<RewrittenPassage> {
	const lost = { kind: 'kept', reason: 'protectedSpansLost' } as const;
	const sentences = splitSentences(passage, syntax);
	// A lone sentence was just tried.
	if (sentences.length === 1) return lost;
	let done = '';
	let kept = 0;
	for (const sentence of sentences) {
		const before = done;
		const rewritten = hasWords(sentence, syntax)
			? await rewriteSentence(sentence, syntax, rewriter, (text) => {
					stream.update(before + text);
				})
			: sentence;
		if (rewritten === undefined) return { kind: 'unfinished' };
		if (rewritten === sentence) kept += 1;
		done += rewritten;
		stream.update(done);
	}
	if (kept === sentences.length || !isIntact(passage, done, syntax)) return lost;
	return { kind: 'rewritten', text: done, keptSentences: kept };
}

/** The sentence rewritten, or as it was when the reply will not do; undefined when cancelled. */
async function rewriteSentence(
	sentence: string,
	syntax: LanguageSyntax,
	rewriter: Rewriter,
	onText: (text: string) => void,
): Promise<string | undefined> {
	const core = sentence.trim();
	const start = sentence.indexOf(core);
	const surround = (text: string) =>
		sentence.slice(0, start) + text + sentence.slice(start + core.length);
	const reply = await attempt({ text: core, syntax }, undefined, rewriter, (text) => {
		onText(sentence.slice(0, start) + text);
	});
	if (reply === undefined) return undefined;
	return reply.problem === undefined ? surround(reply.text) : sentence;
}

/**
 * A reply, or another one where that can't be offered, is nearly a copy or leaves something out; undefined
 * when cancelled.
 */
async function attemptTwice(
	source: Source,
	rewriter: Rewriter,
	onText: (text: string) => void,
): Promise<Attempt | undefined> {
	const first = await attempt(source, undefined, rewriter, onText);
	if (first === undefined) return undefined;
	const reason = first.problem ?? shortcomingOf(first.text, source.text, rewriter);
	if (reason === undefined) return first;
	const second = await attempt(source, reason, rewriter, onText);
	if (second === undefined) return undefined;
	const better = betterOf(first, second, source.text, rewriter);
	if (better === first) onText(first.text);
	return better;
}

/** Why a rewrite that could be offered is asked for once more all the same. */
function shortcomingOf(reply: string, text: string, rewriter: Rewriter): KeptReason | undefined {
	if (rewriter.isNearCopy(reply, text)) return 'unchanged';
	return rewriter.lossOf(reply, text) > 0 ? 'detailsLost' : undefined;
}

/** What only lost a protected span can still be rewritten by sentences. */
function betterOf(first: Attempt, second: Attempt, text: string, rewriter: Rewriter): Attempt {
	if (second.problem === undefined) {
		return first.problem !== undefined || isImproved(first, second, text, rewriter)
			? second
			: first;
	}
	if (first.problem === undefined) return first;
	return [second, first].find(({ problem }) => problem === 'protectedSpansLost') ?? second;
}

/** Whether the second rewrite mends what the first one lacked, and no more is lost by it. */
function isImproved(first: Attempt, second: Attempt, text: string, rewriter: Rewriter): boolean {
	const { isFaithful, isNearCopy, lossOf } = rewriter;
	if (second.retriedFor === 'unchanged') return isFaithful(second.text, text);
	return lossOf(second.text, text) < lossOf(first.text, text) && !isNearCopy(second.text, text);
}

/** One reply, without what the model puts around it. */
async function attempt(
	{ text, syntax }: Source,
	retriedFor: KeptReason | undefined,
	{ ask, faultOf }: Rewriter,
	onText: (text: string) => void,
): Promise<Attempt | undefined> {
	let raw = '';
	const reply = await ask(text, retriedFor, {
		onText: (piece) => {
			raw += piece;
			onText(rewrittenText(raw, text, false));
		},
		onRestart: () => {
			raw = '';
			onText('');
		},
	});
	if (reply === undefined) return undefined;
	const final = mended(text, rewrittenText(reply.raw, text, true), syntax);
	onText(final);
	const fault = faultOf({ ...reply, text: final }, text);
	const problem = fault ?? (isIntact(text, final, syntax) ? undefined : 'protectedSpansLost');
	return { text: final, problem, retriedFor };
}

/** Whether anything but protected spans can be rewritten. */
function hasWords(sentence: string, syntax: LanguageSyntax): boolean {
	const spans = protectedSpans(sentence, syntax);
	return /\p{L}/u.test(spans.reduce((rest, { text }) => rest.replace(text, ' '), sentence));
}

function isIntact(before: string, after: string, syntax: LanguageSyntax): boolean {
	return compareProtectedSpans(before, after, syntax).kind === 'kept';
}
