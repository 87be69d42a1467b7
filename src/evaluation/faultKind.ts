/** By which fault a reply is counted. */
import type { MadeReply } from './scoring.ts';
import { spoiledKindOf, type SpoiledKind } from './scorers/drift.ts';

/** Undefined for a reply without a fault, and where nothing was offered. */
export function faultKindOf({
	offered,
	reply,
}: Pick<MadeReply, 'offered' | 'reply'>): SpoiledKind | undefined {
	return offered ? spoiledKindOf(reply) : undefined;
}
