import assert from 'node:assert/strict';
import { rewrittenText } from '../../../src/writing/reply/rewrittenText.ts';

/** A passage, a rewrite of it, and how models announce it and speak of it afterwards. */
interface Wordings {
	readonly passage: string;
	readonly text: string;
	readonly preambles: readonly string[];
	readonly remarks: readonly string[];
}

const wordings: Readonly<Record<string, Wordings>> = {
	English: {
		passage: 'Before you deploy anything make sure that the backup from last night is there.',
		text: 'Before deploying, check that last night’s backup exists.',
		preambles: [
			'Here is the rewritten text:\n\n',
			'Sure! Here is a more formal version of the text:\n\n',
			'**Rewritten:** ',
			'**Rewritten text:**\n\n',
			'Certainly!\n\n',
			'Okay, here’s the revised paragraph:\n',
			'---\n\n**Formal text:**\n\n',
			'Original text:\n',
		],
		remarks: [
			'I hope this helps!',
			'Let me know if you would like any changes.',
			'Please let me know if you need any further assistance.',
			'This version is more concise and keeps the original meaning.',
			'Note: I kept the word backup as it is.',
			'**Note:** The tone was made formal.\n\n- shorter\n- clearer',
			'Changes made:\n\n1. Shortened the sentence.\n2. Removed “anything”.',
			'---\n\nI rephrased it in a more formal tone.',
			'I hope this helps! Let me know if you have any other questions.',
			'(Note: I made it shorter.)',
			'Here is another version of the text:\n\nCheck the backup first.',
			'Rewritten:\nBefore deploying, check the backup.',
		],
	},
	German: {
		passage:
			'Bevor du irgendwas ausrollst, schau bitte, ob die Sicherung von gestern Nacht da ist.',
		text: 'Prüfe vor dem Ausrollen, ob die Sicherung der letzten Nacht vorliegt.',
		preambles: [
			'Hier ist der überarbeitete Text:\n\n',
			'Natürlich! Hier ist eine knappere Fassung des Textes:\n\n',
			'Überarbeiteter Text: ',
			'**Umformulierte Version:**\n',
			'Gerne!\n\n',
		],
		remarks: [
			'Ich hoffe, das hilft dir weiter!',
			'Lass mich wissen, wenn du noch Änderungen möchtest.',
			'Diese Version ist knapper und behält die Bedeutung bei.',
			'Hinweis: Ich habe den Ton förmlicher gemacht.',
			'Ich habe den Satz umformuliert und gekürzt.',
		],
	},
	French: {
		passage:
			'Avant de déployer quoi que ce soit, vérifie que la sauvegarde de cette nuit est bien là.',
		text: 'Vérifiez la présence de la sauvegarde de la nuit avant tout déploiement.',
		preambles: [
			'Voici le texte réécrit :\n\n',
			'Bien sûr ! Voici une version plus formelle du texte :\n\n',
			'Texte reformulé : ',
			'**Version révisée :** ',
		],
		remarks: [
			'J’espère que cela vous aide !',
			'N’hésitez pas à me dire si vous souhaitez des modifications.',
			'Cette version est plus concise et garde le sens.',
			'Remarque : j’ai gardé le vouvoiement.',
		],
	},
	Spanish: {
		passage: 'Antes de desplegar nada, mira que la copia de anoche esté ahí.',
		text: 'Compruebe que existe la copia de anoche antes de desplegar.',
		preambles: [
			'Aquí está el texto reescrito:\n\n',
			'¡Claro! Aquí tienes una versión más formal del texto:\n\n',
			'Texto revisado: ',
			'Claro, aquí tienes la versión revisada: ',
		],
		remarks: [
			'Espero que esto te ayude.',
			'Si necesitas algún cambio, dímelo.',
			'Esta versión es más concisa y conserva el significado.',
			'Nota: he usado un tono formal.',
		],
	},
	Italian: {
		passage: 'Prima di rilasciare qualcosa guarda che ci sia il backup di stanotte.',
		text: 'Verificare la presenza del backup notturno prima del rilascio.',
		preambles: [
			'Ecco il testo riscritto:\n\n',
			'Certo! Ecco una versione più formale del testo:\n\n',
			'Testo rivisto: ',
		],
		remarks: [
			'Spero che ti sia utile!',
			'Fammi sapere se vuoi altre modifiche al testo.',
			'Questa versione è più breve e mantiene il significato.',
			'Nota: ho mantenuto il termine tecnico.',
		],
	},
	Portuguese: {
		passage: 'Antes de subir qualquer coisa, veja se a cópia desta noite está lá.',
		text: 'Verifique se a cópia desta noite existe antes de publicar.',
		preambles: [
			'Aqui está o texto reescrito:\n\n',
			'Claro! Aqui está uma versão mais formal do texto:\n\n',
			'Versão revisada: ',
		],
		remarks: [
			'Espero que isso ajude!',
			'Se precisar de alterações, me avise.',
			'Esta versão é mais concisa e mantém o sentido.',
			'Observação: mantive o tom formal.',
		],
	},
	Dutch: {
		passage: 'Kijk voordat je iets uitrolt of de back-up van vannacht er is.',
		text: 'Controleer vóór het uitrollen of de nachtelijke back-up aanwezig is.',
		preambles: [
			'Hier is de herschreven tekst:\n\n',
			'Natuurlijk! Hier is een kortere versie van de tekst:\n\n',
		],
		remarks: [
			'Ik hoop dat dit helpt!',
			'Deze versie is beknopter en duidelijker.',
			'Let op: de toon is nu formeel.',
		],
	},
	Polish: {
		passage: 'Zanim coś wdrożysz, zobacz, czy jest kopia z ostatniej nocy.',
		text: 'Przed wdrożeniem należy sprawdzić istnienie nocnej kopii.',
		preambles: [
			'Oto przeredagowany tekst:\n\n',
			'Oczywiście! Oto bardziej formalna wersja tekstu:\n\n',
		],
		remarks: [
			'Mam nadzieję, że to pomoże!',
			'Ta wersja jest bardziej zwięzła i ma ten sam sens.',
			'Uwaga: zachowałem ton.',
		],
	},
	Russian: {
		passage: 'Прежде чем что-то выкатывать, посмотри, есть ли ночная копия.',
		text: 'Перед развёртыванием убедитесь в наличии ночной копии.',
		preambles: [
			'Вот переписанный текст:\n\n',
			'Конечно! Вот более формальная версия текста:\n\n',
			'Исправленный текст: ',
		],
		remarks: [
			'Надеюсь, это поможет!',
			'Если вам нужны правки, дайте знать.',
			'Эта версия короче и сохраняет смысл.',
			'Примечание: я сохранил тон.',
		],
	},
	Swedish: {
		passage: 'Innan du rullar ut något, kolla att nattens kopia finns där.',
		text: 'Kontrollera före utrullning att nattens kopia finns.',
		preambles: [
			'Här är den omskrivna texten:\n\n',
			'Självklart! Här är en mer formell version av texten:\n\n',
		],
		remarks: [
			'Jag hoppas att det hjälper!',
			'Den här versionen är kortare och tydligare.',
			'Obs: tonen är mer formell.',
		],
	},
	Chinese: {
		passage: '你在上线之前看一下昨晚的备份在不在。',
		text: '上线前请确认昨晚的备份存在。',
		preambles: ['以下是改写后的文本：\n\n', '好的，以下是更正式的版本：\n\n', '改写后：'],
		remarks: [
			'希望这对你有帮助！',
			'如果您需要修改，请告诉我。',
			'这个版本更简洁，保留了原意思。',
			'注：我保留了原文的语气。',
		],
	},
	Japanese: {
		passage: '何か出す前に昨日の夜のバックアップがあるか見てね。',
		text: '公開前に昨夜のバックアップの有無をご確認ください。',
		preambles: [
			'以下は書き換えた文章です：\n\n',
			'はい、以下に書き換えた文章を示します。\n\n',
			'書き換え後：',
		],
		remarks: [
			'お役に立てれば幸いです。',
			'この文章はより丁寧な表現にしています。',
			'補足：意味は変えていません。',
		],
	},
};

suite('The announcements and remarks around a rewrite', () => {
	for (const [language, { passage, text, preambles, remarks }] of Object.entries(wordings)) {
		for (const preamble of preambles) {
			test(`${language}: takes off ${JSON.stringify(preamble)}`, () => {
				assert.equal(rewrittenText(preamble + text, passage, true), text);
			});
		}
		for (const remark of remarks) {
			test(`${language}: takes off ${JSON.stringify(remark)}`, () => {
				assert.equal(rewrittenText(`${text}\n\n${remark}`, passage, true), text);
				assert.equal(rewrittenText(`${text}\n${remark}\n`, passage, true), text);
			});
		}
		test(`${language}: never shows them while they stream`, () => {
			for (const preamble of preambles) {
				for (const remark of remarks) {
					const reply = `${preamble}${text}\n\n${remark}`;
					// An unusual label shows until the line ends, as is documented.
					const isUnusual = /^-|^\*\*(?:Umf|Ver)/.test(preamble);
					for (let length = 1; length <= reply.length; length += 3) {
						const shown = rewrittenText(reply.slice(0, length), passage, false);
						if (!isUnusual) assert.ok(text.startsWith(shown), `${JSON.stringify(shown)} was shown`);
					}
				}
			}
		});
	}
});
