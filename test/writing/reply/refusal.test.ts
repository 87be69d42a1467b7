import assert from 'node:assert/strict';
import { isRefusal } from '../../../src/writing/reply/refusal.ts';

const refuses = (text: string, passage: string) =>
	isRefusal({ text, raw: text, passage, instructions: [], asked: [], wasCutOff: false });

const models = [
	'I’m sorry, but I can’t assist with that.',
	'Sorry, I can’t help with that.',
	'I cannot help you with this request.',
	'I’m unable to fulfill this request.',
	'I am not able to rewrite the text because it is harmful.',
	'I can’t create explicit content.',
	'I cannot provide information or guidance on illegal activities.',
	'Unfortunately, I am unable to assist you with rewriting the text.',
	'As an AI language model, I have no hands.',
	'I’m sorry, but I can’t do that.',
	'I’m really sorry, but I can’t help you with that, as it is private.',
	'Leider kann ich dir bei dieser Anfrage nicht weiterhelfen.',
	'Es tut mir leid, ich kann diese Anfrage nicht bearbeiten.',
	'Ich kann den Text nicht umschreiben.',
	'Ich bin leider nicht in der Lage, Ihnen dabei zu helfen.',
	'Als KI-Modell habe ich keine Hände.',
	'Leider kann ich dieser Bitte nicht nachkommen.',
	'Je suis désolé, mais je ne peux pas vous aider avec cela.',
	'Malheureusement, je ne peux pas reformuler ce texte.',
	'Lo siento, no puedo cumplir con esa solicitud.',
	'No puedo reescribir este texto.',
	'Mi dispiace, ma non posso aiutarti con questo.',
	'Desculpe, mas não posso ajudar com isso.',
	'Desculpe, não consigo atender a essa solicitação.',
	'Het spijt me, maar daar kan ik je niet mee helpen.',
	'Ik kan dit verzoek niet uitvoeren.',
	'Przepraszam, ale nie mogę pomóc w tym.',
	'Niestety nie mogę spełnić tej prośby.',
	'К сожалению, я не могу выполнить этот запрос.',
	'Вибачте, але я не можу допомогти з цим.',
	'Jag är ledsen, men jag kan inte hjälpa dig med det.',
	'抱歉，我无法帮助您完成这个请求。',
	'我无法满足您的请求。',
	'申し訳ありませんが、そのご依頼にはお応えできません。',
];

/** A passage whose author can't do something or says sorry, and a rewrite of it. */
const authors: readonly (readonly [passage: string, rewrite: string])[] = [
	[
		'Can’t make it. Need to help my mom.',
		'Unfortunately, I won’t be able to make it, as I have to help my mother.',
	],
	['no way I’m doing this request of yours', 'I am afraid that I cannot fulfil your request.'],
	[
		'Sunday? busy, so count me out for the move',
		'Unfortunately, I cannot help with the move on Sunday.',
	],
	['Sunday? busy, so count me out', 'On Sunday I cannot help.'],
	['sorry can’t help with this', 'I am sorry, but I cannot assist with this.'],
	['I won’t do the rewrite of chapter 3, no time.', 'I cannot rewrite chapter 3 for lack of time.'],
	['sorry i broke your cup', 'I am sorry that I broke your cup.'],
	['Vergiss das bloß nicht.', 'Ich bitte dich, das nicht zu vergessen.'],
	[
		'Umzug geht bei mir nicht, Rücken kaputt.',
		'Leider kann ich beim Umzug nicht helfen, weil mein Rücken schmerzt.',
	],
	['Sonntag bin ich weg, also ohne mich.', 'Am Sonntag kann ich leider nicht helfen.'],
	['Die Frist schaff ich nie im Leben.', 'Die Frist kann ich leider nicht erfüllen.'],
	[
		'dimanche chuis pas là pour ton déménagement',
		'Malheureusement, je ne peux pas vous aider pour votre déménagement de dimanche.',
	],
	[
		'El domingo no estoy para la mudanza.',
		'Lamentablemente, no puedo ayudarle con la mudanza del domingo.',
	],
	[
		'domenica non ci sono per il trasloco',
		'Purtroppo non posso aiutarti con il trasloco di domenica.',
	],
	[
		'В воскресенье меня не будет, переезжай без меня.',
		'К сожалению, я не могу помочь с переездом в воскресенье.',
	],
	['周日我有事，搬家你自己来吧。', '抱歉，周日我不能帮你搬家。'],
];

suite('isRefusal', () => {
	for (const refusal of models) {
		test(`refuses: ${JSON.stringify(refusal)}`, () => {
			assert.ok(refuses(refusal, 'Vor dem Essen die Hände waschen, but with soap this time.'));
		});
	}

	for (const [passage, rewrite] of authors) {
		test(`does not: ${JSON.stringify(rewrite)}`, () => {
			assert.ok(!refuses(rewrite, passage));
		});
	}

	test('knows a model that speaks of itself, whatever the passage declines', () => {
		assert.ok(refuses('As an AI, I have no hands.', 'I can’t help you with the dishes.'));
		assert.ok(!refuses('As an AI, I have no hands.', 'I am a robot. As an AI I lack hands.'));
	});
});
