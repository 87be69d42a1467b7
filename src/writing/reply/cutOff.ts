import type { FinishedReply } from './finishedReply.ts';

/** How much of the text's end is looked for at the end of the raw reply. */
const tail = 12;

const endsSentence = /[.!?…。！？]["'“”’»)\]*_`]*$/u;
const endsOpenly = /(?:[,;:–—(「『、，；：-]|\p{L}-)$/u;
/** What can't end a sentence, in English, German, French, Spanish, Italian, Portuguese and Russian. */
const openWords =
	/(?<![\p{L}\p{N}'’])(?:the|an?|and|or|but|of|to|with|for|because|which|if|is|are|was|were|we|my|your|their|from|by|und|oder|aber|der|die|das|ein|eine|mit|für|weil|dass|ist|sind|von|zu|im|et|ou|mais|le|la|les|un|une|de|des|du|avec|pour|que|est|y|o|pero|el|los|las|del|con|para|porque|es|e|il|lo|gli|di|che|per|è|os|um|uma|com|и|или|но|в|с|на|для|что|потому|из)$/iu;

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
