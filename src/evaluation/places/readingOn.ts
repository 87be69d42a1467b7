/** How well a text reads on from a suggestion into what stands after the cursor. */
import type { BackendClient } from '../../client/backendClient.ts';
import type { ModelSettings } from '../../protocol/decoding.ts';
import type { Place } from './places.ts';
import { scoreContinuation } from '../measuring.ts';

/** Code units of what follows whose probability counts. */
const reach = 60;

/** What follows the cursor in its paragraph, up to the end of a word; empty at the end of a paragraph. */
export function directlyAfter({ after }: Pick<Place, 'after'>): string {
	const paragraph = after.slice(0, /\n/.exec(after)?.index);
	const near = paragraph.slice(0, reach) + (/^\S+/.exec(paragraph.slice(reach))?.[0] ?? '');
	return /\p{L}/u.test(near) ? near : '';
}

/**
 * The natural logarithm of how many times likelier what directly follows is after the suggestion than without
 * it, to the same model, asked for a text without a word of what follows. Undefined where nothing follows
 * directly.
 */
export async function gainOfFollowing(
	client: BackendClient,
	place: Place,
	suggestion: string,
	model: ModelSettings,
	signal: AbortSignal,
): Promise<number | undefined> {
	const following = directlyAfter(place);
	if (following === '' || suggestion === '') return undefined;
	const logProbabilityAfter = async (replyStart: string) => {
		const prompt = { system: '', user: 'Write a text.', replyStart };
		const result = await scoreContinuation(
			client,
			{ model, prompt, continuation: following },
			signal,
		);
		return result.logProbability;
	};
	const after = await logProbabilityAfter(place.before + suggestion);
	return after - (await logProbabilityAfter(place.before.trimEnd()));
}
