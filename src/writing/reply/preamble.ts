/** The line in which a model announces its text. */

const alternatives = (words: string) => words.split('|');

const acknowledgements = alternatives(
	'sure|sure thing|certainly|of course|absolutely|okay|ok|great|got it|gladly',
);
const announcements = alternatives(
	"here is|here are|here's|here’s|below is|this is|the following is|i have|i've|i’ve",
);
const rewritten = alternatives(
	'rewritten|revised|edited|improved|polished|updated|corrected|rephrased|paraphrased',
);
const nouns = alternatives('text|version|passage|paragraph|sentence|draft');
/** "Rewritten:", "The revised version:", "The edited text is:", "The text is:", "Rewrite:" */
const labels = ['', 'the ', 'my ', 'your ']
	.flatMap((article) =>
		rewritten.flatMap((word) =>
			['', ...nouns, ...nouns.map((noun) => `${noun} is`)].map((noun) =>
				`${article}${word} ${noun}`.trimEnd(),
			),
		),
	)
	.concat('the text is', 'rewrite');

const oneOf = (words: readonly string[]) => `(?:${words.join('|')})`;
const emphasis = '[*_#\\s]*';
const acknowledgement = `${oneOf(acknowledgements)}(?![\\p{L}\\p{N}])[!.,]*`;
const beginning = `^${emphasis}(?:${acknowledgement}\\s+)?`;

const acknowledgementLine = new RegExp(`^${emphasis}${acknowledgement}${emphasis}$`, 'iu');
const labelled = new RegExp(`${beginning}${oneOf(labels)}:[*_]*(?=\\s|$)`, 'iu');
const announced = new RegExp(
	`${beginning}${oneOf(announcements)}\\b[^\\n:.!?]{0,100}:[*_]*(?=\\s|$)`,
	'iu',
);
/** What an announcement speaks of that has its line to itself. */
const aboutText = new RegExp(`\\b(?:${oneOf([...rewritten, ...nouns])}|result|answer)\\b`, 'iu');
/** What it must speak of where text follows on the line, for that may be the author's own colon. */
const aboutRewriting = new RegExp(
	`\\b(?:${oneOf(rewritten)} ${oneOf(nouns)}|version of (?:the|your|this) ${oneOf(nouns)})\\b`,
	'iu',
);

/** The reply without announcement, or '' while it may still become one. A reply that begins as the passage does has none. */
export function withoutPreamble(text: string, passage: string, finished: boolean): string {
	if (beginsAlike(text, passage)) return text;
	const [line = ''] = text.split('\n', 1);
	const isWhole = finished || line.length < text.length;
	if (isWhole && acknowledgementLine.test(line)) {
		return withoutPreamble(text.slice(line.length).trimStart(), passage, finished);
	}
	const length = preambleLength(line, isWhole);
	if (length > 0) return text.slice(length);
	if (!isWhole && mayBecomePreamble(line)) return '';
	return withoutForeignPreamble(text, passage);
}

function preambleLength(line: string, isWhole: boolean): number {
	const label = labelled.exec(line)?.[0].length ?? 0;
	const announcement = label > 0 ? undefined : announced.exec(line)?.[0];
	if (announcement === undefined) return label;
	const endsLine = line.slice(announcement.length).trim() === '';
	if (endsLine && !isWhole) return 0;
	const isAnnouncement = (endsLine ? aboutText : aboutRewriting).test(announcement);
	return isAnnouncement ? announcement.length : 0;
}

const withoutAcknowledgement = new RegExp(`^${acknowledgement}\\s*`, 'u');

function mayBecomePreamble(line: string): boolean {
	const start = line.replace(/^[*_#\s]+/, '').toLowerCase();
	if (acknowledgements.some((words) => words.startsWith(start))) return true;
	const behind = start.replace(withoutAcknowledgement, '');
	if ([...announcements, ...labels].some((words) => words.startsWith(behind))) return true;
	if (!/^[^:.!?]{0,130}(?::[*_]*\s*)?$/.test(behind)) return false;
	return announcements.some((words) => beginsWith(behind, words));
}

function beginsWith(text: string, words: string): boolean {
	return text.startsWith(words) && !/^[\p{L}\p{N}]/u.test(text.slice(words.length));
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
