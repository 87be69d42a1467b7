/** Small numbers in words, so that a text may say "five" where the other has "5". */

const units: Readonly<Record<string, readonly string[]>> = {
	en: split(
		'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
	),
	de: split(
		'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
	),
	fr: split(
		'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
	),
	es: split(
		'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
	),
	it: split(
		'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
	),
	pt: split(
		'zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove',
	),
	nl: split(
		'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
	),
};
const tens: Readonly<Record<string, readonly string[]>> = {
	en: split('twenty thirty forty fifty sixty seventy eighty ninety hundred'),
	de: split('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert'),
	fr: split(
		'vingt trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix cent',
	),
	es: split('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien'),
	it: split('venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento'),
	pt: split('vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem'),
	nl: split('twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd'),
};
/** Ordinals, multiples and parts of an hour, a day or a whole. */
const others: readonly (readonly [number, readonly string[]])[] = [
	[2, split('half halb demi demie media mezza meia')],
	[
		2,
		split('second twice both double pair couple zweite beide doppelt paar deuxième double paire'),
	],
	[2, split('segundo doble par secondo doppio paio dobro tweede beide dubbel')],
	[3, split('third thrice triple dritte dreifach troisième tercero terzo terceiro derde')],
	[4, split('fourth vierte quatrième cuarto quarto vierde')],
	[5, split('fifth fünfte cinquième quinto vijfde')],
	[6, split('sixth sechste sixième sexto sesto zesde')],
	[7, split('seventh siebte septième séptimo settimo sétimo zevende')],
	[8, split('eighth achte huitième octavo ottavo oitavo achtste')],
	[9, split('ninth neunte neuvième noveno nono negende')],
	[10, split('tenth zehnte dixième décimo decimo tiende')],
	[12, split('dozen dutzend douzaine docena dozzina dúzia dozijn noon midday mittag midi')],
	[15, split('quarter viertel quart cuarto quarto kwart quinzaine')],
	[20, split('score vingtaine')],
	[24, split('day tag jour')],
	[30, split('half halb demi demie media mezza meia')],
	[45, split('quarter dreiviertel viertel')],
	[50, split('half hälfte moitié mitad metà metade helft')],
	[100, split('whole entire all hundreds century')],
];

/** Languages, by ISO 639-1, whose number words are known. */
export const languagesOfNumberWords: readonly string[] = Object.keys(units);

const values = new Map<string, ReadonlySet<number>>();
for (const words of Object.values(units)) words.forEach(add);
for (const words of Object.values(tens)) {
	words.forEach((word, place) => {
		add(word, 10 * (place + 2));
	});
}
for (const [value, words] of others) {
	for (const word of words) add(word, value);
}

function add(word: string, value: number): void {
	values.set(word, new Set([...(values.get(word) ?? []), value]));
}

function split(words: string): readonly string[] {
	return words.split(' ');
}

/**
 * What the words of a text may stand for: all values of each word, and ten-and-unit of compounds such as
 * "fünfundzwanzig".
 */
export function valuesInWords(text: string): ReadonlySet<number> {
	const lower = text.toLowerCase();
	const whole = lower.match(/\p{L}[\p{L}\p{M}]*(?:-\p{L}+)*/gu) ?? [];
	const parts = lower.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
	const found = new Set<number>();
	for (const word of new Set([...whole, ...parts, ...parts.flatMap(partsOfCompound)])) {
		for (const value of values.get(word) ?? values.get(word.replace(/s$/, '')) ?? []) {
			found.add(value);
		}
	}
	return found;
}

function partsOfCompound(word: string): readonly string[] {
	const [, unit, ten] = /^(ein|\p{L}{4,6}|elf)(?:und|en|ën)(\p{L}{4,})$/u.exec(word) ?? [];
	return unit === undefined || ten === undefined ? [] : [unit === 'ein' ? 'eins' : unit, ten];
}
