import { fence } from '../text/lineMarks.ts';
import type { FinishedReply } from './finishedReply.ts';

/** Without a blank after the bracket, which is then a sign for "less than". */
const tag = /<\/?(\p{L}[\p{L}\p{N}_-]*)(?:[^\S\n][^<>\n]{0,80})?\s*\/?>/gu;
const token = /<[|｜][^|｜<>\n]{1,40}[|｜]>|\[\/?INST\]|<<\/?SYS>>/u;
const code = /(`+)[^`]+\1/g;

/** "[Your Name]", where a word in brackets may otherwise be the author's. */
const placeholder =
	/[[【](?:your?|my|the|insert|name|recipient|sender|company|date|position|title|address|contact|phone|email|ihr|ihre|dein|deine|name|datum|empfänger|absender|votre|nom|ton|tu|su|nombre|fecha|il tuo|nome|data|seu|sua|uw|jouw|naam|twoje|imię|ваш\p{L}*|имя|дата|ditt|namn|您的|你的|姓名|日期|あなたの|お名前|氏名)(?!\p{L})[^\]】\n]{0,40}[\]】](?![([]|: ?\S*[/#])/giu;
/** Where the passage has no brackets at all. */
const anyPlaceholder = /\[\p{Lu}[^\][\n]{0,38}\p{Ll}[^\][\n]{0,10}\](?![([]|: ?\S*[/#])/gu;

const anyFence = new RegExp(fence);
const openingFence = new RegExp(`^${fence}`, 'm');

/** Whose words follow, as in the log of a chat, and what is put in and comes out. */
const speaker = /^[*_#]*(user|assistant|human|system|input|output)[*_]*[:：]/gimu;

/** Whether the reply has tags, special tokens, a fence, speakers or placeholders that the passage lacks. */
export function hasForeignMarks({ text, passage }: FinishedReply): boolean {
	return (
		hasForeignTag(text.replace(code, ' '), passage) ||
		(token.test(text) && !token.test(passage)) ||
		(openingFence.test(text) && !anyFence.test(passage)) ||
		hasForeignSpeaker(text, passage) ||
		hasForeignPlaceholder(text, passage)
	);
}

function hasForeignTag(text: string, passage: string): boolean {
	const known = passage.toLowerCase();
	return [...text.matchAll(tag)].some(
		([, name = '']) => !new RegExp(`<\\s*/?\\s*${name.toLowerCase()}`, 'u').test(known),
	);
}

function hasForeignSpeaker(text: string, passage: string): boolean {
	const known = passage.toLowerCase();
	return [...text.matchAll(speaker)].some(([, name = '']) => !known.includes(name.toLowerCase()));
}

function hasForeignPlaceholder(text: string, passage: string): boolean {
	const found = [
		...(text.match(placeholder) ?? []),
		...(passage.includes('[') ? [] : (text.match(anyPlaceholder) ?? [])),
	];
	return found.some((words) => !passage.includes(words));
}
