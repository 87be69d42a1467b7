/**
 * Templates and shortcodes on lines of their own: tags over several lines, and pairs of tags around what is
 * no prose.
 */
import type { MarkdownConfig } from '@lezer/markdown';
import { contentOf, takeLines } from './takenLines.ts';

/** Of Liquid, Jinja and Hugo; between such tags is code, or a document's own templates. */
const pair =
	/^(?:\{%-?[ \t]*(raw|highlight|comment|verbatim|mermaid|code|schema|javascript|stylesheet)\b|\{\{[<%][ \t]*(highlight|code|code-toggle|mermaid|math|katex|goat|diagram|chart|raw|html|comment)\b(?![^]*\/[ \t]*[>%]\}\}))/;

const tags: readonly (readonly [string, string])[] = [
	['{{', '}}'],
	['{%', '%}'],
	['{#', '#}'],
	['<%', '%>'],
];

/** What ends the block that begins with a line; undefined when it begins none. */
function endOf(content: string): RegExp | string | undefined {
	const [, liquid, hugo] = pair.exec(content) ?? [];
	if (liquid !== undefined) return new RegExp(`\\{%-?[ \\t]*end${liquid}\\b`);
	if (hugo !== undefined) return new RegExp(`\\{\\{[<%][ \\t]*/[ \\t]*${hugo}\\b`);
	const tag = tags.find(([open]) => content.startsWith(open));
	return tag === undefined || content.includes(tag[1]) ? undefined : tag[1];
}

export const templates: MarkdownConfig = {
	parseBlock: [
		{
			name: 'Template',
			before: 'FencedCode',
			parse(cx, line) {
				const end = endOf(contentOf(line));
				if (end === undefined) return false;
				return takeLines(cx, line, 'Templates', (content) => {
					if (typeof end !== 'string') return end.test(content) ? 'last' : 'goesOn';
					if (content === '') return 'outside';
					return content.includes(end) ? 'last' : 'goesOn';
				});
			},
			endLeaf: (_cx, line) => endOf(contentOf(line)) !== undefined,
		},
	],
};
