import type { FinishedReply } from './finishedReply.ts';
import { sentencesOf } from './replySentences.ts';
import { sharedStems } from './stems.ts';

/** That somebody can't, and then what, in one sentence; in the languages of `remarkPhrases.ts`. */
const refusals: readonly RegExp[] = [
	/\bi(?:['’]m| am)?\b[^.!?\n]{0,30}\b(?:can['’]?t|cannot|can not|unable to|not able to|won['’]?t)\b[^.!?\n]{0,40}\b(?:assist|help|fulfil\w*|comply|rewrite|rephrase|do that|(?:this|that|your) (?:request|text|task))/iu,
	/\b(?:as an ai|as a language model|i am an ai|i['’]m an ai)\b/iu,
	/\bich\b[^.!?\n]{0,60}\bnicht\b[^.!?\n]{0,40}(?:helfen|weiterhelfen|umschreiben|umformulieren)|\bich\b[^.!?\n]{0,60}(?:anfrage|bitte)[^.!?\n]{0,20}\bnicht\b|\bals (?:ki|sprachmodell)\b/iu,
	/\bje ne (?:peux|suis pas en mesure|puis)\b[^.!?\n]{0,40}(?:aider|assister|réécrire|reformuler|demande|requête)|\ben tant qu(?:e modèle|['’]ia)\b/iu,
	/\bno (?:puedo|me es posible|soy capaz)\b[^.!?\n]{0,40}(?:ayudar|asistir|reescribir|reformular|solicitud|petición)|\bcomo (?:modelo de lenguaje|una ia)\b/iu,
	/\bnon (?:posso|sono in grado)\b[^.!?\n]{0,40}(?:aiutar|assister|riscrivere|riformulare|richiesta)/iu,
	/\bnão (?:posso|consigo)\b[^.!?\n]{0,40}(?:ajudar|reescrever|reformular|solicitação|pedido)/iu,
	/\bik\b[^.!?\n]{0,40}\bniet\b[^.!?\n]{0,40}(?:helpen|herschrijven|verzoek)|\bik\b[^.!?\n]{0,40}verzoek[^.!?\n]{0,20}\bniet\b/iu,
	/nie mogę[^.!?\n]{0,40}(?:pomóc|przepisać|prośb)/iu,
	/не (?:могу|можу)[^.!?\n]{0,40}(?:помочь|переписать|допомогти|переписати|запрос|просьб|запит)/iu,
	/\bjag\b[^.!?\n]{0,30}\binte\b[^.!?\n]{0,40}(?:hjälpa|skriva om|begäran)/iu,
	/(?:我|抱歉|对不起)[^。！？\n]{0,12}(?:无法|不能)[^。！？\n]{0,20}(?:帮助|协助|帮你|帮您|改写|请求|要求)/u,
	/(?:お手伝い|お応え|ご要望|ご依頼|書き換え|支援)[^。！？\n]{0,16}(?:できません|できかねます|いたしかねます)/u,
];

/** A sentence with more of its words from the passage is the author's. */
const mostShared = 1 / 2;

/** Whether the reply begins by saying that the model can't do it, where the passage says nothing of the kind. */
export function isRefusal({ text, passage }: FinishedReply): boolean {
	return sentencesOf(text)
		.slice(0, 2)
		.some((sentence) => refuses(sentence, passage));
}

function refuses(sentence: string, passage: string): boolean {
	return (
		refusals.some((refusal) => refusal.test(sentence) && !refusal.test(passage)) &&
		sharedStems(sentence, passage) <= mostShared
	);
}
