import type { FinishedReply } from './finishedReply.ts';

/** How much of the text's end is looked for at the end of the raw reply. */
const tail = 12;

const endsSentence = /[.!?…。！？]["'“”’»)\]*_`]*$/u;
const endsOpenly = /(?:[,;:–—(「『、，；：-]|\p{L}-)$/u;
/** What can't end a sentence, in English, German, French, Spanish, Italian, Portuguese and Russian. */
const openWords =
	/(?<![\p{L}\p{N}'’])(?:the|an|and|or|but|because|which|my|your|their|und|oder|aber|der|das|eine|weil|dass|et|ou|mais|le|les|une|du|avec|pour|que|pero|el|los|las|del|para|porque|il|gli|di|per|os|uma|com|или|но|для|что|потому)$/u;

/** Whether the reply ended before its text did. */
export function isCutOff(reply: FinishedReply): boolean {
	return (reply.wasCutOff && endsWithRaw(reply)) || endsInSentence(reply);
}

/** What was cut off may be a remark that is gone anyway. */
function endsWithRaw({ text, raw }: FinishedReply): boolean {
	const last = text.replace(/\s+/g, '').slice(-tail);
	return raw
		.replace(/\s+/g, '')
		.slice(-2 * tail)
		.includes(last);
}

function endsInSentence({ text, passage }: FinishedReply): boolean {
	const end = text.trim();
	if (!endsSentence.test(passage.trim()) || endsSentence.test(end)) return false;
	return endsOpenly.test(end) || openWords.test(end);
}
