/** By which fault a reply is counted. */
import { replyFault, type ReplyFault } from '../writing/reply/replyFault.ts';
import { instructionFor } from './preferences.ts';
import type { RatedReply } from './scoring.ts';
import { spoiledKindOf, type SpoiledKind } from './scorers/drift.ts';

type Faulty = Pick<RatedReply, 'offered' | 'reply' | 'record' | 'wish'>;

/** What makes a reply end too soon. */
const cuts = new Set(['maxTokens', 'growthLimit']);

/**
 * What makes a reply spoiled, or else what the extension's own recognition sees in a rewrite. That is given
 * what was offered for the raw reply too, and no prompt, since results keep neither: it sees fewer remarks
 * and echoes than where the reply was made. Undefined for a reply without a fault, and where nothing was
 * offered.
 */
export function faultKindOf(made: Faulty): SpoiledKind | ReplyFault | undefined {
	if (!made.offered) return undefined;
	const spoiled = spoiledKindOf(made.reply);
	return spoiled ?? (made.reply.task === 'rewriting' ? recognisedFault(made) : undefined);
}

function recognisedFault({ reply, record, wish }: Faulty): ReplyFault | undefined {
	return replyFault({
		text: reply.text,
		raw: reply.text,
		passage: reply.source,
		// A base reply, which each wish rates, knew of none.
		instructions:
			record.wish === '' ? [] : wish.preferences.map(({ name }) => instructionFor(name, 'authors')),
		asked: [],
		wasCutOff: cuts.has(record.stopReason),
	});
}
