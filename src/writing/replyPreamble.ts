/** The line in which a model announces its text. */

const acknowledgement =
	'(?:sure(?: thing)?|certainly|of course|absolutely|okay|ok|great|got it|gladly)[!.,]*';
const rewritten =
	'(?:rewritten|rewrite|revised|revision|edited|improved|polished|updated|corrected|rephrased|paraphrased)';
const beginning = `(?:here(?:['’]s| is| are)|below is|this is|the following is|i(?:['’]ve| have)|(?:(?:the|my|your) )?${rewritten})`;
const emphasis = '[*_#\\s]*';

const acknowledgementLine = new RegExp(`^${emphasis}${acknowledgement}${emphasis}$`, 'i');
const announcement = new RegExp(
	`^${emphasis}(?:${acknowledgement}\\s+)?${beginning}\\b[^\\n:.!?]{0,100}:[*_]*(?=\\s|$)`,
	'i',
);
/** What an announcement that a line ends with speaks of; one with text behind it on its line must say that it was rewritten. */
const aboutText = new RegExp(
	`\\b(?:${rewritten}|version|text|passage|paragraph|sentence|draft|result|answer)\\b`,
	'i',
);
const aboutRewriting = new RegExp(`\\b(?:${rewritten}|version)\\b`, 'i');

/** The words that a preamble begins with, to tell from a reply's first characters that it may become one. */
const firstWords = [
	...['sure', 'certainly', 'of course', 'absolutely', 'okay', 'ok', 'great', 'got it', 'gladly'],
	...['here is', 'here are', "here's", 'here’s', 'below is', 'this is', 'the following is'],
	...['i have', "i've", 'i’ve'],
	...['the ', 'my ', 'your ', ''].flatMap((article) =>
		['rewritten', 'revised', 'edited', 'improved', 'polished', 'updated', 'corrected'].map(
			(word) => article + word,
		),
	),
];

/**
 * The reply without announcement, or '' while it may still become one. A reply that begins as the passage does has none.
 */
export function withoutPreamble(text: string, passage: string, finished: boolean): string {
	if (beginsAlike(text, passage)) return text;
	const [line = ''] = text.split('\n', 1);
	const isWhole = finished || line.length < text.length;
	if (isWhole && acknowledgementLine.test(line)) {
		return withoutPreamble(text.slice(line.length).trimStart(), passage, finished);
	}
	const length = announcementLength(text, line, isWhole);
	if (length > 0) return text.slice(length);
	if (!isWhole && mayBecomePreamble(line)) return '';
	return withoutForeignPreamble(text, passage);
}

function announcementLength(text: string, line: string, isWhole: boolean): number {
	const found = announcement.exec(line)?.[0];
	if (found === undefined) return 0;
	const endsLine = line.slice(found.length).trim() === '';
	if (endsLine && !isWhole) return 0;
	const about = endsLine && text.length > line.length ? aboutText : aboutRewriting;
	return about.test(found) ? found.length : 0;
}

function mayBecomePreamble(line: string): boolean {
	const start = line.replace(/^[*_#\s]+/, '').toLowerCase();
	if (start === '' || firstWords.some((words) => words.startsWith(start))) return true;
	if (!firstWords.some((words) => start.startsWith(words))) return false;
	const behind = start.replace(new RegExp(`^${acknowledgement}\\s*`), '');
	return start.length <= 160 && /^[^:.!?]{0,130}(?::[*_]*\s*)?$/.test(behind);
}

/** A passage is one paragraph: a first one that ends in a colon, with another behind it, announces in whatever language. */
function withoutForeignPreamble(text: string, passage: string): string {
	if (/[:：]\s*$/.test(passage)) return text;
	return text.replace(/^[^\n]{1,150}[:：][*_]*[ \t]*\n\s*\n\s*(?=\S)/, '');
}

/** Whether the reply's first two words are the passage's. */
function beginsAlike(text: string, passage: string): boolean {
	const words = /^\S+\s+\S+(?=\s)/.exec(passage)?.[0];
	return words !== undefined && text.startsWith(words);
}
