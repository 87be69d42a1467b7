/** Tags and a chat template's special tokens around a whole reply. */

/** Names of tags that hold a text; not those of thoughts or of parts of a text. */
const holder =
	'(?:(?:re-?written|revised|rewrite|final|output|edited|improved|formal|concise|new|your)?[_ -]?' +
	'(?:text|answer|version|passage|paragraph|response|reply|result|output|rewritten|rewrite|revised|final))' +
	'|p|para|body|document|sentence|assistant';
const openingTag = new RegExp(`^<\\s*(${holder})(?:\\s[^<>\\n]{0,60})?\\s*/?>`, 'iu');
const closingTagOf = (name: string) => new RegExp(`<\\s*/\\s*${name}\\s*>`, 'iu');
const closingTag = new RegExp(`\\s*<\\s*/\\s*(${holder})\\s*>\\s*$`, 'iu');

const openingToken =
	/^(?:<[|｜][^|｜<>\n]{1,40}[|｜]>(?:\s*(?:assistant|user|system|model)\b:?)?|<\/?s>|<(?:bos|eos|pad)>|\[\/?INST\]|<<\/?SYS>>|<(?:start|end)_of_turn>(?:\s*(?:model|user)\b)?)/u;
const anyToken =
	/<[|｜][^|｜<>\n]{1,40}[|｜]>|<\/?s>|<(?:bos|eos|pad)>|\[\/?INST\]|<(?:start|end)_of_turn>/u;
/** What stands at the end of a streaming reply and may become a tag or token. */
const partialMark = /\s*(?:<[|｜/\s]*[\p{L}_ |｜-]{0,40}|\[\/?[INST]{0,4})$/u;
const partialOpening = /^(?:<(?:\s*[\p{L}_|｜/-][^<>\n]{0,60})?|\[\/?[INST]{0,4})$/u;

/**
 * The reply without special tokens and without tags that hold all of it, where the passage has no such tag;
 * '' while its beginning may still become one. A closing tag becomes a blank line, so that what follows it
 * stays apart. The closing one may be missing.
 */
export function withoutTags(text: string, passage: string, finished: boolean): string {
	if (!/[<[]/.test(text) || passage.trimStart().startsWith('<')) return text;
	if (!finished && partialOpening.test(text)) return '';
	const opened = withoutOpeningToken(text);
	const isRole = opened !== text && /^(?:a[sitan]*|m[odel]*|u[ser]*|s[ystem]*)$/.test(opened);
	if (!finished && isRole) return '';
	const cut = withoutEndToken(opened, passage);
	const rest = withoutPartialMark(cut, passage, finished);
	return withoutClosingTag(withoutHolder(rest, passage), passage);
}

function withoutOpeningToken(text: string): string {
	const token = openingToken.exec(text)?.[0];
	return token === undefined ? text : withoutOpeningToken(text.slice(token.length).trimStart());
}

/** After a special token the model's turn is over. */
function withoutEndToken(text: string, passage: string): string {
	const end = anyToken.test(passage) ? -1 : text.search(anyToken);
	return end > 0 ? text.slice(0, end) : text;
}

/** At the end of a finished reply only what began to close is a mark. */
function withoutPartialMark(text: string, passage: string, finished: boolean): string {
	if (passage.includes('<')) return text;
	return text.replace(finished ? /\s*<\/[\p{L}_-]*$/u : partialMark, '');
}

function withoutHolder(text: string, passage: string): string {
	const [opening, name] = openingTag.exec(text) ?? [];
	if (opening === undefined || name === undefined || hasTag(passage, name)) return text;
	const body = text.slice(opening.length);
	return body.replace(closingTagOf(name), '\n\n').trim();
}

function withoutClosingTag(text: string, passage: string): string {
	const [closing, name] = closingTag.exec(text) ?? [];
	if (closing === undefined || name === undefined || hasTag(passage, name)) return text;
	const opening = new RegExp(`<\\s*${name}[\\s>]`, 'iu');
	return opening.test(text) ? text : text.slice(0, -closing.length);
}

function hasTag(passage: string, name: string): boolean {
	return new RegExp(`<\\s*/?\\s*${name}[\\s/>]`, 'iu').test(passage);
}
