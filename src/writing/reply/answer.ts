import type { FinishedReply } from './finishedReply.ts';
import { plainWords, sentencesOf } from './replySentences.ts';
import { sharedStems, stemsOf } from './stems.ts';

/** Of the reply's longer words those that the passage lacks: their share and number from which on it says something else. */
const mostlyNew = 0.6;
const manyNew = 5;

const asks =
	/(?<!\p{L})(?:please|tell|know|ask\w*|wonder\w*|explain|could|would|can you|let me|clarif\w+|whether|question|need\w*|interested|curious|inform\w*|advise|bitte|sag\w*|wissen|frag\w*|erklär\w*|könnte\w*|würde\w*|ob|dire|savoir|demande\w*|expliqu\w*|pourriez|voudrais|souhait\w*|si|decir|dime|saber|pregunt\w*|explic\w*|podría\w*|quisiera|gustaría|dimmi|sapere|chied\w*|spieg\w*|potr\w+|vorrei|se|скаж\p{L}*|знать|узнать|спро\p{L}*|вопрос\p{L}*|поясн\p{L}*|ли|прошу|хотел\p{L}*)(?!\p{L})|请|想知道|能否|是否|教えて|知りたい|でしょうか|ますか/iu;
const agrees =
	/^(?:yes|no|ja|nein|oui|non|sí|sì|si|no|sim|não|nee|tak|nie|да|нет|так|ні|nej|是的|不是|はい|いいえ)[,.!，。、！]/iu;
const openQuestion =
	/^(?:and |so |but )?(?:what|who|when|where|why|how|which|was|wer|wann|wo|warum|wie|welche\p{L}?|wieso|qui|quand|où|pourquoi|comment|quel\p{L}*|qué|quién|cuándo|dónde|por qué|cómo|cuál|che|chi|quando|dove|perché|come|quale|что|кто|когда|где|почему|как\p{L}*|сколько)(?!\p{L})/iu;

const orders =
	/^(?:please |bitte |s'il vous plaît,? |por favor,? |per favore,? |пожалуйста,? )?(?:write|create|generate|compose|give me|list|explain|tell me|translate|summari[sz]e|draft|describe|show me|schreib\p{L}*|erstelle?\p{L}*|verfass\p{L}*|erklär\p{L}*|nenne|écri[st]\p{L}*|écrivez|rédige\p{L}*|explique\p{L}*|donne\p{L}*|escrib[ea]\p{L}*|redact[ae]|crea|explica|scrivi|redigi|spiega|elenca|escreva|schrijf|napisz|напиш\p{L}+|составь\p{L}*|объясни\p{L}*|перечисли\p{L}*|skriv)(?!\p{L})|^(?:写|列出|解释|翻译)|(?:書いて|説明して|教えて)(?:ください)?[。.]?$/iu;

/** Whether the reply answers the passage's question or obeys its order instead of putting it in other words. */
export function isAnswer({ text, passage }: FinishedReply): boolean {
	return answersQuestion(text, passage) || obeysOrder(text, passage);
}

function answersQuestion(text: string, passage: string): boolean {
	if (!/[?？]["'”’»)\]*_]*$/u.test(passage.trim()) || /[?？]/.test(text)) return false;
	if (agrees.test(text) && !agrees.test(passage)) return true;
	const [question = '', ...more] = sentencesOf(passage);
	const isOpen = more.length === 0 && openQuestion.test(question);
	if (asks.test(text)) return false;
	return saysElse(text, passage) || (isOpen && plainWords(text).length >= 4);
}

/** The thing that was ordered is longer than its order. */
function obeysOrder(text: string, passage: string): boolean {
	if (!orders.test(passage) || orders.test(text)) return false;
	const [first = ''] = sentencesOf(text);
	return text.length > passage.length && !asks.test(first) && saysElse(text, passage);
}

function saysElse(text: string, passage: string): boolean {
	const known = new Set(stemsOf(passage));
	const fresh = new Set(stemsOf(text).filter((stem) => !known.has(stem)));
	return fresh.size >= manyNew && 1 - sharedStems(text, passage) >= mostlyNew;
}
