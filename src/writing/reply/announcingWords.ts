/**
 * The words in which models announce a rewrite, in English, German, French, Spanish, Italian, Portuguese,
 * Dutch, Polish, Russian, Ukrainian, Swedish, Chinese and Japanese; all in lower case.
 */
import { phrasesIn } from './phrases.ts';

/** "Sure!" */
export const acknowledgements = phrasesIn(`
	sure|sure thing|certainly|of course|absolutely|okay|ok|great|got it|gladly
	natürlich|gerne|gern|klar|sicher|selbstverständlich
	bien sûr|certainement|d'accord|d’accord|volontiers
	claro|claro que sí|por supuesto|desde luego|con gusto
	certo|certamente|volentieri
	com certeza|certamente|claro que sim
	natuurlijk|zeker|graag
	oczywiście|jasne|pewnie
	конечно|разумеется|хорошо|звичайно|звісно
	självklart|visst|absolut|naturligtvis
	好的|当然|没问题|はい|もちろんです|もちろん|承知しました|かしこまりました
`);

/** "Here is", at the beginning of what ends in a colon. */
export const announcements = phrasesIn(`
	here is|here are|here's|here’s|below is|this is|the following is|i have|i've|i’ve
	hier ist|hier sind|hier die|hier der|hier das|hier eine|hier ein|anbei|im folgenden|nachfolgend|ich habe
	voici|voilà|ci-dessous|j'ai|j’ai
	aquí está|aquí tienes|aquí tiene|aquí te|aquí le|he aquí|a continuación|esta es|este es
	ecco|di seguito|questa è|questo è
	aqui está|aqui vai|aqui tem|eis|segue|abaixo|esta é|este é
	hier is|hieronder|hierbij|dit is
	oto|poniżej|to jest
	вот|ниже|ось|нижче
	här är|här kommer|nedan|detta är
	以下是|以下为|这是|下面是|以下は|以下が|以下に|こちらが|こちらは
`);

/**
 * The beginnings of what a rewrite is called: "rewritten", "rewrite". The ending is left open, for most
 * languages inflect it.
 */
const rewrittenStems = phrasesIn(`
	rewritten|revised|edited|improved|polished|updated|corrected|rephrased|paraphrased|reworded|rewrite|revision|original
	umgeschrieben|überarbeitet|umformuliert|verbessert|korrigiert|neufassung|umschreibung|überarbeitung|umformulierung
	réécrit|reformulé|révisé|amélioré|corrigé|remanié|reformulation|réécriture
	reescrit|revisad|reformulad|mejorad|corregid|editad|reescritura|reformulación
	riscritt|rivist|riformulat|migliorat|corrett|rielaborat|riscrittura|riformulazione
	revist|melhorad|corrigid|reescrita|reformulação
	herschreven|herzien|verbeterd|aangepast|bewerkt|geherformuleerd|gecorrigeerd|herschrijving
	przepisan|przeredagowan|poprawion|zredagowan|przeformułowan|ulepszon
	переписан|переработан|отредактирован|исправлен|улучшен|перефразирован
	відредагован|перефразован|покращен|виправлен
	omskriv|reviderad|omarbetad|förbättrad|omformulerad|redigerad|korrigerad
`);

/** What is rewritten. */
const nouns = phrasesIn(`
	text|version|passage|paragraph|sentence|draft
	textes|texts|fassung|satz|satzes|absatz|absatzes|abschnitt|entwurf
	texte|phrase|paragraphe|brouillon
	texto|versión|frase|oración|párrafo|pasaje|borrador
	testo|versione|paragrafo|brano|bozza
	versão|parágrafo|trecho|rascunho
	tekst|versie|zin|alinea|fragment
	tekstu|wersja|wersję|zdanie|zdania|akapit|akapitu|fragmentu
	текст|текста|версия|версию|вариант|предложение|абзац|тексту|версія|речення|абзацу
	texten|versionen|mening|meningen|stycke|stycket|avsnitt
`);

/** What else the label of a rewrite may hold. */
const fillers = phrasesIn(`
	the|my|your|a|an|is|of|here|der|die|das|dein|deine|ihr|ihre|ein|eine|ist|lautet|neu|le|la|les|un|une|votre|ton|est
	el|tu|su|una|es|il|lo|è|o|os|sua|seu|uma|é|de|het|een|to|вот|den|det|är
`);

const rewrittenWord = new RegExp(`^(?:${rewrittenStems.join('|')})\\p{L}{0,4}$`, 'u');
const fillerWords = new Set(fillers);
const nounWords = new Set(nouns);

export type AnnouncingWord = 'rewritten' | 'noun' | 'filler';

/** @param word in lower case */
export function announcingWord(word: string): AnnouncingWord | undefined {
	if (rewrittenWord.test(word)) return 'rewritten';
	if (nounWords.has(word)) return 'noun';
	return fillerWords.has(word) ? 'filler' : undefined;
}

/** Whether more letters can make an announcing word of it. @param start in lower case */
export function mayBecomeAnnouncingWord(start: string): boolean {
	return [rewrittenStems, nouns, fillers].some((words) =>
		words.some((word) => word.startsWith(start)),
	);
}

/**
 * Announcements and labels in scripts without spaces, up to their colon; Japanese ones may end as a sentence.
 */
export const unspacedAnnouncement =
	/^(?:(?:以下|下面|这)[是为][^\n：:]{0,40}|(?:改写|重写|修改|润色)[^\n：:，。]{0,12}|(?:以下|こちら)[はがに][^\n：:]{0,40}|(?:書き換え|書き直し|リライト|修正|言い換え)[^\n：:、。]{0,16})(?:[：:]|(?<=です|ます|ました)。(?=\s*\n))/u;
export const unspacedBeginnings = phrasesIn(
	'以下是|以下为|下面是|这是|改写|重写|修改|润色|以下は|以下が|以下に|こちらは|こちらが|書き換え|書き直し|リライト|修正|言い換え',
);
