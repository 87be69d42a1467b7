import type { FinishedReply } from './finishedReply.ts';

/** Whether there is neither a letter nor a number in the reply. */
export function isEmpty({ text }: FinishedReply): boolean {
	return !/[\p{L}\p{N}]/u.test(text);
}
