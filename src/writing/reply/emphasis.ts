/** Bold type around a whole reply. */

/**
 * The reply without the asterisks that make all of it bold, unless the passage begins with one. While the
 * reply streams, opening ones are taken for wrapping ones, until they are closed and more text follows.
 */
export function withoutWrappingEmphasis(text: string, passage: string, finished: boolean): string {
	if (!text.startsWith('*') || passage.startsWith('*')) return text;
	if (/^\*{1,3}$/.test(text)) return finished && text === '*' ? text : '';
	const opening = /^\*{2,3}(?=[^\s*])/.exec(text)?.[0];
	return opening === undefined ? text : (emphasised(text.slice(opening.length), finished) ?? text);
}

/** What stands before the closing asterisks; undefined where more text follows them. */
function emphasised(body: string, finished: boolean): string | undefined {
	const closing = body.indexOf('**');
	if (closing < 0) return finished ? body : body.replace(/\*$/, '');
	const isWhole = body.slice(closing).replace(/^\*+/, '').trim() === '';
	return isWhole ? body.slice(0, closing) : undefined;
}
