import assert from 'node:assert/strict';
import { isOtherLanguage } from '../../../src/writing/reply/otherLanguage.ts';

function changesLanguage(text: string, passage: string, wish: string): boolean {
	const instructions = [wish];
	return isOtherLanguage({ text, raw: text, passage, instructions, asked: [], wasCutOff: false });
}

const formal = 'Make the text as formal as possible.';

const translations: readonly (readonly [passage: string, reply: string])[] = [
	['Thanks for the cake!', 'Danke für den Kuchen!'],
	['Danke für den Kuchen!', 'Thank you for the cake!'],
	['Merci pour le gâteau !', 'Thank you for the cake!'],
	['Gracias por el pastel.', 'Thank you for the cake.'],
	['Das Treffen ist um zwölf Uhr im großen Saal.', 'The meeting is at twelve in the large hall.'],
	['Die Sitzung wird auf Dienstag verschoben.', 'La réunion est reportée à mardi.'],
	['Hunden sover under bordet och drömmer.', 'The dog is sleeping under the table and dreaming.'],
	[
		'De hond ligt al de hele dag onder de tafel.',
		'Der Hund liegt schon den ganzen Tag unter dem Tisch.',
	],
	['Pies śpi pod stołem przez cały dzień.', 'The dog sleeps under the table all day long.'],
	['Собака весь день спит под столом.', 'The dog sleeps under the table all day.'],
	['我们在2023年测量了这个湖的12个地方。', 'We measured the lake at 12 points in 2023.'],
	['昨日、湖の12か所を測りました。', '昨天，我们测量了这个湖的十二个地方。'],
	[
		'Il cane dorme tutto il giorno sotto il tavolo.',
		'El perro duerme todo el día debajo de la mesa.',
	],
	['We measured the lake at 12 points in 2023.', '我们在2023年测量了这个湖的12个地方。'],
	['Translate this to French: I am late today.', 'Je suis en retard aujourd’hui.'],
];

/** Texts that are short, or in which another language only occurs, and those that are to be translated. */
const others: readonly (readonly [passage: string, reply: string, wish?: string])[] = [
	['Danke!', 'Thanks!'],
	['OK, bis dann.', 'See you later.'],
	[
		'Bitte den Branch mergen und den Pull Request schließen.',
		'Bitte führen Sie den Merge des Branches durch und schließen Sie den Pull Request.',
	],
	[
		'Im Meeting wurde das Feature gecancelt.',
		'Das Feature wurde im Meeting gecancelt, weil das Backend down war.',
	],
	[
		'Der Build Server pusht das Docker Image in die Registry.',
		'Docker Image Push via Build Server in die Registry.',
	],
	['Anna, Ben, Carla und David kommen.', 'Anna, Ben, Carla and David'],
	['Anna, Ben, Carla und David', 'Anna, Ben, Carla, David.'],
	['Berlin, Paris, London, Rom, Madrid', 'Madrid, Rome, London, Paris, Berlin'],
	[
		'Ruf `git push --force origin main` nie im Zweig der anderen auf.',
		'`git push --force origin main` ist verboten.',
	],
	[
		'const total = items.reduce((sum, item) => sum + item, 0)',
		'let total = 0; for (const item of items) total += item;',
	],
	[
		'Er sagte: „To be or not to be, that is the question.“',
		'Mit den Worten „To be or not to be, that is the question“ begann er.',
	],
	[
		'She wrote that he is “ein Berliner durch und durch”.',
		'“Ein Berliner durch und durch und für immer”, she wrote.',
	],
	['Sein Motto: „Keep it simple, stupid“.', '„Keep it simple, stupid“ war sein Motto.'],
	['Filen ligger i den gamle mappe på serveren.', 'Filen ligger i den gamle mappen på serveren.'],
	['Uvidíme se v pátek ve tři hodiny odpoledne.', 'Uvidíme sa v piatok o tretej popoludní.'],
	[
		'Die vergadering is ongelukkig vir môre afgestel.',
		'Die vergadering is helaas tot môre uitgestel.',
	],
	[
		'A reunión foi cancelada porque o director está enfermo.',
		'A reunión cancelouse por enfermidade do director.',
	],
	[
		'Rapat hari ini dibatalkan karena direktur sedang sakit.',
		'Pertemuan hari ini dibatalkan karena direktur sakit.',
	],
	[
		'Das Haus ist alt und das Dach ist undicht.',
		'The house is old and the roof leaks.',
		'Write it in English.',
	],
	[
		'Das Haus ist alt und das Dach ist undicht.',
		'The house is old and the roof leaks.',
		'Schreib es auf Englisch.',
	],
	[
		'La maison est vieille et le toit fuit.',
		'The house is old and the roof leaks.',
		'Traduis en anglais.',
	],
	[
		'The house is old and the roof leaks.',
		'Das Haus ist alt und das Dach ist undicht.',
		'Übersetze ins Deutsche.',
	],
	[
		'The house is old and the roof leaks.',
		'La casa es vieja y el tejado gotea.',
		'In Spanish, please',
	],
	[
		'Hi Petra, the Besprechung on Mittwoch is verschoben.',
		'Hi Petra, the Besprechung on Wednesday has been verschoben.',
	],
	[
		'Siehe https://example.org/read/this/before/you/start zuerst.',
		'Bitte zuerst https://example.org/read/this/before/you/start lesen.',
	],
];

suite('isOtherLanguage', () => {
	for (const [passage, reply] of translations) {
		test(`of ${JSON.stringify(passage)}: ${JSON.stringify(reply)}`, () => {
			assert.ok(changesLanguage(reply, passage, formal));
		});
	}

	for (const [passage, reply, wish = formal] of others) {
		test(`not of ${JSON.stringify(passage)}: ${JSON.stringify(reply)}`, () => {
			assert.ok(!changesLanguage(reply, passage, wish));
		});
	}
});
