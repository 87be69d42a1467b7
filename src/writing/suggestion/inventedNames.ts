/** Names in a suggestion that the text does not have. */
import { isSmallWord } from './proseWords.ts';
import { isNew, type Suggested, type SuggestedWord } from './suggestedWords.ts';

/** Stands before a name; with a full stop it ends no sentence. */
const title =
	/^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|lady|st|saint|mme|mlle|maître|herr|herrn|frau|frl|firma)$/;
/** Stands before a name too, but in German before a noun as often. */
const greeting = /^(?:hi|hello|hey|dear|hallo|liebe|lieber|moin|bonjour|salut|cher|chère)$/;
/** Whom a letter greets without a name, and what ends it. */
const addressee =
	/^(?:all|everyone|everybody|team|sir|madam|ladies|gentlemen|colleagues?|friends?|neighbours?|mum|mom|dad|grandma|grandpa|madame|monsieur|mesdames|messieurs|damen|herren|kolleg(?:e|en|in|innen)|freunde?|freundinnen|eltern|nachbarn|familie|gäste|kunden|kundinnen|mitglieder|oma|opa|regards|wishes|sincerely|faithfully)$/;
/** Have a capital in every sentence and name nobody. */
const ordinary =
	/^(?:i|i'm|i'll|i've|i'd|ok|christmas|easter|noël|pâques|internet|web|god|earth|api|pdf|html|css|json|csv|url|usb|pc|tv|id|faq|cv|gps|led|am|pm|wi|fi|état)$/;
/** Languages and peoples. */
const people =
	/^(?:african|american|arab(?:ic)?|asian|australian|austrian|belgian|brazilian|british|bulgarian|canadian|chinese|croatian|czech|danish|dutch|egyptian|english|european|finnish|french|german|greek|hungarian|indian|irish|israeli|italian|japanese|jewish|korean|latin|mexican|norwegian|polish|portuguese|roman|romanian|russian|scottish|spanish|swedish|swiss|turkish|ukrainian|vietnamese|welsh|français(?:e)?|anglais(?:e)?|allemande?|espagnole?|italien(?:ne)?|européen(?:ne)?|américaine?|chinois(?:e)?|japonais(?:e)?|russe|suisse|belge)s?$/;
const company = /^(?:GmbH|AG|KG|Inc|Ltd|Corp|LLC|SARL)$/;
/** Words of German after which a noun seldom stands alone, but a person does. */
const beforePerson = /^(?:von|mit|und|bei|für|an|dass|hat|ist|war|durch|nach)$/;
/** Nouns of German that stand before another one: a quantity, or a part of a time. */
const quantity =
	/^(?:tasse|glas|stück|flasche|dose|packung|paar|liter|kilo|gramm|meter|grad|prozent|ende|anfang|mitte|art|sorte|teil|haufen|reihe|menge|scheibe|euro)$/;
/** Ends a letter, before the writer's name. */
const farewell =
	/(?:^|\n)[^\S\n]*(?:\S+[^\S\n]+){0,4}(?:regards|wishes|sincerely|faithfully|best|love|thanks|cheers|yours|grüßen?|gruß|cordialement|salutations|amitiés|bises)[^\S\n]*,?[^\S\n]*\n\s*$/iu;

export function inventedNames(of: Suggested): number[] {
	if (hasTitleCase(of)) return [];
	const isNameAt = of.stated.language === 'de' ? isGermanName : isCapitalisedName;
	return of.words.flatMap((word, index) =>
		isNew(word) && isNameAt(of, index) ? [nameStart(of.words, index)] : [],
	);
}

/** Headings may have all of their words capitalised. */
function hasTitleCase({ before }: Suggested): boolean {
	const line = before.slice(before.lastIndexOf('\n') + 1);
	if (/^#{1,6}\s|\\(?:title|chapter|(?:sub)*section)\*?\{[^}]*$/.test(line)) return true;
	return /\p{Lu}{3}/u.test(line) && !/\p{Ll}/u.test(line);
}

/** In languages that write nouns small: a capital within a sentence, or two in a row where one begins. */
function isCapitalisedName({ words, before, text }: Suggested, index: number): boolean {
	const word = words[index];
	if (word === undefined || !isUnknownName(word)) return isCitation(words, index);
	if (!beginsSentence(words, index)) return true;
	if (farewell.test(before + text.slice(0, word.start))) return true;
	return isCitation(words, index);
}

/** Nouns have capitals, so only what stands where names do. */
function isGermanName({ words, before, text }: Suggested, index: number): boolean {
	const [word, next, previous] = [words[index], words[index + 1], words[index - 1]];
	if (word === undefined || !isUnknownName(word)) return isCitation(words, index);
	if (farewell.test(before + text.slice(0, word.start))) return true;
	if (previous !== undefined && isNaming(previous, word)) return true;
	if (next?.gap === ' ' && company.test(next.written)) return true;
	return isCitation(words, index) || isGermanPair(words, index);
}

function isNaming(previous: SuggestedWord, word: SuggestedWord): boolean {
	if (!/^\.?\s$/.test(word.gap)) return false;
	return title.test(previous.text) || greeting.test(previous.text);
}

/** A first name and a surname: two unknown nouns in a row without what goes before a noun. */
function isGermanPair(words: readonly SuggestedWord[], index: number): boolean {
	const [word, next, previous] = [words[index], words[index + 1], words[index - 1]];
	if (word === undefined || next?.gap !== ' ' || !isUnknownName(next)) return false;
	if (beginsSentence(words, index) || quantity.test(word.text)) return false;
	return previous !== undefined && beforePerson.test(previous.text);
}

/** "Jones et al." */
function isCitation(words: readonly SuggestedWord[], index: number): boolean {
	const [word, et, al] = words.slice(index, index + 3);
	const isCited = et?.text === 'et' && al?.text === 'al';
	return isCited && word !== undefined && !word.stated && /^\p{Lu}/u.test(word.written);
}

function isUnknownName({ written, text, stated }: SuggestedWord): boolean {
	if (stated || !/^\p{Lu}[\p{L}\p{N}\p{M}'’]/u.test(written)) return false;
	return (
		!isSmallWord(text) && ![ordinary, people, addressee, title].some((known) => known.test(text))
	);
}

/**
 * Titles, initials and further capitalised words before a name belong to it, as in "the American Society".
 */
function nameStart(words: readonly SuggestedWord[], index: number): number {
	let first = index;
	for (; first > 0; first -= 1) {
		const [word, previous] = [words[first], words[first - 1]];
		if (word === undefined || previous === undefined || !isNew(previous)) break;
		if (!isPartOfName(previous) || !/^(?:\.?\s|\s(?:&\s)?|[-–])$/.test(word.gap)) break;
	}
	return words[first]?.start ?? 0;
}

function isPartOfName(word: SuggestedWord): boolean {
	const { text, written } = word;
	if (title.test(text) || /^\p{Lu}$/u.test(written) || isUnknownName(word)) return true;
	return /^\p{Lu}\p{Ll}/u.test(written) && (ordinary.test(text) || people.test(text));
}

/** What opens before a word does not hide that a sentence begins there. */
function beginsSentence(words: readonly SuggestedWord[], index: number): boolean {
	const [word, previous] = [words[index], words[index - 1]];
	if (word === undefined) return false;
	if (previous === undefined) return true;
	if (!/[.!?…:\n]|["“„«]\s*$/u.test(word.gap)) return false;
	const isShortened = /^\.\s?$/.test(word.gap) && isShortenedName(previous);
	return !isShortened;
}

function isShortenedName({ text, written }: SuggestedWord): boolean {
	return title.test(text) || /^\p{Lu}$/u.test(written);
}
