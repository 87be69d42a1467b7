import { execFileSync } from 'node:child_process';

/**
 * Of each commit message what Git and its readers see, without the words of its prose: the number of lines of
 * the subject, the trailers as Git reads them, code and the kinds of paragraphs.
 */
export function structuresOf(documents: readonly string[]): Promise<readonly string[]> {
	return Promise.resolve(documents.map(structureOf));
}

function structureOf(document: string): string {
	const message = git(['stripspace', '--strip-comments'], document);
	const [subject = '', ...body] = message.split('\n');
	return [
		/\S/.test(subject) ? 1 : 0,
		...kindsIn(body.join('\n')),
		git(['interpret-trailers', '--parse', '--no-divider'], message),
	].join('\n');
}

function git(command: readonly string[], input: string): string {
	return execFileSync('git', ['-c', 'core.commentChar=#', ...command], { input, encoding: 'utf8' });
}

/** Code between fences, up to the end where none closes it. */
const fenced = /^[ \t]*(`{3,}(?=[^`\n]*$)|~{3,})[^\n]*\n?[^]*?(?:^[ \t]*\1[ \t]*$|(?![^]))/gm;

/** Code between fences as it is, and the kinds of the paragraphs around it. */
function kindsIn(body: string): string[] {
	const kinds: string[] = [];
	const items: number[] = [];
	let end = 0;
	for (const { index, 0: code } of body.matchAll(fenced)) {
		kinds.push(...kindsOf(body.slice(end, index), items), code);
		end = index + code.length;
	}
	return [...kinds, ...kindsOf(body.slice(end), items)];
}

function kindsOf(text: string, items: number[]): string[] {
	return text.split(/\n(?:[ \t]*\n)+/).map((paragraph) => kindOf(paragraph, items));
}

/**
 * Code as it is; for each other line its mark and its indentation where it has one.
 *
 * @param items columns of the text of the list items that the paragraph may be in, ascending; made those for
 * the next one
 */
function kindOf(paragraph: string, items: number[]): string {
	const lines = paragraph.split('\n');
	leaveItems(items, columnOf(lines[0] ?? ''));
	const codeColumn = (items.at(-1) ?? 0) + 4;
	const isCode = lines.every((line) => columnOf(line) >= codeColumn);
	if (isCode) return paragraph;
	const quoted = lines.filter((line) => /^[ \t]*>/.test(line));
	const marked = lines.filter((line) => itemMark.test(line));
	for (const line of marked) {
		leaveItems(items, columnOf(line));
		items.push(columnOf(line) + (itemMark.exec(line)?.[1]?.length ?? 0));
	}
	const marks = marked.map((line) => /^[ \t]*\S+/.exec(line)?.[0] ?? '');
	return ['paragraph', ...marks, ...quoted].join(' ');
}

const itemMark = /^[ \t]*((?:[-*+•]|\d+[.)]|\(\d+\))[ \t]+)/;

/** Of the first sign that is no white space; tabs stop at each fourth. */
function columnOf(line: string): number {
	let column = 0;
	for (const sign of /^[ \t]*/.exec(line)?.[0] ?? '') {
		column += sign === '\t' ? 4 - (column % 4) : 1;
	}
	return column;
}

/** Out of those whose text begins further right. */
function leaveItems(items: number[], column: number): void {
	while ((items.at(-1) ?? 0) > column) items.pop();
}
