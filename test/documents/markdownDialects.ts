/** What micromark doesn't know of Markdown's dialects, written so that it reads the rest as they do. */

/** Lines of their own: fences of divisions, blocks and callouts, attributes, templates. */
const markLine =
	/^((?:[ \t]*>)*[ \t]*(?:[-*+][ \t]+)?)((?::{3,}|\/{3,})(?!\S*`)[^\n]*|\[![A-Za-z][^\n]*|\{:?[ \t]*[#.:\w-][^{}\n]*\}|(?:\{%[^\n]*%\}|\{\{[<%][^\n]*\}\})|\([\w-]+\)=)[ \t]*$/;
/** A label after the end of math is no part of it. */
const labelledMath = /^([ \t]*\$\$)[ \t]*(\{[^{}\n]*\})[ \t]*$/;
/** What opens an indented body; the text of definitions begins on the line of the mark. */
const admonition = /^([ \t]*)((?:!!!|\?\?\?\+?|===)[ \t]+["\w][^\n]*)$/;
const definition = /^([ \t]*)(:)[ \t]+(\S[^\n]*)$/;

/**
 * Front matter apart. Marks of dialects become comments, and bodies that are indented below one lose the
 * indentation.
 */
export function withCommentsForDialects(document: string): {
	readonly matter: string;
	readonly body: string;
} {
	const matter =
		/^\uFEFF?(---|\+\+\+)[ \t]*\n[^]*?\n(?:\1|\.\.\.)[ \t]*(?:\n|$)/.exec(document)?.[0] ?? '';
	const lines = document.slice(matter.length).split('\n');
	return { matter, body: withoutIndentedBodies(lines).join('\n') };
}

function withoutIndentedBodies(lines: readonly string[]): string[] {
	const out: string[] = [];
	let fence: string | undefined;
	for (let index = 0; index < lines.length; index += 1) {
		const line = lines[index] ?? '';
		const wasInFence = fence !== undefined;
		fence = fenceAfter(line, fence);
		const opening = wasInFence ? null : (admonition.exec(line) ?? definition.exec(line));
		if (opening !== null) {
			const [, indentation = '', mark = '', text] = opening;
			const body = bodyAfter(lines, index, indentation);
			const all = text === undefined ? body : [indentation + text, ...body];
			out.push('', `${indentation}<!-- ${JSON.stringify(mark)} -->`, '');
			out.push(...withoutIndentedBodies(all));
			index += body.length;
		} else out.push(wasInFence ? line : commented(line));
	}
	return out;
}

/** The fence that is open after the line. */
function fenceAfter(line: string, open: string | undefined): string | undefined {
	const mark = /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1];
	if (open === undefined) return mark;
	return mark?.startsWith(open) === true && /^[ \t>]*[`~]+[ \t]*$/.test(line) ? undefined : open;
}

function bodyAfter(lines: readonly string[], index: number, indentation: string): string[] {
	const body: string[] = [];
	for (const line of lines.slice(index + 1)) {
		if (line.trim() !== '' && !line.startsWith(`${indentation}    `)) break;
		body.push(line.trim() === '' ? '' : indentation + line.slice(indentation.length + 4));
	}
	return body;
}

function commented(line: string): string {
	return line
		.replace(labelledMath, '$1\n<!-- $2 -->')
		.replace(
			markLine,
			(_, before: string, mark: string) => `${before}<!-- ${JSON.stringify(mark)} -->`,
		);
}
