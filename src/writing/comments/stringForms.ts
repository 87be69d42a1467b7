/** How strings and other parts of code are written in which no comment begins. */
import { lineEnd, lineStart } from '../text/lines.ts';

/** Where a form was found that opens a string. */
interface Opening {
	readonly text: string;
	/** Of the mark in the text. */
	readonly start: number;
	/** After the mark. */
	readonly from: number;
	readonly mark: string;
}

export interface StringForm {
	/**
	 * Source of a regular expression without groups of its own; what it matches opens the string, or is all of
	 * it.
	 */
	readonly open: string;
	/** Where the string ends; the end of the text where it isn't closed. */
	readonly end: (opening: Opening) => number;
}

/** Strings that are matched whole, as those that end on their line. */
function whole(open: string): StringForm {
	return { open, end: ({ from }) => from };
}

/**
 * @param close source of a regular expression for what closes it, given what opened it
 * @param escape source of one for what does not, though it looks so
 */
function closedBy(open: string, close: (mark: string) => string, escape?: string): StringForm {
	return {
		open,
		end({ text, from, mark }) {
			const sources = [...(escape === undefined ? [] : [escape]), `(${close(mark)})`];
			const closing = new RegExp(sources.join('|'), 'gm');
			closing.lastIndex = from;
			for (let found = closing.exec(text); found !== null; found = closing.exec(text)) {
				if (found[1] !== undefined) return closing.lastIndex;
			}
			return text.length;
		},
	};
}

const backslash = '\\\\[^]';

/** Strings between two of a mark, over many lines. */
function between(mark: string, escapes: boolean): StringForm {
	return closedBy(mark, () => mark, escapes ? backslash : undefined);
}

export const double = whole('"(?:\\\\.|[^"\\\\\\r\\n])*"');
export const single = whole("'(?:\\\\.|[^'\\\\\\r\\n])*'");
/** In C++ an apostrophe also stands in numbers. */
export const singleAfterSign = whole("(?<!\\w)'(?:\\\\.|[^'\\\\\\r\\n])*'");
/** One character, where the quote has other uses, as for lifetimes. */
export const character = whole("(?<![\\w'])'(?:\\\\[^'\\r\\n]+|\\\\'|[^\\\\'\\r\\n])'");
/** A letter after a sign, of Lisp, Erlang and their kind. */
export const escapedCharacter = whole('\\\\[^]');
export const dollarCharacter = whole('\\$[^\\s\\w]');
export const longDouble = between('"', true);
export const longSingle = between("'", false);
export const longEscapedSingle = between("'", true);
export const tripleDouble = between('"""', true);
export const tripleSingle = between("'''", true);
export const rawTripleDouble = between('"""', false);
export const backtick = between('`', false);
export const escapedBacktick = between('`', true);
/** Of C#, where a quote in it is doubled. */
export const verbatim = closedBy('\\$?@\\$?"', () => '"', '""');
export const dollarQuoted = closedBy('\\$(?:[A-Za-z_]\\w*)?\\$', (mark) => escaped(mark));
export const rustRaw = closedBy(
	'\\bb?r#*"',
	(mark) => `"${'#'.repeat(mark.split('#').length - 1)}`,
);
export const cppRaw = closedBy(
	'R"[^\\s()\\\\]{0,16}\\(',
	(mark) => `\\)${escaped(mark.slice(2, -1))}"`,
);
export const swiftRaw = closedBy('#+"', (mark) => `"${'#'.repeat(mark.length - 1)}`);
export const luaLong = closedBy('\\[=*\\[', (mark) => escaped(mark.replaceAll('[', ']')));
export const zigLine = whole('\\\\\\\\[^\\r\\n]*');
export const hereString = closedBy('@["\']', (mark) => `^${mark.slice(1)}@`);
/** Not what shells read a word from. */
export const heredoc = closedBy(
	'(?<![<\\w])<<[-~]?[ \\t]*(?:\'\\w+\'|"\\w+"|\\\\?[A-Za-z_]\\w*)(?![<\\w])',
	(mark) => `^[ \\t]*${/\w+/.exec(mark)?.[0] ?? ''}\\b`,
);
export const phpHeredoc = closedBy(
	'<<<[ \\t]*(?:\'\\w+\'|"\\w+"|[A-Za-z_]\\w*)',
	(mark) => `^[ \\t]*${/\w+/.exec(mark)?.[0] ?? ''}\\b`,
);
/** What stands around PHP's code. */
export const phpOutside = closedBy('\\?>|(?<![^])(?!<\\?)', () => '<\\?(?:php|=)?');
/** Elements whose text is code. */
export const codeElement = closedBy(
	'<(?:script|style|pre|code|textarea)\\b[^<>]*>',
	(mark) => `</${/\w+/.exec(mark)?.[0] ?? ''}`,
);
/** What follows is data. */
export const dataSection = whole('^__(?:END|DATA)__$[^]*');

/** Division is the same sign, so something must stand before that no operand ends with. */
export const regularExpression = whole(
	'(?=\\/)(?<=(?:[(,=:\\[!&|?{+*%~^]|\\b(?:return|typeof|case|of|in|do|else|void))[ \\t]*|[(,=:\\[!&|?{][ \\t]*\\r?\\n[ \\t]*)' +
		'\\/(?![/*])(?:\\\\.|\\[(?:\\\\.|[^\\]\\\\\\r\\n])*\\]|[^\\\\/\\[\\r\\n])+\\/[a-z]*',
);

/** Of JavaScript, with code in braces, in which there may be others. */
export const template: StringForm = { open: '`', end: ({ text, from }) => templateEnd(text, from) };

const inTemplate = /\\[^]|`|\$\{/g;
const inCode = /`|[{}]|"(?:\\.|[^"\\\r\n])*"|'(?:\\.|[^'\\\r\n])*'|\/\/[^\r\n]*|\/\*[^]*?\*\//g;

function templateEnd(text: string, from: number): number {
	// What is open: templates, and braces in their code.
	const open = ['`'];
	for (let place = from; ;) {
		const pattern = open.at(-1) === '`' ? inTemplate : inCode;
		pattern.lastIndex = place;
		const [mark] = pattern.exec(text) ?? [];
		if (mark === undefined) return text.length;
		place = pattern.lastIndex;
		const closes = open.at(-1) === '`' ? mark === '`' : mark === '}';
		if (closes) open.pop();
		else if (/^[`{]$|^\$\{$/.test(mark)) open.push(mark === '`' ? '`' : '{');
		if (open.length === 0) return place;
	}
}

/** A text of YAML on lines that are indented deeper than the one that announces it. */
export const blockScalar: StringForm = {
	open: '(?=[|>])(?<=[:-][ \\t]+(?:[!&][^\\s]+[ \\t]+)*)[|>][-+\\d]{0,2}[ \\t]*(?:#[^\\r\\n]*)?(?=[\\r\\n])',
	end({ text, start, from }) {
		const line = text.slice(lineStart(text, start), start);
		const indentation = /^ */.exec(line)?.[0].length ?? 0;
		const next = new RegExp(`^ {0,${indentation}}(?=[^ \\r\\n])`, 'gm');
		next.lastIndex = lineEnd(text, from);
		return next.exec(text)?.index ?? text.length;
	},
};

/** Values of YAML in quotes; an apostrophe may stand in others. */
export const yamlQuoted: readonly StringForm[] = [
	closedBy('(?=")(?<=^|[\\s\\[{,])"', () => '"', backslash),
	closedBy("(?=')(?<=^|[\\s\\[{,])'", () => "'", "''"),
];

export function escaped(mark: string): string {
	return mark.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
