import type { FinishedReply } from './finishedReply.ts';

/** That somebody can't, and then what, in one sentence; in the languages of `remarkPhrases.ts`. */
const refusals: readonly RegExp[] = [
	/\b(?:can['’]?t|cannot|can not|unable to|not able to|won['’]?t)\b[^.!?\n]{0,40}\b(?:assist|help|fulfil\w*|comply|provide|rewrite|rephrase|continue|do that|respond|process|complete|engage)/iu,
	/\b(?:as an ai|as a language model|i am an ai|i['’]m an ai)\b/iu,
	/\b(?:kann|könnte?)\b[^.!?\n]{0,60}\bnicht\b[^.!?\n]{0,40}(?:helfen|unterstützen|erfüllen|umschreiben|umformulieren|nachkommen|bearbeiten|beantworten|weiterhelfen)|\bals (?:ki|sprachmodell)\b/iu,
	/\bne (?:peux|suis pas en mesure|puis)\b[^.!?\n]{0,40}(?:aider|répondre|satisfaire|réécrire|reformuler|assister|traiter)|\ben tant qu(?:e modèle|['’]ia)\b/iu,
	/\bno (?:puedo|me es posible|soy capaz)\b[^.!?\n]{0,40}(?:ayudar|cumplir|reescribir|reformular|asistir|responder|procesar)|\bcomo (?:modelo de lenguaje|una ia)\b/iu,
	/\bnon (?:posso|sono in grado)\b[^.!?\n]{0,40}(?:aiutar|soddisfare|riscrivere|riformulare|assister|rispondere|elaborare)/iu,
	/\bnão (?:posso|consigo)\b[^.!?\n]{0,40}(?:ajudar|atender|reescrever|reformular|responder|cumprir|processar)/iu,
	/\bkan\b[^.!?\n]{0,40}\bniet\b[^.!?\n]{0,40}(?:helpen|voldoen|herschrijven|beantwoorden)/iu,
	/nie mogę[^.!?\n]{0,40}(?:pomóc|spełnić|przepisać|odpowiedzieć)/iu,
	/не (?:могу|можу)[^.!?\n]{0,40}(?:помочь|выполнить|переписать|ответить|допомогти|виконати|переписати)/iu,
	/kan[^.!?\n]{0,20}inte[^.!?\n]{0,40}(?:hjälpa|uppfylla|skriva om|svara)/iu,
	/(?:无法|不能)[^。！？\n]{0,20}(?:帮助|协助|满足|提供|改写|回答|完成)/u,
	/(?:お手伝い|お応え|お答え|対応|書き換え|支援)[^。！？\n]{0,12}(?:できません|できかねます|いたしかねます)/u,
];

const firstWords = 160;

/** Whether the reply begins by saying that the model can't do it, where the passage says nothing of the kind. */
export function isRefusal({ text, passage }: FinishedReply): boolean {
	const start = text.slice(0, firstWords);
	return refusals.some((refusal) => refusal.test(start) && !refusal.test(passage));
}
