/** What micromark doesn't know of Markdown's dialects, written so that it reads the rest as they do. */
import assert from 'node:assert/strict';

/** Lines of their own: fences of divisions, blocks and callouts, attributes, templates. */
const markLine =
	/^((?:[ \t]*>)*[ \t]*(?:[-*+][ \t]+)?)((?::{3,}|\/{3,})(?!\S*`)[^\n]*|\[![A-Za-z][^\n]*|\{:?[ \t]*[#.:\w-][^{}\n]*\}|(?:\{%[^\n]*%\}|\{\{[<%][^\n]*\}\})|\([\w-]+\)=)[ \t]*$/;
/** A label after the end of math is no part of it. */
const labelledMath = /^([ \t]*\$\$)[ \t]*(\{[^{}\n]*\})[ \t]*$/;
/** Definitions, whose text stands on the line of the mark. */
const definition = /^([ \t]*):[ \t]+(\S[^\n]*)$/;
const indentedBody = /^([ \t]*)(?:!!!|\?\?\?\+?|===)[ \t]+["\w][^\n]*$/;

/** Front matter apart. Marks of dialects become comments, and bodies that are indented below one lose the indentation. */
export function withCommentsForDialects(document: string): {
	readonly matter: string;
	readonly body: string;
} {
	const matter =
		/^\uFEFF?(---|\+\+\+)[ \t]*\n[^]*?\n(?:\1|\.\.\.)[ \t]*(?:\n|$)/.exec(document)?.[0] ?? '';
	return {
		matter,
		body: withoutIndentedBodies(document.slice(matter.length).split('\n')).join('\n'),
	};
}

function withoutIndentedBodies(lines: readonly string[]): string[] {
	const out: string[] = [];
	let fence: string | undefined;
	for (let index = 0; index < lines.length; index += 1) {
		const line = lines[index];
		assert.ok(line !== undefined);
		const mark = /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1];
		if (fence === undefined) fence = mark;
		else if (mark?.startsWith(fence) === true && /^[ \t>]*[`~]+[ \t]*$/.test(line))
			fence = undefined;
		const opening = fence === undefined ? indentedBody.exec(line) : null;
		if (opening !== null) {
			const body = bodyAfter(lines, index, opening[1] ?? '');
			out.push(
				`${opening[1] ?? ''}<!-- ${JSON.stringify(line)} -->`,
				...withoutIndentedBodies(body),
			);
			index += body.length;
			continue;
		}
		const defined = fence === undefined ? definition.exec(line) : null;
		if (defined !== null) {
			const [, indentation = '', text = ''] = defined;
			const body = bodyAfter(lines, index, indentation);
			out.push(
				'',
				`${indentation}<!-- : -->`,
				'',
				...withoutIndentedBodies([indentation + text, ...body]),
			);
			index += body.length;
		} else out.push(fence === undefined ? commented(line) : line);
	}
	return out;
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
