/** Bold type around a whole reply. */

/**
 * The reply without the asterisks that make all of it bold, unless the passage begins with one. While the reply streams, opening ones
 * are taken for wrapping ones, until they are closed and more text follows.
 */
export function withoutWrappingEmphasis(text: string, passage: string, finished: boolean): string {
	if (!text.startsWith('*') || passage.startsWith('*')) return text;
	if (!text.startsWith('**')) return !finished && text === '*' ? '' : text;
	const body = text.slice(2);
	const closing = body.indexOf('**');
	if (closing < 0) return finished ? body : body.replace(/\*$/, '');
	return body.slice(closing).replace(/^\*+/, '').trim() === '' ? body.slice(0, closing) : text;
}
