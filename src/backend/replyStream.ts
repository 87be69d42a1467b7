/** Sends a growing text as changes to what was sent before. */
import type { RewriteProgress } from '../protocol/messages.ts';

export class ReplyStream {
	readonly #send: (change: Pick<RewriteProgress, 'keep' | 'append'>) => void;
	#sent = '';

	constructor(send: (change: Pick<RewriteProgress, 'keep' | 'append'>) => void) {
		this.#send = send;
	}

	/** Makes the receiver's text this one. */
	update(text: string): void {
		if (text === this.#sent) return;
		const keep = commonPrefix(this.#sent, text);
		this.#sent = text;
		this.#send({ keep, append: text.slice(keep) });
	}
}

/** Length of the longest common start that does not end inside a surrogate pair. */
function commonPrefix(a: string, b: string): number {
	let length = 0;
	while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
	const last = a.charCodeAt(length - 1);
	return length > 0 && last >= 0xd800 && last < 0xdc00 ? length - 1 : length;
}
