/**
 * How models begin what they say after a rewrite or instead of one, in English, German, French, Spanish,
 * Italian, Portuguese, Dutch, Polish, Russian, Ukrainian, Swedish, Chinese and Japanese.
 */
import { phrasesIn } from './phrases.ts';

export interface RemarkPhrases {
	/** Beginnings, in lower case. */
	readonly openings: readonly string[];
	/** What the remark must say further on. */
	readonly about?: RegExp;
	/** A passage that says this may have a remark of its own. */
	readonly unless: RegExp;
	/** Whether the remark may say again what the passage says. */
	readonly mayQuote?: boolean;
}

/** "I hope this helps!" */
const hopes: RemarkPhrases = {
	openings: phrasesIn(`
		i hope this|hope this|i hope that|i hope it|ich hoffe|hoffentlich|j'espère que|j’espère que|en espérant|espero que|spero che
		ik hoop dat|hopelijk|mam nadzieję|надеюсь|сподіваюся|jag hoppas|hoppas att|希望这|希望对|お役に立て|ご参考
	`),
	about:
		/help|useful|meets your|works for you|what you|suits|fits your|expectation|hilf|hilft|nützlich|aide|convien|utile|ayud|sirva|útil|aiut|ajude|ajuda|nuttig|helpt|pomo|pomó|помо|полезн|допомо|hjälp|帮|助|役|参考/iu,
	unless: /hop|hoff|espér|esper|sper|nadziej|надею|сподіва|希望|幸い/iu,
};

/** "Let me know if you would like any changes." */
const offers: RemarkPhrases = {
	openings: phrasesIn(`
		let me know|please let me know|feel free|please feel free|if you need|if you have any|if you would like|if you'd like|if you’d like
		if you want|would you like me|do you want me|is there anything else|happy to|i'd be happy|i’d be happy
		lass mich wissen|lassen sie mich wissen|sag mir|sagen sie mir|gib mir bescheid|wenn du|wenn sie|falls du|falls sie|möchtest du
		n'hésite|n’hésite|n'hésitez|n’hésitez|si vous|si tu|dites-moi|faites-moi savoir|souhaitez-vous
		avísame|avíseme|dime si|déjame saber|hazme saber|si necesitas|si necesita|si quieres|si desea|no dudes
		fammi sapere|mi faccia sapere|se hai|se vuoi|se desideri|se desidera|se ha bisogno
		me avise|avise-me|diga-me|se precisar|se quiser|se desejar|caso queira
		laat me weten|laat het me weten|als je|als u|indien u
		daj mi znać|daj znać|jeśli chcesz|jeśli potrzebujesz|jeżeli
		дайте знать|дай знать|если вам|если вы|если хотите|если нужно|сообщите|якщо вам|якщо потрібно|дайте знати
		låt mig veta|hör av dig|säg till|om du|vill du att
		如果您|如果你|如需|如有|需要我|ご不明|何かあれば|必要であれば|必要に応じて|他に
	`),
	about:
		/\b(?:else|assist\w*|help|questions?|changes?|adjust\w*|modif\w*|revis\w*|version|tone|rewrite|rewritten|edits?|text)\b|änder|anpass|fragen|hilfe|fassung|version|text|modif|ajust|question|aide|aidé|cambi|pregunt|ayud|texto|modific|domand|aiut|testo|versione|alter|dúvid|ajud|versão|wijzig|vrag|hulp|versie|tekst|zmian|pyta|pomoc|wersj|измен|правк|вопрос|помощ|вариант|верси|текст|змін|питан|допомо|ändr|fråg|hjälp|修改|调整|帮|问题|版本|修正|変更|調整|質問|手伝|お知らせ/iu,
	unless:
		/\b(?:let|tell|ask\w*|know|questions?|help\w*|assist\w*|contact|call|reach|feel free|need|hesitate|changes?)\b|wissen|sag|bescheid|frag|hilf|meld|hésit|dites|dis-moi|savoir|aide|contact|avís|avis|dime|díga|saber|ayud|pregunt|dud|fammi|faccia|sapere|aiut|domand|diga|ajud|dúvid|laat|weten|vra|hulp|help|znać|pyta|pomo|powiedz|дай|сообщ|скаж|вопрос|помо|знат|допомо|veta|fråg|hjälp|säg|告诉|知道|问题|帮|联系|知らせ|質問|連絡|不明/iu,
};

const textWords =
	/\b(?:version|text|rewr\w+|revis\w+|sentence|paragraph|passage|wording)\b|fassung|satz|absatz|texte|phrase|texto|versión|testo|versione|versão|tekst|wersj|zdani|текст|верси|вариант|речен|mening|版本|文章|文本|段落|バージョン/iu;

/** "This version is more concise." */
const comments: RemarkPhrases = {
	openings: phrasesIn(`
		this version|this text|this rewrite|this rewritten|this revised|this revision|this passage|this paragraph|this rephrased
		the rewritten|the revised|the text|the new version|the rewrite|the original text|the original meaning
		the meaning remains|the meaning is|the tone is|the tone has|in this version|in this rewrite
		dieser text|diese version|diese fassung|der text|der überarbeitete|der umgeschriebene|die überarbeitete|die neue fassung
		cette version|ce texte|le texte|la version
		esta versión|este texto|el texto|la versión
		questa versione|questo testo|il testo|la versione
		esta versão|o texto|a versão
		deze versie|deze tekst|de tekst
		ta wersja|ten tekst|tekst
		эта версия|этот текст|этот вариант|данный текст|ця версія|цей текст
		den här versionen|denna version|denna text|texten
		这个版本|此版本|该版本|这段文字|改写后|この版|このバージョン|この文章|書き換え|元の文
	`),
	about:
		/\b(?:rewrit\w+|revis\w+|rephras\w+|original|meaning|tone|wording|concise\w*|formal\w*|friendl\w+|shorter|clear\w*|clarity|grammar|more \w+|language|maintain\w*|keeps|easier)\b|bedeutung|sinn|knapp|kürzer|förmlich|formell|\bton\b|klarer|inhalt|réécri|reformul|sens|concis|formel|clair|reescri|significado|sentido|concis|formal|tono|clar|riscri|significato|breve|chiar|tom\b|herschr|betekenis|beknopt|formel|toon|duidelijk|przepis|znaczen|zwięz|sens|ton\b|смысл|кратк|лаконич|формальн|перепис|стиль|тон|зміст|omskriv|betydelse|kortare|tydlig|ton(?:en)?\b|简洁|正式|意思|语气|原文|簡潔|丁寧|意味|フォーマル/iu,
	unless: textWords,
};

/** "I kept the tone." */
const deeds: RemarkPhrases = {
	openings: ['i ', 'i have ', 'i’ve ', "i've ", 'i also ', 'i only ', 'i have also ']
		.flatMap((start) =>
			phrasesIn(`
			made|kept|changed|shortened|removed|rewrote|rewritten|rephrased|replaced|simplified|tried|used|corrected|adjusted|preserved
			maintained|reworded|revised|condensed|edited|improved|fixed
		`).map((verb) => start + verb),
		)
		.concat(
			phrasesIn("ich habe|j'ai|j’ai|he|ho|eu|ik heb|zachowałem|zmieniłem|skróciłem|я|jag har|我"),
		),
	about:
		/^i(?: have|['’]ve)?(?: also| only)? \w+ (?:it|this|the (?:text|sentence|paragraph|wording|language|structure))\b|\b(?:rewrit\w+|rephras\w+|wording|tone|meaning|concise\w*|clarity|grammar|more formal|shorter)\b|umformuliert|umgeschrieben|überarbeitet|sinn\b|bedeutung|tonfall|reformul|réécri|sens\b|reescri|significado|riscritt|riformulat|significato|reescrev|sentido|herschreven|herformuleerd|betekenis|znaczeni|переписал|сохранил|перефразир|смысл|skrivit om|betydelse|改写|改成|意思|语气/iu,
	unless: textWords,
};

/** "Please provide the text." */
const demands: RemarkPhrases = {
	openings: phrasesIn(`
		please provide|please share|please paste|please send|please enter|could you please provide|could you provide
		it looks like you|it seems you|what would you like me|i understand|i will|i'll|i’ll|i can|i'd be happy|i’d be happy
		bitte gib|bitte geben sie|bitte füge|bitte fügen sie|bitte sende|bitte senden sie|bitte schick|bitte teile|bitte teilen sie
		ich werde|ich kann|ich schreibe
		veuillez fournir|veuillez me fournir|merci de fournir|merci de me fournir|pouvez-vous fournir|je vais|je peux
		por favor, proporciona|por favor proporciona|por favor, comparte|proporciona|proporcione|voy a|puedo
		per favore, fornisci|per favore fornisci|fornisci|fornisca|per favore, inserisci
		por favor, forneça|por favor forneça|forneça|vou|posso
		geef|stuur|proszę podać|proszę o podanie|podaj|skicka
		пожалуйста, предоставьте|пожалуйста, пришлите|предоставьте|пришлите|я перепишу|я могу|будь ласка, надайте|надайте
		请提供|请输入|我会|我将|テキストを|文章を
	`),
	about:
		/(?:provide|share|paste|send|enter|rewrite|rephrase|reword|edit|do with)[^.!?\n]{0,30} (?:text|passage|sentence|paragraph)\b|want me to|like me to|den (?:text|satz)|(?:le|votre) texte|(?:el|tu|su) texto|il (?:tuo )?testo|o (?:seu )?texto|(?:de|je|uw) tekst|tekst|texten|текст|文本|文字|内容|入力|提供/iu,
	unless: textWords,
};

/** "How can I help you?" */
const greetings: RemarkPhrases = {
	openings: phrasesIn(`
		how can i|how may i|what can i do|wie kann ich|was kann ich|womit kann ich|comment puis-je|que puis-je|¿en qué puedo|en qué puedo
		¿cómo puedo|cómo puedo|come posso|in cosa posso|como posso|em que posso|hoe kan ik|waarmee kan ik|jak mogę|w czym mogę
		чем я могу|чем могу|как я могу|чим я можу|чим можу|hur kan jag|vad kan jag|有什么|我能|何かお|どのような
	`),
	about:
		/\b(?:help|assist|do for you)|helfen|für (?:dich|sie) tun|aider|ayudar|aiutar|ajudar|helpen|pomóc|помочь|допомогти|hjälpa|帮|手伝/iu,
	unless:
		/help|assist|hilf|helf|aid[ei]|ayud|aiut|ajud|hulp|pomo|pomó|помо|допомо|hjälp|帮|助|手伝/iu,
};

/** "Note: I kept the names.", "Changes made:" */
const notes: RemarkPhrases = {
	mayQuote: true,
	openings: phrasesIn(`
		note|please note|explanation|changes|changes made|key changes|what i changed|summary of changes|here are the changes|ps
		hinweis|anmerkung|änderungen|erklärung|erläuterung|note|remarque|explication|modifications|changements
		nota|notas|explicación|cambios|spiegazione|modifiche|observação|explicação|alterações|mudanças
		opmerking|let op|uitleg|wijzigingen|uwaga|uwagi|wyjaśnienie|zmiany|примечание|пояснение|изменения|примітка|пояснення|зміни
		obs|anmärkning|förklaring|ändringar|注|注意|备注|说明|修改说明|注释|補足|注記|備考|変更点|説明
	`),
	about:
		/^[\p{L}\s]{0,30}[*_]*\s?[:：]|^(?:please )?note that (?:i|the (?:text|rewrit\w+|revised|original)|this (?:text|version|rewrit\w+))\b/iu,
	unless:
		/\b(?:notes?|changes?|explanation|ps|nota|obs)\b|hinweis|anmerkung|änderung|remarque|modification|cambio|modific|alteraç|opmerking|wijziging|uwag|zmian|примеч|измен|пояснен|ändring|anmärkning|注|说明|備考|変更/iu,
};

/** What is said to the one who asks for a rewrite: no rewrite says it. */
export const toAsker: readonly RemarkPhrases[] = [demands, greetings];
/** What is said of a text or to its writer: no rewrite consists of it. */
export const conversation: readonly RemarkPhrases[] = [hopes, offers, comments, deeds, ...toAsker];
/** What follows a rewrite. */
export const remarkPhrases: readonly RemarkPhrases[] = [hopes, offers, comments, deeds, notes];
