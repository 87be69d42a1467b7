/**
 * Fenced divisions: `::: note`, `::: {.column}` and MyST's `:::{note}`. What is in them is prose, but for
 * directives that are not known to hold prose. The options of MyST and of mkdocstrings belong to the opening
 * line.
 */
import type { MarkdownConfig } from '@lezer/markdown';
import { isProseDirective } from './directives.ts';
import { contentOf, takeLines, type LineFate } from './takenLines.ts';

const fence = /^(:{3,})[ \t]*(?:\{[ \t]*([\w:-]+)[ \t]*\}|(mermaid|code|math)[ \t]*$)?/;

export const divisions: MarkdownConfig = {
	parseBlock: [
		{
			name: 'Division',
			before: 'FencedCode',
			parse(cx, line) {
				const opening = fence.exec(contentOf(line));
				if (opening === null) return false;
				const [, colons = '', directive, code] = opening;
				const holdsProse = code === undefined && isProseDirective(directive ?? 'note');
				const fateOf = holdsProse ? options() : body(colons);
				return takeLines(cx, line, holdsProse ? 'Markup' : 'Directives', fateOf);
			},
			endLeaf: (_cx, line) => fence.test(contentOf(line)),
		},
	],
};

/** The opening line and the options after it. */
function options(): (content: string, indentation: number) => LineFate {
	let isFirst = true;
	let isEnd = false;
	return (content, indentation) => {
		if (isFirst) {
			isFirst = false;
			isEnd = /:{3,}[ \t]*$/.test(content);
			return isEnd ? 'last' : 'goesOn';
		}
		const isOption = /^:[\w-]+:(?:[ \t]|$)/.test(content) || (indentation >= 4 && content !== '');
		return isOption ? 'goesOn' : 'outside';
	};
}

function body(colons: string): (content: string) => LineFate {
	const closing = new RegExp(`^:{${colons.length},}[ \\t]*$`);
	return (content) => (closing.test(content) ? 'last' : 'goesOn');
}
