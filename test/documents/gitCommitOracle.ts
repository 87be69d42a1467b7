import { execFileSync } from 'node:child_process';

/**
 * Of each commit message what Git and its readers see, without the words of its prose: the number of lines of the subject, the
 * trailers as Git reads them, code and the kinds of paragraphs.
 */
export function structuresOf(documents: readonly string[]): Promise<readonly string[]> {
	return Promise.resolve(documents.map(structureOf));
}

function structureOf(document: string): string {
	const message = git(['stripspace', '--strip-comments'], document);
	const [subject = '', ...body] = message.split('\n');
	const paragraphs = body.join('\n').split(/\n(?:[ \t]*\n)+/);
	return [
		/\S/.test(subject) ? 1 : 0,
		...paragraphs.map((paragraph) => kindOf(paragraph)),
		git(['interpret-trailers', '--parse', '--no-divider'], message),
	].join('\n');
}

function git(command: readonly string[], input: string): string {
	return execFileSync('git', ['-c', 'core.commentChar=#', ...command], { input, encoding: 'utf8' });
}

/** Code as it is; for each other line its mark and its indentation where it has one. */
function kindOf(paragraph: string): string {
	const lines = paragraph.split('\n');
	const isCode = lines.every((line) => /^(?: {4}|\t)/.test(line));
	if (isCode || /^[ \t]*(?:`{3}|~{3})/.test(paragraph)) return paragraph;
	const quoted = lines.filter((line) => /^[ \t]*>/.test(line));
	const marked = lines.filter((line) => /^[ \t]*(?:[-*+•]|\d+[.)]|\(\d+\))[ \t]/.test(line));
	const marks = marked.map((line) => /^[ \t]*\S+/.exec(line)?.[0] ?? '');
	return ['paragraph', ...marks, ...quoted].join(' ');
}
