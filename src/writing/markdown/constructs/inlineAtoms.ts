/** What stands in lines and is no prose, beyond CommonMark; each by the sign that it begins with. */
import type { InlineContext, MarkdownConfig } from '@lezer/markdown';

/** Sticky. They see the paragraph's whole text, also what is before the sign. */
const patterns: Readonly<Record<string, readonly RegExp[]>> = {
	$: [
		/(?<![\\$])\$\$(?!\s*\$)[^]+?\$\$/y,
		/\$\{[^{}\n]*\}/y,
		// As Pandoc and GitHub take it: what is between two prices is none.
		/(?<![\\$])\$(?![\s$])(?:\\[^]|[^$\\])*?(?<!\s)\$(?![\d$])/y,
	],
	'\\': [
		/\\\([^]+?\\\)|\\\[[^]+?\\\]/y,
		/\\begin\{([^{}]+)\}[^]*?\\end\{\1\}/y,
		// References of bookdown, commands of TeX.
		/\\?\\[@#]\w*(?:\([^()\n]*\)|:[\w:-]+)/y,
		/\\[A-Za-z]+\*?(?:\[[^[\]\n]*\]|\{(?:[^{}]|\{[^{}]*\})*\})*/y,
	],
	'{': [
		/\{\{[^]*?\}\}+|\{%[^]*?%\}|\{#[^{}\n]*#\}/y,
		// Roles of MyST; what CriticMarkup adds and deletes.
		/\{[\w:.+-]+\}(`+)(?!`)[^]*?[^`]\1(?!`)/y,
		/\{(?:\+\+[^]*?\+\+|--[^]*?--|~~[^]*?~~|==[^]*?==|>>[^]*?<<)\}/y,
		// Attributes.
		/\{:?[ \t]*(?:[#.:][^{}\n]*|[\w-]+=[^{}\n]*|-)\}/y,
	],
	// The name of a text that is put in elsewhere, of bookdown.
	'(': [/\(ref:[\w:-]+\)/y],
	'%': [/%%(?=\S|[ \t])(?:(?!%%)[^])+%%/y],
	'[': [/\[\[[^\]\n]+\]\]/y],
	'!': [/!\[\[[^\]\n]+\]\]/y],
	'^': [/(?<=[ \t])\^[\w-]+(?=[ \t]*$)/y, /\^\[(?:[^[\]]|\[[^[\]]*\])*\]/y, /\^[^\s^]+\^/y],
	'~': [/(?<!~)~[^\s~]+~(?!~)/y],
	':': [/(?<![\w:]):[a-z+-][\w+-]*:(?![\w:])/y, /(?<![\w:]):[a-z][\w-]*\[[^[\]\n]*\]/y],
	'+': [/(?<![\w+])\+\+[\w" -]+(?:\+[\w" -]+)*\+\+(?![\w+])/y],
	// Citations and mentions.
	'@': [/(?<![\w.+-])@(?:\{[^{}\n]+\}|\w(?:[\w:.#$%&+?<>~/-]*\w)?)/y],
	'-': [/(?<![\w.+-])-@(?:\{[^{}\n]+\}|\w(?:[\w:.#$%&+?<>~/-]*\w)?)/y],
	// Tags, and files in what language models are asked.
	'#': [/(?<![\p{L}\p{N}_&/#])#\p{L}[\p{L}\p{N}_/-]*(?::[\p{L}\p{N}_./-]*[\p{L}\p{N}_/-])?/uy],
	'<': [
		/<%[^]*?%>/y,
		// Elements whose text is no prose.
		/<(code|kbd|samp|var|tt|sub|sup|math|svg|script|style|pre|textarea)(?=[\s>])[^<>]*>[^]*?<\/\1[ \t]*>/iy,
	],
};

const byCode = new Map(
	Object.entries(patterns).map(([sign, all]) => [sign.charCodeAt(0), all] as const),
);

/** The end of what a pattern matches at the place in the document; -1 when none does. */
function endOfMatch(cx: InlineContext, all: readonly RegExp[], place: number): number {
	for (const pattern of all) {
		pattern.lastIndex = place - cx.offset;
		if (pattern.test(cx.text)) return cx.offset + pattern.lastIndex;
	}
	return -1;
}

export const inlineAtoms: MarkdownConfig = {
	defineNodes: ['Atom', 'Highlight', 'HighlightMark'],
	parseInline: [
		{
			name: 'Atom',
			before: 'Escape',
			parse(cx, next, place) {
				const all = byCode.get(next);
				if (all === undefined) return -1;
				const end = endOfMatch(cx, all, place);
				return end < 0 ? -1 : cx.addElement(cx.elt('Atom', place, end));
			},
		},
		{
			name: 'Highlight',
			before: 'Escape',
			parse(cx, next, place) {
				if (next !== 61 || cx.slice(place, place + 2) !== '==') return -1;
				const [before, after] = [cx.slice(place - 1, place), cx.slice(place + 2, place + 3)];
				if (before === '=' || after === '=') return -1;
				const opens = /\S/.test(after);
				return cx.addDelimiter(highlight, place, place + 2, opens, /\S/.test(before));
			},
		},
	],
};

const highlight = { resolve: 'Highlight', mark: 'HighlightMark' };
