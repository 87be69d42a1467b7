/**
 * How questions are put, in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian,
 * Ukrainian, Swedish, Chinese and Japanese.
 */

/** Any of some patterns, as whole words. */
export const spaced = (...patterns: readonly string[]) =>
	`(?<!\\p{L})(?:${patterns.join('|')})(?!\\p{L})`;
const anyOf = (...patterns: readonly string[]) => new RegExp(patterns.join('|'), 'iu');

/**
 * That somebody wants to know or to have something: what becomes of a question that is put in other words.
 */
export const wishes = anyOf(
	spaced(
		// English
		'(?:please|kindly)(?: \\p{L}+)? (?:tell|let|inform|advise|share|provide|explain|clarify|confirm|indicate|specify|send|state|describe|give)|please\\W*$',
		'(?:tell|inform|advise|let) (?:me|us)|ask(?:ing|ed)?|wonder(?:ing)?|inquir\\p{L}+|enquir\\p{L}+|clarif\\p{L}+|explanation',
		'whether|curious|interest(?:ed)?|appreciated?|grateful|obliged|request(?:ed)?|propose|invite|looking for|seek(?:ing)?',
		'(?:could|would|can|may|might) (?:you|i|we|someone|anyone|anybody|somebody)',
		'(?:me|us|like|want|wish|need|love|curious|interested|eager) to (?:know|learn|find out|understand|hear)',
		'(?:i|we)(?: \\p{L}+)? (?:need|require|want|wish|should|hope (?:to hear|that you (?:can|could|will)))|(?:i|we) would (?!say|think|guess|recommend|suggest|advise)\\p{L}+',
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

/** What an answer begins with, and no question in other words. */
export const agreement = anyOf(
	'^["“„«]?(?:yes|no|ja|nein|oui|non|sí|sì|si|sim|não|nee|tak|nie|да|нет|так|ні|nej|是的|不是|はい|いいえ)[,.!，。、！]',
	'^["“„«]?(?:sure|of course|certainly|absolutely|definitely|sicher|natürlich|klar|gerne?|selbstverständlich|bien sûr|certainement)[,.!]',
	'^["“„«]?(?:claro|por supuesto|desde luego|certo|certamente|com certeza|natuurlijk|zeker|oczywiście|jasne|конечно|звісно|självklart|visst)[,.!]',
	'^(?:当然|好的|もちろん)[,.!，。、！]',
);

/** A question that asks somebody to do something. */
export const request = anyOf(
	spaced(
		'(?:could|can|would|will) you|(?:könnt?e?n|würden|werden) sie|(?:kannst|könntest|würdest) du|(?:könnt|könntet) ihr',
		'(?:pourri|pouv|voudri)ez-vous|(?:peux|pourrais)-tu|tu (?:peux|pourrais)|(?:puede|podría)s?|(?:può|puoi|potrebbe|potresti)|kun(?:t u| je)',
	),
);

/** What somebody says who will do it. */
export const offer =
	/^["“„«]?(?:(?:I|we)(?: can| will|['’]ll|['’]d be (?:happy|glad))|ich (?:kann|werde|helfe)|wir (?:können|werden)|je (?:peux|vais)|nous pouvons|puedo|podemos|posso|possiamo|ik kan|ik zal)(?! ?(?:['’]t|not|nicht|kein|pas|niet))(?!\p{L})/iu;

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
