/** How models say that they won't rewrite a text, in the languages of `remarkPhrases.ts`. */

/** Patterns of the parts of such a sentence, in lower case. */
interface Wording {
	/** What it may begin with. */
	readonly sorry: string;
	readonly cannot: string;
	readonly help: string;
	/**
	 * With what: the text, the request, or nothing that is named. Who can't help with a certain thing may be
	 * the author.
	 */
	readonly things?: string;
	/** What else can't be done. */
	readonly other?: string;
}

const but = '(?:but|that|aber|mais|pero|ma|mas|maar|ale|но|але|men)';
/** Where a sentence or a part of it ends. */
const end =
	'(?=\\s*(?:$|[^\\p{L}\\s]|(?:but|because|as|aber|da|weil|mais|car|pero|porque|ma|perché|mas|maar|ale|но|men)\\s))';

const wordings: readonly Wording[] = [
	{
		sorry:
			"(?:i['’]m|i am)? ?(?:so |very |really )?(?:sorry|afraid)|(?:my )?apologies|i apologi[sz]e|unfortunately",
		cannot:
			"i(?:['’]m| am)?(?: \\p{L}+)? (?:can['’]?t|cannot|can not|unable to|not able to|won['’]?t)(?: be able to)?",
		help: '(?:\\p{L}+ )?(?:assist|help|comply)(?: you)?(?: further)?',
		things:
			'(?:with|in|on) (?:(?:re)?(?:writing|phrasing) |creating )?(?:that|this|it|such|your|the|any)(?: (?:kind of )?(?:requests?|text|task|query|content|question|topic))?',
		other:
			`(?:rewrite|rephrase|reword) (?:that|this|it|your|the)(?: (?:given |provided )?(?:text|passage|sentence|paragraph))?${end}` +
			'|(?:fulfil\\w*|complete|process|answer|respond to) (?:that|this|your|the|such) (?:requests?|task|query|prompt)' +
			'|(?:create|generate|provide|produce|write)[^.!?\\n]{0,40} (?:content|guidance|instructions)|do that\\W*$',
	},
	{
		sorry: '(?:es )?tut mir (?:sehr )?leid|entschuldigung|leider',
		cannot:
			'(?:(?:dabei|damit|hierbei|hiermit|bei dieser (?:anfrage|aufgabe|bitte)) )?(?:kann ich|ich kann|ich bin)' +
			'(?: (?:dir|ihnen|euch|leider|da|dabei|damit|hierbei|hiermit|bei dieser (?:anfrage|aufgabe|bitte)))* nicht',
		help: '(?:weiter)?helfen|in der lage,?(?: (?:dir|ihnen|dabei|damit|hierbei))* zu helfen',
	},
	{
		sorry: '(?:es )?tut mir (?:sehr )?leid|entschuldigung|leider',
		cannot:
			'(?:kann ich|ich kann)(?: leider)? (?:diese[rmn]?|deine[rmn]?|ihre[rmn]?|den) (?:anfrage|bitte|text|satz)(?: leider)? nicht',
		help: 'erfüllen|bearbeiten|beantworten|nachkommen|entsprechen|umschreiben|umformulieren',
	},
	{
		sorry: '(?:je suis )?(?:vraiment )?désolée?|malheureusement',
		cannot: 'je ne (?:peux|puis|suis)(?: malheureusement)? pas(?: en mesure de| capable de)?',
		help: "(?:vous |te |t['’]|l['’])?(?:aider|assister)",
		things:
			'(?:à|avec|sur|pour|en) (?:cela|ça|ceci|cette|votre|ce|ta)(?: (?:demande|requête|texte|tâche))?',
		other:
			'(?:répondre à|traiter|satisfaire)(?: à)? (?:cette|votre|ta) (?:demande|requête)|(?:réécrire|reformuler) (?:ce|cette|le|la|votre|ton)',
	},
	{
		sorry: 'lo siento(?: mucho)?|lamentablemente|disculp[ae]',
		cannot: 'no (?:puedo|me es posible|soy capaz de)(?: (?:te|le|ofrecer\\p{L}*))?',
		help: '(?:ayudar|asistir)(?:te|le|lo|la|los)?',
		things: '(?:con|en) (?:eso|esto|esa|esta|tu|su)(?: (?:solicitud|petición|texto|tarea))?',
		other:
			'(?:cumplir|atender|responder)[^.!?\\n]{0,20}(?:solicitud|petición)|(?:reescribir|reformular)(?:lo)?',
	},
	{
		sorry: '(?:mi )?dispiace|purtroppo|spiacente',
		cannot: 'non (?:posso|sono in grado di)',
		help: '(?:aiutar|assister)(?:ti|la|vi|e)',
		things: '(?:con|in|a|su) (?:questo|questa|ciò|tua|la tua)(?: (?:richiesta|testo))?',
		other:
			'(?:soddisfare|esaudire|rispondere)[^.!?\\n]{0,20}richiesta|riscriver\\p{L}+|riformular\\p{L}+',
	},
	{
		sorry: 'desculpe|sinto muito|lamento|infelizmente',
		cannot: '(?:eu )?não (?:posso|consigo)(?: (?:te|lhe))?',
		help: 'ajud(?:ar|á)\\S*',
		things:
			'(?:nisso|nisto|com (?:isso|isto|esse|essa|este|esta|seu|sua)(?: (?:solicitação|pedido|texto))?)',
		other:
			'(?:atender|cumprir|responder)[^.!?\\n]{0,20}(?:solicitação|pedido)|reescrev\\p{L}+|reformul\\p{L}+',
	},
	{
		sorry: '(?:het )?spijt me|sorry|helaas',
		cannot:
			'(?:(?:daar|hier)(?:mee|bij)? )?(?:kan ik|ik kan)(?: (?:je|u|jou|helaas|daar|daarmee|hiermee|hierbij|(?:dit|uw|je) verzoek))* niet',
		help: '(?:(?:mee|bij|verder) )?helpen|uitvoeren|inwilligen|herschrijven',
	},
	{
		sorry: 'przykro mi|przepraszam|niestety',
		cannot: 'nie mogę(?: (?:ci|panu|pani))?',
		help: 'pomóc',
		things: '(?:w|z) (?:tym|tą|tej)(?: (?:zadaniem|prośbą|sprawie|tekstem))?',
		other: '(?:spełnić|zrealizować|wykonać)[^.!?\\n]{0,20}prośb|przepisać (?:tego|tekstu)',
	},
	{
		sorry: 'извините|простите|к сожалению|мне жаль|вибачте|на жаль',
		cannot: '(?:я )?не (?:могу|можу)(?: (?:вам|тебе|тобі))?',
		help: '(?:помочь|допомогти)(?: (?:вам|тебе|тобі))?',
		things: '(?:с|в|з|у) (?:этим|этом|этой|цим|цьому)(?: (?:запросом|просьбой|текстом|запитом))?',
		other:
			'(?:выполнить|виконати)[^.!?\\n]{0,20}(?:запрос|просьб|запит|прохання)|(?:переписать|переписати) (?:этот|цей|ваш|твой|текст)',
	},
	{
		sorry: '(?:jag är )?(?:ledsen|tyvärr)|förlåt',
		cannot: '(?:kan jag|jag kan)(?: (?:tyvärr|dig|er))* inte(?: tyvärr)?',
		help: 'hjälpa(?: (?:dig|er|till))*',
		things: 'med (?:det|detta|den här|din|denna)(?: (?:begäran|texten))?',
		other: '(?:uppfylla|besvara)[^.!?\\n]{0,20}begäran|skriva om (?:texten|den här|detta)',
	},
];

function patternOf({ sorry, cannot, help, things, other }: Wording): RegExp {
	const start = `^(?:(?:${sorry})[^\\p{L}]*(?:${but} )?)?`;
	const unable = `(?:${help})${things === undefined ? '' : `(?: ${things})?`}${end}`;
	const acts = other === undefined ? unable : `${unable}|${other}`;
	return new RegExp(`${start}${cannot} ?(?:${acts})`, 'iu');
}

/** For the beginning of a sentence. */
export const refusals: readonly RegExp[] = [
	...wordings.map(patternOf),
	/(?:我|抱歉|对不起)[^。！？\n]{0,12}(?:无法|不能)(?:为您|为你)?(?:提供)?(?:帮助|协助|帮)(?:您|你)?(?:完成|处理|解决|回答|满足)?(?:这个|这项|此|该|您的|你的)?(?:请求|要求|任务)?(?=$|[。，！,.!])/u,
	/(?:无法|不能)[^。！？\n]{0,8}(?:满足|处理|完成|回答|改写|响应)(?:您的|你的|这个|这项|该|此|这段)?(?:请求|要求|文本|文字|任务)/u,
	/(?:お手伝い|お応え|ご要望|ご依頼|書き換え|支援)[^。！？\n]{0,16}(?:できません|できかねます|いたしかねます)/u,
];

/** "As an AI", anywhere. */
export const selfDescription =
	/(?<!\p{L})(?:as an ai|as a language model|i am an ai|i['’]m an ai|als (?:ki(?:-\p{L}+)?|sprachmodell)|en tant qu(?:e modèle de langage|['’]ia)|como (?:modelo de lenguaje|modelo de linguagem|una ia|uma ia)|come (?:modello linguistico|un['’]ia)|jako (?:model językowy|ai)|как (?:языковая модель|ии)|作为(?:一个)?(?:ai|人工智能|语言模型)|aiとして)(?!\p{L})/iu;

/** An author who declines says so with such words, in one sentence. */
export const helps =
	/help|assist|request|hilf|helf|anfrage|aid[ei]|demande|ayud|solicit|petición|aiut|richiest|ajud|pedido|verzoek|pom[oó]|prośb|помо|просьб|запрос|запит|прохан|hjälp|begäran|帮|助|请求|要求|手伝|依頼/iu;
export const declines =
	/(?<!\p{L})(?:no|not|never|cannot|cant|unable|sorry|nicht|keine?|nie|pas|non|não|niet|geen|не|нет|ні|нельзя|inte|ingen)(?!\p{L})|n['’]t(?!\p{L})|不|没|无|ない|ません/iu;
