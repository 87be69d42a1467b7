import type { FinishedReply } from './finishedReply.ts';
import { ordersText, repeatsOrder } from './orderPhrases.ts';
import { agreement, offer, openQuestion, request, wishes } from './questionPhrases.ts';
import { plainWords, sentencesOf } from './replySentences.ts';
import { sharedStems, stemsOf } from './stems.ts';

/**
 * Of the reply's longer words those that the passage lacks: their share and number from which on it says
 * something else.
 */
const mostlyNew = 0.6;
const manyNew = 5;
/** Of the longer words of what the passage states before its question: a reply with so many states it too. */
const restated = 0.3;
/** A shorter reply may be a heading. */
const fewestWords = 4;
/** "Six", "Tom": shorter ones are grammar, and longer ones have a stem. */
const shortWord = 3;

const isQuestion = (sentence: string) => /[?？]["'”’»)\]*_」』]*$/u.test(sentence.trim());

/**
 * Whether the reply answers the passage's question or obeys its order instead of putting it in other words.
 */
export function isAnswer({ text, passage }: FinishedReply): boolean {
	if (agrees(text, passage) || offersWhatIsAsked(text, passage)) return true;
	return answersQuestion(text, passage) || obeysOrder(text, passage);
}

/** To what is asked first, whatever follows. */
function agrees(text: string, passage: string): boolean {
	const [asked = ''] = sentencesOf(passage);
	const [said = ''] = sentencesOf(text);
	const isAsked = isQuestion(asked) || isQuestion(passage);
	return isAsked && !isQuestion(said) && agreement.test(text) && !agreement.test(passage);
}

/** Where the passage ends with "Could you …?" and the reply with "I can …". */
function offersWhatIsAsked(text: string, passage: string): boolean {
	const [asked, said] = [passage, text].map((one) => sentencesOf(one).at(-1)?.trim() ?? '');
	if (asked === undefined || said === undefined) return false;
	if (!isQuestion(asked) || isQuestion(said) || !request.test(asked)) return false;
	return offer.test(said) && !wishes.test(said);
}

function answersQuestion(text: string, passage: string): boolean {
	const sentences = sentencesOf(passage);
	if (!isQuestion(passage) || /[?？]/.test(text)) return false;
	if (wishes.test(text) || openQuestion.test(text)) return false;
	const statements = sentences.filter((sentence) => !isQuestion(sentence)).join(' ');
	if (sharedStems(statements, text) >= restated) return false;
	return saysElse(text, passage) || answersOpenQuestion(text, sentences);
}

/** An answer to what yes or no do not answer has something new to say. */
function answersOpenQuestion(text: string, [question = '', ...more]: readonly string[]): boolean {
	if (more.length > 0 || !openQuestion.test(question)) return false;
	const words = plainWords(text);
	if (words.length < fewestWords) return false;
	const asked = plainWords(question);
	const isNew = (word: string) => word.length === shortWord && !asked.includes(word);
	return words.some(isNew) || newStems(text, question).size > 0;
}

/** The thing that was ordered is longer than its order. */
function obeysOrder(text: string, passage: string): boolean {
	const [first = ''] = sentencesOf(passage);
	if (!ordersText(first) || repeatsOrder(text, first) || wishes.test(sentencesOf(text)[0] ?? ''))
		return false;
	return text.length > passage.length && saysElse(text, passage);
}

function saysElse(text: string, passage: string): boolean {
	return newStems(text, passage).size >= manyNew && 1 - sharedStems(text, passage) >= mostlyNew;
}

function newStems(text: string, passage: string): ReadonlySet<string> {
	const known = new Set(stemsOf(passage));
	return new Set(stemsOf(text).filter((stem) => !known.has(stem)));
}
