/** Which line ends a suggestion goes past. */
import { anyBullet } from '../text/lineMarks.ts';
import { endAt, holdAt, type GeneratedPart } from './generatedPart.ts';

const whole = new RegExp(
	String.raw`^(?:${anyBullet}\s|#{1,6}\s|\d{1,9}[.)]\s|[>|]|([-*_=~\`])\1{2})`,
);
/** Of one. */
const beginning = new RegExp(String.raw`^(?:${anyBullet}|#{1,6}|\d{1,9}[.)]?|([-*_=~\`])\1?)?$`);

/** Whether the line is the start of another block; undefined where that shows only in what follows. */
export function startsBlock(line: string): boolean | undefined {
	const text = line.trimStart();
	if (whole.test(text)) return true;
	return beginning.test(text) ? undefined : false;
}

/** Up to the first line feed. */
export function firstLine(part: GeneratedPart): GeneratedPart {
	const feed = part.text.indexOf('\n');
	return feed < 0 ? part : endAt(part, feed);
}

/** Up to the first blank line. */
export function firstParagraph(part: GeneratedPart): GeneratedPart {
	const feed = /\n[^\S\n]*\n/.exec(part.text)?.index;
	return feed === undefined ? part : endAt(part, feed);
}

const sentenceEnd = /[.!?…:。！？：]["'”’»)\]*_]*$/;
const heading = /^#{1,6}\s/;

/** Up to the first line end that ends a sentence: not one that only wraps it. */
export function firstWrappedLines(part: GeneratedPart): GeneratedPart {
	let start = 0;
	for (;;) {
		const feed = part.text.indexOf('\n', start);
		if (feed < 0) return part;
		const wraps = isWrapped(part.text.slice(start, feed), part.text.slice(feed + 1));
		if (wraps === undefined && !part.ended) return holdAt(part, feed);
		if (wraps !== true) return endAt(part, feed);
		start = feed + 1;
	}
}

/** Whether a line's sentence goes on after its end; undefined where that is not seen yet. */
function isWrapped(line: string, after: string): boolean | undefined {
	if (sentenceEnd.test(line.trimEnd()) || heading.test(line)) return false;
	const next = /^[^\S\n]*(.?)[^\n]*/s.exec(after);
	if (next?.[1] === '\n') return false;
	const isBlock = startsBlock(next?.[0] ?? '');
	return isBlock === undefined ? undefined : !isBlock;
}
