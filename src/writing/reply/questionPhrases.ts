/**
 * How questions and orders are put, in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian, Ukrainian,
 * Swedish, Chinese and Japanese.
 */

const spaced = (...patterns: readonly string[]) => `(?<!\\p{L})(?:${patterns.join('|')})(?!\\p{L})`;
const anyOf = (...patterns: readonly string[]) => new RegExp(patterns.join('|'), 'iu');

/** That somebody wants to know or to have something: what becomes of a question that is put in other words. */
export const wishes = anyOf(
	spaced(
		// English
		'(?:please|kindly)(?: \\p{L}+)? (?:tell|let|inform|advise|share|provide|explain|clarify|confirm|indicate|specify|send|state|describe|give)|please\\W*$',
		'(?:tell|inform|advise|let) (?:me|us)|ask(?:ing|ed)?|wonder(?:ing)?|inquir\\p{L}+|enquir\\p{L}+|clarif\\p{L}+|explanation',
		'whether|curious|interest(?:ed)?|appreciated?|grateful|obliged|request(?:ed)?|propose|invite|looking for|seek(?:ing)?',
		'(?:could|would|can|may|might) (?:you|i|we|someone|anyone|anybody|somebody)',
		'(?:me|us|like|want|wish|need|love|curious|interested|eager) to (?:know|learn|find out|understand|hear)',
		'(?:i|we)(?: \\p{L}+)? (?:need|require|want|wish|hope|should)|(?:i|we) would (?!say|think|guess|recommend|suggest|advise)\\p{L}+',
		'would be (?:helpful|kind|good|useful|nice|appreciated)|the question (?:is|of|arises|remains|whether)',
		// German
		'bitte[^.!?\\n]{0,20} (?:mir|uns|mich|um)|(?:sag\\p{L}*|teil\\p{L}*|nenn\\p{L}*|erklär\\p{L}*)(?: sie)? (?:mir|uns)|dankbar|erbitte|interess\\p{L}+',
		'(?:würde|möchte|wüsste|hätte) (?:ich|gern\\p{L}*)|ich (?:würde|möchte|wüsste|frage|bitte|suche|benötige|brauche|hätte)',
		'(?:könnte|würde|kann|können)\\p{L}* (?:sie|du|ihr|man|wir|mir|jemand)|(?<!nicht,? )ob|(?<!gute )frage?n?',
		// French
		'pourr(?:iez|ais|ait|ions)|voudr(?:ais|ions)|souhait\\p{L}*|aimer(?:ais|ions)|demande\\p{L}*|merci de|prière de|serais|je cherche',
		"(?:me|nous|m['’]) ?(?:dire|indiquer|informer|préciser|communiquer|expliquer)|(?:dites|dis)-(?:moi|nous)|(?:de|veux|à) savoir",
		// Spanish
		'podrí\\p{L}+ (?!ser)\\p{L}+|(?:qui|gu|de)(?:siera|staría|searía)|dime|dígame|indíqueme|agradec\\p{L}*|ruego|busco|necesit[oa]\\p{L}*',
		'(?:quiero|gustaría|deseo|querría) saber|pregunt\\p{L}*|solicit\\p{L}*|me (?:explica|dice|indica|puede)\\p{L}?',
		// Italian
		'potre\\p{L}+ (?!essere)\\p{L}+|vorr(?:ei|emmo)|gradire\\p{L}+|dimmi|mi (?:dica|può|puoi|sa|sai)|di sapere|chied\\p{L}*|cerco|domand[oa]',
		// Portuguese
		'poderia\\p{L}* (?!ser)\\p{L}+|gostar(?:ia|íamos)|queria|quero saber|diga-me|me (?:diga|dizer|informar)|procuro|preciso',
		// Dutch
		'kun(?:t u| je|nen jullie)|zou(?:den)? (?:u|je|ik|graag|willen)\\p{L}*|graag|wil ik|(?<!niet )weten|laat (?:me|mij|ons)|vertel|(?<!goede )vraag',
		// Polish
		'czy|proszę (?:o|mi|nam|po)\\p{L}*|chciał\\p{L}*|chce|wiedzieć|pytam|powiedz\\p{L}*|m[óo]gł\\p{L}*|szukam|interesuj\\p{L}*',
		// Russian and Ukrainian
		'скаж\\p{L}*|подскаж\\p{L}*|(?<!не )знать|узнать|спро\\p{L}*|вопрос\\p{L}*|поясн\\p{L}*|ли|прошу|хотел\\p{L}*|интерес\\p{L}*|сообщ\\p{L}*|мог(?:ли|ла)? бы',
		'скажіть|підкаж\\p{L}*|чи|знати|дізнатися|хотіл\\p{L}*|хотів|цікав\\p{L}*|мог(?:ли|ла)? б',
		// Swedish
		'undrar|(?<!inte )veta|vänligen|gärna|kan (?:du|ni)|skulle (?:du|ni|jag|vi)|fråg(?:ar|an)|berätta|säg',
	),
	'请(?:问|告|您?告|您?说|解释|提供)|想知道|希望(?:知道|了解)|询问|能否|是否|教えて|知りたい|でしょうか|ますか|伺い|お尋ね|お聞かせ',
);

export const agreement =
	/^(?:yes|no|ja|nein|oui|non|sí|sì|si|sim|não|nee|tak|nie|да|нет|так|ні|nej|是的|不是|はい|いいえ)[,.!，。、！]/iu;

/** One that yes or no do not answer. */
export const openQuestion = anyOf(
	`^[¿¡"'“«„]*(?:(?:and|so|but|und|aber|et|mais|y|e|i|а|и|och) )?(?:at |in |to |from |um |à |de |a |di |da |em |o |op |om )?${spaced(
		'what|who|when|where|why|how|which|wer|wann|wo|woher|wohin|womit|warum|wie|was|welche\\p{L}?|wieso',
		"qui|quand|où|pourquoi|comment|combien|que|qu['’]est-ce|quel\\p{L}*|qué|quién|cuándo|dónde|por qué|cómo|cuál|cuánt\\p{L}+",
		"che|chi|quando|dove|dov['’]è|perché|come|qual[ei]?|quant\\p{L}+|quem|onde|porque|por que|como|quanto",
		'wat|wie|wanneer|waar|waarom|hoe|hoeveel|welke?|co|kto|kiedy|gdzie|dlaczego|jak\\p{L}*|ile|któr\\p{L}+',
		'что|кто|когда|где|куда|почему|как\\p{L}*|сколько|що|хто|коли|де|чому|як\\p{L}*|скільки|vad|vem|när|var|varför|hur|vilk\\p{L}+',
	)}`,
	'什么|谁|哪|何时|几点|为什么|怎么|多少|何|誰|いつ|どこ|なぜ|どう|どの|いくら',
);

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

const orderStart = new RegExp(`^(?:${polite},? )?${verbs}`, 'iu');
const politeness = new RegExp(polite, 'iu');
const kind = new RegExp(kinds, 'giu');
const topic = new RegExp(topics, 'iu');
const unspacedOrder =
	/^(?:请|帮我|给我)*(?:写|列出|解释|翻译|讲|创作|撰写)|(?:書いて|説明して|教えて|翻訳して)(?:ください)?[。.]?$/u;

/** Whether a sentence orders a text to be written. */
export function ordersText(sentence: string): boolean {
	if (unspacedOrder.test(sentence)) return true;
	return orderStart.test(sentence) && (kindsIn(sentence).length > 0 || topic.test(sentence));
}

/** Whether a text asks for what the order asks for. */
export function repeatsOrder(text: string, order: string): boolean {
	if (politeness.test(text) || orderStart.test(text) || unspacedOrder.test(text)) return true;
	const named = kindsIn(text);
	return kindsIn(order).some((one) => named.includes(one));
}

function kindsIn(text: string): readonly string[] {
	return (text.match(kind) ?? []).map((one) => one.toLowerCase());
}
