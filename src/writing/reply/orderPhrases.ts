/** How the writing of a text is ordered, in the languages of `questionPhrases.ts`. */
import { spaced } from './questionPhrases.ts';

/** The beginning of an order to write something, or to explain it. */
const verbs = spaced(
	'write|create|generate|compose|draft|give me|list|name|explain|describe|tell me|translate|summari[sz]e',
	'schreibe?n?|erstelle?n?|verfasse?n?|erkläre?n?|beschreibe?n?|nenne?n?|übersetze?n?|erzähle?n?|fasse',
	'écri(?:s|vez)|rédigez?|expliquez?|décri(?:s|vez)|donnez?-moi|racontez?|tradui(?:s|sez)|résume[sz]?',
	'escrib[ea]\\p{L}*|redact[ae]|crea|explica\\p{L}*|describe|dame|cuéntame|traduc[ei]|resum[ea]',
	'scriv\\p{L}+|redigi|spieg\\p{L}+|descriv\\p{L}+|elenca|dammi|racconta\\p{L}*|traduci|riassumi',
	'escreva|crie|explique|descreva|liste|traduza|resuma|schrijf|maak|leg|beschrijf|noem|vertaal|vertel',
	'napisz|stwórz|wyjaśnij|opisz|wymień|przetłumacz|skriv|förklara|beskriv|ge mig|översätt|berätta',
	'напиш\\p{L}+|составь\\p{L}*|объясни\\p{L}*|опиш\\p{L}+|перечисли\\p{L}*|переведи\\p{L}*|расскажи\\p{L}*|поясни\\p{L}*|перекладіть',
);
const polite = spaced(
	"please|kindly|bitte|s['’]il (?:vous|te) pla[îi]t|por favor|per favore|alsjeblieft|proszę|пожалуйста|будь ласка|snälla",
);

/** What such an order asks for: a kind of text, or an explanation. */
const kinds = spaced(
	'poems?|story|stories|letter|e-?mail|essay|article|summary|list|haiku|joke|speech|song|recipe|report|paragraph|headline|slogan',
	'examples?|ideas?|reasons?|ways?|facts?|tips?|code|function|program',
	'gedichte?|geschichte|brief|aufsatz|artikel|zusammenfassung|liste|witz|rede|lied|rezept|bericht|beispiele?|ideen|gründe',
	'poème|histoire|lettre|courriel|résumé|blague|discours|chanson|recette|rapport|exemples?|idées|raisons',
	'poema|historia|cuento|carta|correo|ensayo|resumen|lista|chiste|discurso|canción|receta|informe|ejemplos?|razones',
	'poesia|storia|racconto|lettera|riassunto|elenco|barzelletta|discorso|canzone|ricetta|relazione|esempi|motivi',
	'história|conto|piada|música|relatório|resumo|gedicht|verhaal|samenvatting|lijst|grap|recept',
	'wiersz\\p{L}*|opowiadanie|streszczenie|listę|żart|przepis|dikt|berättelse|brev|skämt',
	'стих\\p{L}*|рассказ\\p{L}*|сказк\\p{L}*|письм\\p{L}*|стать\\p{L}*|список|шутк\\p{L}*|анекдот|песн\\p{L}*|рецепт|пример\\p{L}*|вірш\\p{L}*',
);
const topics = spaced(
	'how|why|what|difference|about|wie|warum|was|unterschied|über|comment|pourquoi|différence|cómo|por qué|qué|diferencia',
	'come|perché|cosa|differenza|como|hoe|waarom|jak|dlaczego|hur|varför|как|почему|чем|як|чому',
);

/** What the one who is asked did or has in mind is for a person to say. */
const personal =
	'you|your|it|this|that|du|sie|ihr|dein\\p{L}*|es|dies\\p{L}*|tu|ta|ton|vous|votre|il|te|lo|tú|usted|le|lei|je|u|ty|to|ты|вы|твой|это|ти|ви|це|ni';

const begun = new RegExp(`^(?:${polite},? )?${verbs}`, 'iu');
const impersonal = `(?!(?:${personal})(?!\\p{L}))`;
const order = new RegExp(
	`${begun.source}(?: sie)?(?:,? ${impersonal}[\\p{L}\\p{N}-]+){0,3},? (?:${kinds}|${topics} ${impersonal})`,
	'iu',
);
const politeness = new RegExp(polite, 'iu');
const kind = new RegExp(kinds, 'giu');
const unspaced =
	/^(?:请|帮我|给我)*(?:写|列出|解释|翻译|讲|创作|撰写)|(?:書いて|説明して|教えて|翻訳して)(?:ください)?[。.]?$/u;

/** Whether a sentence orders a text to be written. */
export function ordersText(sentence: string): boolean {
	return order.test(sentence) || unspaced.test(sentence);
}

/** Whether a text asks for what an order asks for. */
export function repeatsOrder(text: string, ordered: string): boolean {
	if (politeness.test(text) || begun.test(text) || unspaced.test(text)) return true;
	const named = kindsIn(text);
	return kindsIn(ordered).some((one) => named.includes(one));
}

function kindsIn(text: string): readonly string[] {
	return (text.match(kind) ?? []).map((one) => one.toLowerCase());
}
