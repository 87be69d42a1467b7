/**
 * Rewrites one passage so that what it protects survives: as a whole first, then, when the model lost or added a
 * protected span, sentence by sentence, leaving alone the sentences that hold one.
 */
import type { RewrittenPassage } from '../protocol/messages.ts';
import { compareProtectedSpans, protectedSpans } from '../writing/protectedSpans.ts';
import { rewrittenText } from '../writing/reply/rewrittenText.ts';
import { splitSentences } from '../writing/sentences.ts';
import type { ReplyStream } from './replyStream.ts';

export type Reply = 'complete' | 'cancelled';

/** Asks the model to rewrite a text; `onText` gets its raw reply in pieces and may end it. */
export type AskModel = (
	text: string,
	onText: (piece: string) => 'continue' | 'stop',
) => Promise<Reply>;

type Attempt = { readonly kind: 'reply'; readonly text: string } | { readonly kind: 'cancelled' };

export async function rewritePassage(
	passage: string,
	languageId: string,
	stream: ReplyStream,
	ask: AskModel,
): Promise<RewrittenPassage> {
	const whole = await attempt(passage, ask, (text) => {
		stream.update(text);
	});
	if (whole.kind === 'cancelled') return { kind: 'unfinished' };
	if (whole.text !== '' && isIntact(passage, whole.text, languageId)) {
		return { kind: 'rewritten', text: whole.text, keptSentences: 0 };
	}
	const bySentence = await rewriteSentences(passage, languageId, stream, ask);
	if (bySentence.kind === 'kept') stream.update(passage);
	return bySentence;
}

async function rewriteSentences(
	passage: string,
	languageId: string,
	stream: ReplyStream,
	ask: AskModel,
): Promise<RewrittenPassage> {
	const sentences = splitSentences(passage, languageId);
	const free = sentences.filter((sentence) => isFree(sentence, languageId));
	const reason = free.length === sentences.length ? 'emptyReply' : 'protectedSpansLost';
	// A lone sentence without anything to protect was just tried.
	if (free.length === 0 || sentences.length === 1) return { kind: 'kept', reason };
	let done = '';
	let kept = 0;
	for (const sentence of sentences) {
		const before = done;
		const rewritten = isFree(sentence, languageId)
			? await rewriteSentence(sentence, languageId, ask, (text) => {
					stream.update(before + text);
				})
			: sentence;
		if (rewritten === undefined) return { kind: 'unfinished' };
		if (rewritten === sentence) kept += 1;
		done += rewritten;
		stream.update(done);
	}
	if (kept === sentences.length || !isIntact(passage, done, languageId))
		return { kind: 'kept', reason };
	return { kind: 'rewritten', text: done, keptSentences: kept };
}

/** The sentence rewritten, or as it was when the reply will not do; undefined when cancelled. */
async function rewriteSentence(
	sentence: string,
	languageId: string,
	ask: AskModel,
	onText: (text: string) => void,
): Promise<string | undefined> {
	const core = sentence.trim();
	const start = sentence.indexOf(core);
	const surround = (text: string) =>
		sentence.slice(0, start) + text + sentence.slice(start + core.length);
	const reply = await attempt(core, ask, (text) => {
		onText(sentence.slice(0, start) + text);
	});
	if (reply.kind === 'cancelled') return undefined;
	const usable = reply.text !== '' && isIntact(core, reply.text, languageId);
	return usable ? surround(reply.text) : sentence;
}

/** One reply, without what the model puts around the text. */
async function attempt(
	text: string,
	ask: AskModel,
	onText: (text: string) => void,
): Promise<Attempt> {
	let raw = '';
	const outcome = await ask(text, (piece) => {
		raw += piece;
		onText(rewrittenText(raw, text, false));
		return 'continue';
	});
	if (outcome === 'cancelled') return { kind: 'cancelled' };
	const final = rewrittenText(raw, text, true);
	onText(final);
	return { kind: 'reply', text: final };
}

function isFree(sentence: string, languageId: string): boolean {
	return /\p{L}/u.test(sentence) && protectedSpans(sentence, languageId).length === 0;
}

function isIntact(before: string, after: string, languageId: string): boolean {
	return compareProtectedSpans(before, after, languageId).kind === 'kept';
}
