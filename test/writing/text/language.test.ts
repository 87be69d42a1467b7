import assert from 'node:assert/strict';
import { languageOf } from '../../../src/writing/text/language.ts';

const codeOf = (text: string) => languageOf(text)?.code;

/** Single sentences of everyday prose. */
const sentences: Readonly<Record<string, readonly string[]>> = {
	en: [
		'Could you send me the minutes before lunch?',
		'The roof of the old barn came down in last night’s storm.',
	],
	de: [
		'Könntest du mir das Protokoll noch vor dem Mittagessen schicken?',
		'Das Dach der alten Scheune ist im Sturm der letzten Nacht eingestürzt.',
	],
	fr: [
		'Pourriez-vous m’envoyer le compte rendu avant midi ?',
		'Le toit de la vieille grange s’est effondré pendant la tempête.',
	],
	es: [
		'¿Podrías enviarme el acta antes del almuerzo?',
		'El tejado del viejo granero se vino abajo con la tormenta de anoche.',
	],
	it: [
		'Potresti mandarmi il verbale prima di pranzo?',
		'Il tetto del vecchio fienile è crollato durante la tempesta della scorsa notte.',
	],
	pt: [
		'Você poderia me enviar a ata antes do almoço?',
		'O telhado do velho celeiro desabou com a tempestade da noite passada.',
	],
	nl: [
		'Kun je me de notulen nog voor de lunch sturen?',
		'Het dak van de oude schuur is vannacht in de storm ingestort.',
	],
	pl: [
		'Czy możesz mi przysłać protokół jeszcze przed obiadem?',
		'Dach starej stodoły zawalił się podczas wczorajszej burzy.',
	],
	sv: [
		'Kan du skicka protokollet till mig före lunch?',
		'Taket på den gamla ladan rasade in under nattens oväder.',
	],
	ru: [
		'Не мог бы ты прислать мне протокол до обеда?',
		'Крыша старого сарая обрушилась во время ночной бури.',
	],
	cs: [
		'Mohl bys mi poslat zápis ještě před obědem?',
		'Střecha staré stodoly se zřítila při včerejší bouři.',
	],
	zh: ['你能在午饭前把会议记录发给我吗？', '旧谷仓的屋顶在昨晚的暴风雨中倒塌了。'],
	ja: ['お昼までに議事録を送っていただけますか。', '古い納屋の屋根が昨夜の嵐で崩れ落ちました。'],
};

suite('languageOf', () => {
	for (const [code, texts] of Object.entries(sentences)) {
		test(`tells ${code}`, () => {
			assert.deepEqual(
				texts.map(codeOf),
				texts.map(() => code),
			);
			assert.equal(codeOf(texts.join(code === 'zh' || code === 'ja' ? '' : ' ')), code);
		});
	}

	test('names the language in English', () => {
		assert.deepEqual(languageOf('Das Dach der alten Scheune ist im Sturm eingestürzt.'), {
			code: 'de',
			englishName: 'German',
		});
	});

	test('does not guess', () => {
		const unsure = [
			'',
			'OK',
			'Hi Petra,',
			'No, no.',
			'42 + 17 = 59',
			'Amélie Dubois, Ingo Schröder, Paweł Nowak',
			'会议',
			'`const total = items.reduce((sum, item) => sum + item, 0)`',
			'https://example.org/the/house/that/jack/built',
		];
		for (const text of unsure) assert.equal(codeOf(text), undefined, text);
	});

	test('is not sure of a text in two languages', () => {
		const mixed =
			'We will meet in the big room after lunch. Das Dach der alten Scheune ist im Sturm eingestürzt.';
		assert.equal(codeOf(mixed), undefined);
	});

	test('overlooks code, links, names and placeholders', () => {
		const prose = [
			'Bitte ruf `git push --force` nie im Zweig der anderen auf.',
			'Öffne die Datei the_long_english_name.txt und lies https://example.org/read/this/before/you/start zuerst.',
			'Gestern haben William Shakespeare, Jane Austen und Charles Dickens bei uns übernachtet.',
			'Siehe [die Anleitung](../the-guide/for/all-of-you.md), dort steht es genauer.',
		];
		assert.deepEqual(
			prose.map(codeOf),
			prose.map(() => 'de'),
		);
	});

	test('does not call a language by the name of its neighbour', () => {
		const strangers = {
			Afrikaans: 'Die vergadering is afgestel omdat die bestuurder siek is.',
			Galician: 'A reunión de hoxe foi cancelada porque o director está enfermo.',
			Indonesian: 'Rapat hari ini dibatalkan karena direktur sedang sakit.',
			Kazakh: 'Бүгінгі жиналыс директор ауырып қалғандықтан болмайды.',
		};
		for (const [language, text] of Object.entries(strangers)) {
			assert.equal(codeOf(text), undefined, language);
		}
		assert.equal(codeOf('De man die gisteren belde, komt vandaag langs.'), 'nl');
	});

	test('takes no list of names for a language', () => {
		for (const names of ['Anna, Ben, Carla und David', 'Berlin, Paris, London, Rom, Madrid']) {
			assert.equal(codeOf(names), undefined, names);
		}
		assert.equal(codeOf('Petra kauft Brot und Milch.'), 'de');
	});

	test('does not take a text for what it quotes', () => {
		assert.equal(codeOf('Er sagte: „To be or not to be, that is the question.“'), undefined);
		assert.equal(codeOf('Das Motto „Keep it simple, stupid“ gilt auch hier.'), 'de');
		assert.equal(
			codeOf('“Where are you going?” she asked. “To the barn, to look,” he said.'),
			'en',
		);
		assert.equal(codeOf('“Where are you going so late?”'), 'en');
	});

	test('sees the characters around a number', () => {
		assert.equal(codeOf('我们在2023年测量了这个湖的12个地方。'), 'zh');
		assert.equal(codeOf('2023年に湖の12か所を測りました。'), 'ja');
	});

	test('is as quick with a text that has no blanks, or nothing else', () => {
		const unit = 4_000;
		const texts = ['a', ' ', '测', '](', '<', '`', 'a.b', 'aB', '"', '„'];
		const started = performance.now();
		for (const text of texts) languageOf(text.repeat(unit));
		assert.ok(performance.now() - started < 2000);
	});
});
