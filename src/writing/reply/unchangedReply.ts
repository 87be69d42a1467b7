import type { FinishedReply } from './finishedReply.ts';

/**
 * Whether the reply differs from the passage at most in white space, quotation marks and capitals that it
 * lost.
 */
export function isUnchanged({ text, passage }: FinishedReply): boolean {
	return bare(text) === bare(passage) && capitalsIn(text) <= capitalsIn(passage);
}

function bare(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/["'“”„‘’‚«»「」『』]|\s+/gu, '');
}

function capitalsIn(text: string): number {
	return text.match(/\p{Lu}/gu)?.length ?? 0;
}
