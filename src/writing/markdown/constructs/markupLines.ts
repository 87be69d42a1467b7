/** Lines that are markup by themselves, in one dialect of Markdown or another. */
import type { MarkdownConfig } from '@lezer/markdown';
import type { NodeName } from '../nodes.ts';
import { contentOf, takeLines } from './takenLines.ts';

const kinds: readonly (readonly [NodeName, RegExp])[] = [
	// Shortcodes and templates, alone or several.
	[
		'Templates',
		/^(?:(?:\{\{(?:(?!\}\})[^])*\}\}|\{%(?:(?!%\})[^])*%\}|<%(?:(?!%>)[^])*%>)[ \t]*)+$/,
	],
	['Markup', /^\{:?[ \t]*[#.:\w-][^{}]*\}[ \t]*$/],
	['Templates', /^\{[^]*\}[ \t]*$/],
	// The mark of a callout, with its options and title; the inclusions of Microsoft's documents look alike.
	['Markup', /^\[![A-Za-z]/],
	// The name of a block in Obsidian, a target in MyST.
	['Markup', /^(?:\^[\w-]+|\([^()\s]+\)=)[ \t]*$/],
	// Comments in MyST; the title in Pandoc.
	['Comments', /^%(?:[ \t%]|$)/],
	['Commands', /^\\[A-Za-z@]+\*?(?:\[[^[\]]*\]|\{(?:[^{}]|\{[^{}]*\})*\})*[ \t]*$/],
	['Commands', /^\\(?:(?:re)?newcommand|def|let|usepackage|set(?:counter|length)|[vh]space)\b/],
	// Modules of JavaScript in Markdown that is made to a site.
	['Modules', /^import[ \t]+(?:[\w*{][^'"]*[ \t]from[ \t]+)?(['"])[^'"]+\1;?[ \t]*$/],
	['Modules', /^export[ \t]+(?:default|const|let|function|class)[ \t][^]*[=({;]/],
	// Abbreviations; definitions of links whose address is a template.
	['Definitions', /^(?:\*\[[^\]]+\]:|\[[^\]^][^\]]*\]:[ \t]*\{)/],
	// What a merge leaves.
	['Markup', /^(?:<{7}|>{7})(?:[ \t]|$)/],
	// Fields of Dataview; directives of reStructuredText.
	['Markup', /^[\p{L}_][\p{L}\p{N}_ -]{0,60}::(?:[ \t]|$)/u],
	['Markup', /^\.\.[ \t]+\S+::/],
	// The marks of blocks that other parsers read where they may begin.
	['Markup', /^(?::{3,}|\/{3}|(?:!!!|\?\?\?\+?)[ \t]+\w)/],
];

/** The name of the node that a line is, seen by itself; undefined for prose. */
export function markupOfLine(content: string): NodeName | undefined {
	return kinds.find(([, pattern]) => pattern.test(content))?.[0];
}

/** Come last of all own block parsers, for some of these lines begin longer blocks. */
export const markupLines: MarkdownConfig = {
	parseBlock: [
		{
			name: 'MarkupLine',
			before: 'FencedCode',
			parse(cx, line) {
				const node = markupOfLine(contentOf(line));
				return node !== undefined && takeLines(cx, line, node, () => 'last');
			},
			endLeaf: (_cx, line) => markupOfLine(contentOf(line)) !== undefined,
		},
	],
};
