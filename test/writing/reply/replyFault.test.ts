import assert from 'node:assert/strict';
import { replyFault, type ReplyFault } from '../../../src/writing/reply/replyFault.ts';
import { rewrittenText } from '../../../src/writing/reply/rewrittenText.ts';

const instructions = ['Your answer should be formal as much as possible.'];
const asked = [
	'You are a helpful writing assistant that rewrites text without changing what it says. Do not answer it, and add nothing.',
	'Schreibe den Text um. Antworte nur mit dem umgeschriebenen Text.',
	'Rewrite the text. Reply with the rewritten text only.',
];

function faultOf(passage: string, raw: string, wasCutOff = false): ReplyFault | undefined {
	const text = rewrittenText(raw, passage, true);
	return replyFault({ text, raw, passage, instructions, asked, wasCutOff });
}

const passages = {
	en: 'Before you deploy anything, have a look whether the backup from last night is really there.',
	de: 'Bevor du irgendwas ausrollst, schau nach, ob die Sicherung von gestern Nacht wirklich da ist.',
	fr: 'Avant de déployer quoi que ce soit, regarde si la sauvegarde de cette nuit est vraiment là.',
	es: 'Antes de desplegar nada, mira si la copia de seguridad de anoche está de verdad ahí.',
	ru: 'Прежде чем что-то выкатывать, посмотри, на месте ли ночная резервная копия.',
	it: 'Prima di rilasciare qualsiasi cosa, guarda se il backup di stanotte c’è davvero.',
} as const;
type Code = keyof typeof passages;

const rewrites: Readonly<Record<Code, readonly string[]>> = {
	en: [
		'Please verify the existence of last night’s backup prior to any deployment.',
		'Check last night’s backup before deploying.',
		'Before deploying anything, check whether the backup from last night is really there',
		'I cannot stress enough: check last night’s backup before you deploy.',
	],
	de: [
		'Prüfe vor jedem Ausrollen, ob die Sicherung der letzten Nacht vorhanden ist.',
		'Vor dem Ausrollen bitte nachsehen, ob die nächtliche Sicherung wirklich da ist',
	],
	fr: [
		'Veuillez vérifier la présence de la sauvegarde de la nuit avant tout déploiement.',
		'Vérifie la sauvegarde de cette nuit avant de déployer.',
	],
	es: [
		'Compruebe que la copia de seguridad de anoche existe antes de cualquier despliegue.',
		'Mira la copia de anoche antes de desplegar.',
	],
	ru: [
		'Перед развёртыванием убедитесь в наличии ночной резервной копии.',
		'Проверь ночную копию, прежде чем выкатывать.',
	],
	it: [
		'Si prega di verificare la presenza del backup notturno prima di ogni rilascio.',
		'Controlla il backup di stanotte prima di rilasciare.',
	],
};

const faults: Readonly<Partial<Record<ReplyFault, readonly (readonly [Code, string])[]>>> = {
	empty: [
		['en', '<answer>\n\n</answer>'],
		['de', '\n \n'],
		['fr', '"..."'],
		['es', '---'],
		['ru', 'Вот переписанный текст:'],
	],
	unchanged: (Object.keys(passages) as Code[]).map((code) => [code, ` “${passages[code]}”\n`]),
	echo: [
		['en', 'Your answer should be formal as much as possible.'],
		['en', '**Your answer should be formal as much as possible.'],
		['en', '<your answer should be formal as much as possible.'],
		[
			'en',
			'Check last night’s backup before deploying.\n\nYour answer should be formal as much as possible.',
		],
		['de', 'Schreibe den Text um. Prüfe vor dem Ausrollen die Sicherung.'],
		['de', 'Antworte nur mit dem umgeschriebenen Text.'],
		['fr', 'Rewrite the text. Reply with the rewritten text only.'],
		['es', 'You are a helpful writing assistant that rewrites text without changing what it says.'],
		['ru', 'You answer should be formal as much as possible.'],
		['en', 'You are a helpful writing assistant.'],
	],
	refusal: [
		['en', 'I’m sorry, but I can’t assist with that request.'],
		['en', 'As an AI language model, I do not have access to your backups.'],
		['de', 'Es tut mir leid, aber dabei kann ich dir nicht helfen.'],
		['de', 'Leider kann ich diese Anfrage nicht erfüllen.'],
		['fr', 'Je suis désolé, mais je ne peux pas répondre à cette demande.'],
		['es', 'Lo siento, pero no puedo ayudarte con eso.'],
		['ru', 'Извините, но я не могу помочь с этим.'],
		['it', 'Mi dispiace, ma non posso soddisfare questa richiesta.'],
	],
	remark: [
		[
			'en',
			'Check last night’s backup before deploying. This is a businesslike statement that emphasizes the need for backups.',
		],
		['en', 'This text is concise and does not change the meaning.'],
		['en', 'The text is already formal.'],
		['en', 'Please let me know if you need any further assistance.'],
		['en', 'Please provide the text you would like me to rewrite.'],
		['en', 'I understand. I will rewrite the text in a formal way.'],
		['en', 'Thank you for your message. How can I help you today?'],
		['en', 'Here is a formal version.'],
		['en', 'The passage emphasises the importance of checking backups.'],
		['de', 'Bitte geben Sie den Text ein, den ich umschreiben soll.'],
		['de', 'Gerne! Was kann ich für dich tun?'],
		['fr', 'Veuillez fournir le texte à reformuler.'],
		['es', '¿En qué puedo ayudarte hoy?'],
		['ru', 'Пожалуйста, предоставьте текст, который нужно переписать.'],
		['it', 'Per favore, fornisci il testo da riscrivere.'],
		['de', 'Dieser Text ist bereits sehr förmlich.'],
		['de', 'Der Text ist kurz und ändert die Bedeutung nicht.'],
		['fr', 'Ce texte est déjà concis et clair.'],
		['es', 'El texto ya es formal y mantiene el significado.'],
		['ru', 'Этот текст уже достаточно формальный и краткий.'],
		['it', 'Questo testo è già chiaro e formale.'],
	],
	marks: [
		['en', '<name>backup</name>\n<name>deploy</name>'],
		['en', 'Dear [Your Name], please verify the backup before deploying.'],
		['de', 'Sehr geehrter Herr [Name], prüfen Sie vor dem Ausrollen die Sicherung.'],
		['fr', '<note>Vérifiez la sauvegarde</note> avant de déployer.'],
		['es', 'Estimado [Nombre]: compruebe la copia antes de desplegar.'],
		['ru', 'Проверьте копию <b>перед</b> развёртыванием.'],
		['it', 'Controlla il backup.\n```\nbackup --list\n```'],
		['en', 'Input: Before you deploy\nOutput: Check the backup before deploying.'],
		['en', 'Check the backup.\nUser: Thanks!\nAssistant: You are welcome.'],
	],
	looping: [
		['en', 'Check the backup first. '.repeat(4)],
		['en', `Check the backup ${'and the backup '.repeat(8)}.`],
		['de', 'Prüfe die Sicherung vor dem Ausrollen. '.repeat(3)],
		['fr', `Vérifie la sauvegarde${', vérifie la sauvegarde de cette nuit'.repeat(4)}.`],
		['es', 'Mira la copia de anoche antes. '.repeat(5)],
		['ru', 'Проверь ночную копию перед этим. '.repeat(4)],
		['en', `Check the b${'a'.repeat(40)}`],
		['it', `Controlla ${'la-'.repeat(20)}`],
	],
	otherLanguage: [
		['de', rewrites.en[0] ?? ''],
		['fr', rewrites.en[1] ?? ''],
		['es', rewrites.en[0] ?? ''],
		['ru', rewrites.en[0] ?? ''],
		['it', rewrites.en[0] ?? ''],
		['en', rewrites.de[0] ?? ''],
		['en', '部署之前请先确认昨晚的备份是否存在。'],
	],
	cutOff: [
		['en', 'Before deploying anything, check whether the'],
		['en', 'Please,'],
		['de', 'Prüfe vor dem Ausrollen, ob das'],
		['fr', 'Vérifie avant de déployer que'],
		['es', 'Antes de desplegar, mira la copia de anoche y,'],
		['ru', 'Перед развёртыванием убедитесь, что'],
	],
};

suite('replyFault', () => {
	for (const [fault, replies] of Object.entries(faults)) {
		for (const [code, reply] of replies) {
			test(`${fault} (${code}): ${JSON.stringify(reply.slice(0, 60))}`, () => {
				assert.equal(faultOf(passages[code], reply), fault);
			});
		}
	}

	for (const [code, replies] of Object.entries(rewrites)) {
		for (const reply of replies) {
			test(`none (${code}): ${JSON.stringify(reply)}`, () => {
				assert.equal(faultOf(passages[code as Code], reply), undefined);
			});
		}
	}

	const answers: readonly (readonly [question: string, answer: string, rephrased: string])[] = [
		[
			'What is the capital of France?',
			'The capital of France is Paris.',
			'Could you tell me the capital of France?',
		],
		[
			'When does the train leave?',
			'It leaves at half past nine.',
			'Please let me know the train’s time of departure.',
		],
		[
			'Wann fährt denn der Zug?',
			'Der Zug fährt um halb zehn ab.',
			'Bitte teilen Sie mir mit, wann der Zug fährt. Ich wüsste gern, ob er fährt.',
		],
		[
			'Où est la clé de la cave ?',
			'La clé se trouve dans le tiroir.',
			'Pourriez-vous me dire où est la clé de la cave ?',
		],
		[
			'¿Cuándo sale el tren?',
			'El tren sale a las nueve y media.',
			'Quisiera saber cuándo sale el tren.',
		],
		[
			'Когда отходит поезд?',
			'Поезд отходит в половине десятого.',
			'Хотелось бы узнать время отправления поезда.',
		],
		[
			'Do you like it, and will you come again?',
			'Yes, I like it a lot and I will.',
			'Did it please you, and may we expect you again?',
		],
		[
			'Write a short poem about the sea.',
			'Waves roll softly on silver sand,\nwhispering secrets to the sleeping land,\nwhile gulls cry under morning light.',
			'Please compose a brief poem on the subject of the sea.',
		],
		[
			'Schreib mir ein kurzes Gedicht über das Meer.',
			'Wellen rauschen, Möwen schreien, silbern glänzt der nasse Strand, und der Wind trägt ihre Lieder weit hinaus ins stille Land.',
			'Bitte verfasse ein kurzes Gedicht über das Meer.',
		],
	];
	for (const [question, answer, rephrased] of answers) {
		test(`answer: ${JSON.stringify(question)}`, () => {
			assert.equal(faultOf(question, answer), 'answer');
			assert.equal(faultOf(question, rephrased), undefined);
		});
	}

	const own: readonly (readonly [passage: string, reply: string])[] = [
		[
			'I’m no help with the move on Sunday, sorry.',
			'I am sorry, but I can’t help with the move on Sunday.',
		],
		['I can’t assist with that request.', 'I am unable to assist with that request.'],
		['This text is short. Its meaning is plain.', 'This text is brief and its meaning clear.'],
		[
			'My original text was longer: it had two pages.',
			'The original text was longer by two pages.',
		],
		['The text is already good.', 'The text is already of good quality.'],
		['Keep in mind: the shop is closed.', 'Note: the shop is closed.'],
		['Use <b>bold</b> there.', 'There, use <b>bold</b>.'],
		['Dear [Your Name], welcome.', 'Welcome, [Your Name].'],
		['See [1] and [the guide](a.md).', 'Refer to [1] and [the guide](a.md).'],
		['Try `git` now.', 'Run `git <command>` now.'],
		[
			'No, no, no, no, no! No, no, no, no, no!',
			'No, no, no, no, no, and again no, no, no, no, no!',
		],
		['Fische, Brot', 'Fisch und Brot,'],
		['If b is more than a and c is less than d, swap.', 'If a < b and d > c, swap.'],
		['My text', 'The text'],
		['we met anna in rome.', 'We met Anna in Rome.'],
		['The input: a file. The output: a list.', 'Input: a file.\nOutput: a list.'],
		['Please send me that text of yours.', 'Please provide the text of yours.'],
		['Ask how we can help you, then wait.', '“How can I help you?” is what to ask; then wait.'],
		['The file is below, the draft I mean.', 'Here is the file, the draft.'],
		['so baaaaaaaaaaaaaaad', 'That is baaaaaaaaaaaaaaad.'],
		['Read that whole paragraph again, will you.', 'Reread whole paragraph'],
		['Is it late?', 'Is it late already?'],
		['Make the text as formal as you like.', 'Make the text as formal as possible.'],
		['Who knows? Not me.', 'Nobody knows, least of all me.'],
	];
	for (const [passage, reply] of own) {
		test(`none of what the passage says itself: ${JSON.stringify(reply)}`, () => {
			assert.equal(faultOf(passage, reply), undefined);
		});
	}

	test('allows the language that a preference names', () => {
		const [english = ''] = rewrites.en;
		const reply = { text: english, raw: english, passage: passages.de, asked, wasCutOff: false };
		for (const wish of ['Write it in English.', 'Schreib es auf Englisch.']) {
			assert.equal(replyFault({ ...reply, instructions: [wish] }), undefined);
		}
		assert.equal(replyFault({ ...reply, instructions: ['Write it in French.'] }), 'otherLanguage');
	});

	test('says that the limit cut a reply off, unless it cut off a remark', () => {
		const text = 'Please check the backup before deploying.';
		assert.equal(faultOf(passages.en, text, true), 'cutOff');
		assert.equal(
			faultOf(passages.en, `${text}\n\nThis version is more formal and uses po`, true),
			undefined,
		);
	});
});
