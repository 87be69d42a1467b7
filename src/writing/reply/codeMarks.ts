/** Backticks around code, which models lose and add where the words themselves are kept. */

const codeSpan = /(?<!`)(`+)(?!`)([^`\n]+?)(?<!`)\1(?!`)/g;

/**
 * The reply with the backticks of the passage: those that the reply alone has go where the passage says the
 * same without them, and those that the passage alone has come back where the reply says the same once
 * without them. Anything else stays as it is.
 */
export function withCodeMarksOf(passage: string, reply: string): string {
	const wanted = codeSpansIn(passage);
	const plainPassage = passage.replaceAll(codeSpan, ' ');
	const unmarked = reply.replaceAll(codeSpan, (span: string, _: string, content: string) =>
		!wanted.includes(span) && placesOf(content, plainPassage).length > 0 ? content : span,
	);
	const left = [...codeSpansIn(unmarked)];
	const lost = wanted.filter((span) => {
		const place = left.indexOf(span);
		if (place >= 0) left.splice(place, 1);
		return place < 0;
	});
	return lost.reduce(withMarked, unmarked);
}

function codeSpansIn(text: string): readonly string[] {
	return text.match(codeSpan) ?? [];
}

function withMarked(reply: string, span: string): string {
	const content = contentOf(span);
	const taken = [...reply.matchAll(codeSpan)].map(({ 0: other, index }) => ({
		start: index,
		end: index + other.length,
	}));
	const [place, ...others] = placesOf(content, reply).filter(
		(start) => !taken.some((range) => range.start < start + content.length && start < range.end),
	);
	if (place === undefined || others.length > 0) return reply;
	return reply.slice(0, place) + span + reply.slice(place + content.length);
}

function contentOf(span: string): string {
	return span.replace(/^`+/, '').replace(/`+$/, '');
}

/** Where a text stands as a whole word. */
function placesOf(words: string, text: string): number[] {
	const places: number[] = [];
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
		const before = text.slice(Math.max(0, at - 1), at);
		const after = text.slice(at + words.length, at + words.length + 1);
		if (!/[\p{L}\p{N}_/]/u.test(before) && !/[\p{L}\p{N}_/]/u.test(after)) places.push(at);
	}
	return places;
}
