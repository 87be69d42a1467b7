import { announcingWord } from './announcingWords.ts';
import { isOneOf } from './closingRemarks.ts';
import type { FinishedReply } from './finishedReply.ts';
import { isAnnouncing } from './preamble.ts';
import { conversation, toAsker } from './remarkPhrases.ts';
import { plainWords, sentencesOf } from './replySentences.ts';
import { sharedStems } from './stems.ts';

/** "This concise text", "Dieser Text", in the languages of `remarkPhrases.ts`, at the beginning. */
const subjects: readonly RegExp[] = [
	/\b(?:this|the|your|above)(?: [\p{L}-]+){0,2} (?:text|version|passage|paragraph|sentence|rewrite|rewriting|reformulation|rephrasing|revision|response|statement)\b/iu,
	/(?<!\p{L})(?:dieser?|der|die|dein|ihr)(?: \p{L}+)? (?:text|satz|absatz|fassung|version|passage|umformulierung|formulierung|entwurf)(?!\p{L})/iu,
	/(?<!\p{L})(?:ce|le|votre|ton|cette|la)(?: \p{L}+)? (?:texte|version|phrase|passage|paragraphe|reformulation)(?!\p{L})/iu,
	/(?<!\p{L})(?:este|el|tu|su|esta|la)(?: \p{L}+)? (?:texto|versión|frase|pasaje|párrafo|reformulación)(?!\p{L})/iu,
	/(?<!\p{L})(?:questo|il|questa|la)(?: \p{L}+)? (?:testo|versione|frase|brano|paragrafo|riformulazione)(?!\p{L})/iu,
	/(?<!\p{L})(?:este|o|esta|a)(?: \p{L}+)? (?:texto|versão|frase|trecho|parágrafo|reformulação)(?!\p{L})/iu,
	/(?<!\p{L})(?:deze|de|dit|uw|je)(?: \p{L}+)? (?:tekst|versie|zin|alinea|passage)(?!\p{L})/iu,
	/(?<!\p{L})(?:ten|ta|to|twój)(?: \p{L}+)? (?:tekst|wersja|zdanie|fragment|akapit)(?!\p{L})/iu,
	/(?<!\p{L})(?:(?:этот|эта|это|данный|ваш|цей|ця)(?: \p{L}+)? )?(?:текст|версия|вариант|предложение|версія|речення)(?!\p{L})/iu,
	/(?<!\p{L})(?:(?:den här|denna|din)(?: \p{L}+)? )?(?:texten?|versionen|meningen|stycket)(?!\p{L})/iu,
	/(?:这|该|此|您的|你的)(?:一|段|个|篇|句)*(?:文本|文字|文章|句子|话|段落|版本)/u,
	/(?:この|その|ご提示の|上記の)(?:文章|文|テキスト|バージョン|段落)/u,
];

/** What is said of it. */
const predicates =
	/\b(?:meaning|original|rewrit\w+|rephras\w+|concise\w*|formal\w*|friendl\w+|tone|summar\w+|captures?|describes?|mentions?|maintain\w*|already|grammatical\w*|written in|language|reads well|well[- ]written|as requested|response to|inaccurac\w+|no changes?|conveys?|emphasi[sz]es?|highlights?|states|says|asks?|explains?|discusses|instructs|looks good|is about)\b|bedeutung|sinn(?!\p{L})|bereits|schon|knapp|kurz|förmlich|formell|verständlich|beschreibt|betont|erklärt|handelt|geschrieben|behält|ändert|déjà|sens(?!\p{L})|concis|formel|clair|décrit|souligne|explique|conserve|original|(?<!\p{L})ya(?!\p{L})|significado|claro|describe|enfatiza|explica|mantiene|conciso|già|significato|chiaro|descrive|sottolinea|spiega|mantém|sentido|já(?!\p{L})|betekenis|beknopt|reeds|(?<!\p{L})al (?:kort|duidelijk|formeel)|znaczen|zwięz|już|смысл|кратк|лаконич|формальн|уже|описыва|подчёркива|объясня|понят|зміст|вже|betydelse|redan|kortfatta|tydlig|简洁|正式|意思|原意|已经|通顺|描述|簡潔|丁寧|意味|すでに|既に|説明して/iu;

const description =
	/^this is an? (?:[\p{L}-]+ ){1,2}(?:text|version|passage|paragraph|sentence|rewrite|rewriting|statement|message|summary) (?:that|which) (?:maintain|captur|convey|emphasi[sz]|highlight|explain|describ|summari[sz]|express|keep|preserv)/iu;

const untouched =
	/^(?:no (?:changes?|rewriting|rewrite|edits?) (?:is|are|was|were)? ?(?:needed|necessary|required|made)|keine (?:änderung|umformulierung)\p{L}* (?:nötig|notwendig|erforderlich)|aucune (?:modification|réécriture) (?:n['’]est )?(?:nécessaire|requise)|no (?:hacen falta|se necesitan) cambios|non (?:servono|sono necessarie) modifiche|изменени\p{L}+ не (?:нужн|требу)|无需(?:修改|改写)|(?:修正|書き換え)の?必要はありません)/iu;

/** A sentence with more of its words from the passage is the author's. */
const mostShared = 1 / 3;

/** Whether the reply speaks of the text, or of help, instead of being the text. */
export function isRemark({ text, passage }: FinishedReply): boolean {
	const sentences = sentencesOf(text);
	const [first = ''] = sentences;
	return (
		isHeading(text, passage) ||
		(untouched.test(first) && !untouched.test(passage)) ||
		speaksOfText(first, passage) ||
		describesText(sentences.at(-1) ?? '', passage) ||
		(sentences.length <= 2 && isConversation(sentences, passage)) ||
		isBareAnnouncement(text, passage)
	);
}

/** "This is a formal statement that emphasizes …", after the rewrite. */
function describesText(sentence: string, passage: string): boolean {
	const isSaid = sentencesOf(passage).some((own) => description.test(own));
	return description.test(sentence) && !isSaid;
}

function isConversation([first = '', second = '']: readonly string[], passage: string): boolean {
	return isOneOf(conversation, first, passage) || isOneOf(toAsker, second, passage);
}

function speaksOfText(sentence: string, passage: string): boolean {
	return subjects.some((subject) => {
		const begun = new RegExp(`^(?:${subject.source})`, subject.flags).exec(sentence)?.[0];
		if (begun === undefined || !predicates.test(sentence)) return false;
		return !subject.test(passage) && !isOfPassage(sentence, begun, passage);
	});
}

/** Whether the passage begins so, or speaks of a text itself and says much of what the sentence says. */
function isOfPassage(sentence: string, begun: string, passage: string): boolean {
	if (passage.toLowerCase().startsWith(begun.toLowerCase())) return true;
	const noun = plainWords(begun).at(-1) ?? '';
	return plainWords(passage).includes(noun) && sharedStems(sentence, passage) > mostShared;
}

/** "Here is a formal version." */
function isBareAnnouncement(text: string, passage: string): boolean {
	if (/[:：\n]/.test(text) || plainWords(passage).length <= 3) return false;
	return isAnnouncing(text.replace(/[.!。]*$/u, ':'), passage);
}

/** "Formal text": the heading of a text that did not come. */
function isHeading(text: string, passage: string): boolean {
	const words = plainWords(text);
	const last = words.at(-1) ?? '';
	const isNoun = announcingWord(last) === 'noun' || announcingWord(last) === 'rewritten';
	if (words.length > 3 || !isNoun || /[.!?]$/.test(text)) return false;
	return plainWords(passage).length > 3 && sharedStems(text, passage) <= 1 / 2;
}
