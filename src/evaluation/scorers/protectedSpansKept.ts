/** Code, links and the like, which a rewrite must leave alone. */
import { compareProtectedSpans, protectedSpans } from '../../writing/syntax/protectedSpans.ts';
import { syntaxOf } from '../../writing/syntax/syntaxes.ts';
import type { Scorer } from './scorer.ts';

const syntax = syntaxOf('markdown');

/**
 * 1 when the reply has the source's protected spans and no others, else 0 (see {@link
 * compareProtectedSpans}). Undefined for a source without any, even when the reply adds one: whether an item
 * counts depends on its source alone, so all methods are compared on the same items.
 */
export const protectedSpansKept: Scorer = {
	name: 'protected spans kept',
	meaning: 'whether code, links and the like stand in the reply as in the source, 1 or 0',
	appliesTo: 'rewriting',
	score({ source, text }) {
		if (protectedSpans(source, syntax).length === 0) return undefined;
		return compareProtectedSpans(source, text, syntax).kind === 'kept' ? 1 : 0;
	},
};
