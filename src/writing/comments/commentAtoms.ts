/**
 * What stands among the words of comments and must survive: the names of code, beside what Markdown knows.
 */
import { matchRanges } from '../document/sharedSpans.ts';
import type { Syntax } from '../document/syntax.ts';
import { commentMarkdown } from '../markdown/markdownSyntax.ts';
import type { TextRange } from '../text/textRange.ts';
import type { CommentSyntax } from './commentSyntax.ts';
import { escaped } from './stringForms.ts';

/** With the signs that join names: "a.b", "a::b", "a->b". */
const name = '[\\w$]+(?:(?:\\.|::|->|#)[\\w$]+)*';

const patterns: readonly RegExp[] = [
	// Tags of documentation in braces; elements of XML with their text; roles and links of reStructuredText.
	/\{@\w+(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g,
	/<(c|code|tt|a|ref)\b[^<>]*>[^<>]*<\/\1>/g,
	/(?<![\w:]):[\w:.+-]+:`[^`]+`/g,
	/(?<!`)`[^`]+`_{1,2}(?!\w)/g,
	// As GNU quotes names.
	/`[^`'\s]+'/g,
	/<[\w./+-]+>/g,
	/\|[\w.-]+\|(?:_{1,2}(?!\w))?/g,
	/(?<=^|\s)\[[\w.#-]+\]_/g,
	// Commands of Doxygen, and words that are no links there.
	/(?<!\w)%[A-Za-z]\w*/g,
	/(?<!\w)[@\\](?:[abcep]|ref|em|link|endlink|copydoc|copybrief|cite)[ \t]+\S*[\w)]/g,
	// Calls; not the plural in brackets.
	new RegExp(`(?<![\\w$])${name}\\((?!(?:s|es|ies|ed|d|n)\\))[^()\\s]*(?:, [^()\\s]+)*\\)`, 'g'),
	// Names with a sign inside, or with a capital.
	/(?<![\w$])[A-Za-z_$][\w$]*(?:::|->)~?[\w$]+(?:(?:::|->|\.)[\w$]+)*/g,
	/(?<![\w$.@/-])(?:[A-Za-z_$][\w$]+|this)(?:\.[A-Za-z_$][\w$]+)+/g,
	/(?<![\w$])_*[A-Za-z]\w*_\w*[A-Za-z0-9]_*(?![\w$])|(?<![\w$])__\w+/g,
	// Not the beginning of emphasis.
	/(?<![\w$])_[A-Za-z]\w*(?![\w$])(?![^_]*\w_(?!\w))/g,
	/(?<![\w$])[a-z]+\d*[A-Z][A-Za-z0-9]*(?![\w$])/g,
	/(?<![\w$])(?:[A-Z][a-z0-9]+){2,}[A-Z]?(?![\w$])/g,
	/(?<![\w$])[A-Z]{2,}[a-z]+[A-Z]\w*(?![\w$])/g,
	/(?<!\w)[$&*]+[A-Za-z_]\w*/g,
	// Options of commands.
	/(?<![\w-])--?[A-Za-z][\w-]*(?:=[^\s,;)]+)?(?!\w)/g,
	// Paths: from a root, with an extension, or of many parts.
	/(?<![\w/<:.])(?:~|\.{1,2})?\/(?:[\w.@+*-]+\/)*[\w@+*-]+(?:\.[\w*-]+)*\/?/g,
	/(?<![\w/@:])[\w.@*-]+(?:\/[\w.@*-]+)*\/[\w@*-]*\.[A-Za-z]\w*/g,
	/(?<![\w/:])[\w.@-]+(?:\/[\w.@-]+){2,}\/?/g,
	/(?<![\w.])\.[a-z]\w+(?!\w)/g,
	/(?<![\w.])\*\.\w+/g,
	// Operators and numbers with letters.
	/(?<=\s|^)(?:[-+*/|&^=!<>]?=+>?|->|<-|&&|\|\||<<|>>|\+|[<>])(?=\s|$)/g,
	/(?<!\w)0[xX][\dA-Fa-f_]+|(?<!\w)#\d+\b|(?<![\w.])\d+(?:\.\d+)*[a-z]+\d*(?!\w)/g,
];

/** Words of every language that look like names of code. */
const words =
	/^(?:e\.g|i\.e|a\.k\.a|(?:Mc|Mac|De|La|Le|Van|O)[A-Z][a-z]+|(?:Java|Type|Coffee|Action|Post)Script|JavaScripts?|i(?:OS|Pad|Phone|Pod|Cloud|PadOS)s?|mac(?:OS)?|tvOS|watchOS|e(?:Bay|Book|Reader)s?|Git(?:Hub|Lab)|You(?:Tube)|Linked(?:In)|Post(?:greSQL|gres)|My(?:SQL)|Open(?:SSL|GL|AI|CL)|Power(?:Point|Shell)|Mac(?:Book)|La(?:TeX)|Graph(?:QL)|Free(?:BSD)|Open(?:BSD)|Net(?:BSD)|Web(?:Kit|Assembly|Socket)s?|Wi(?:Fi)|Bit(?:coin|Bucket)|Stack(?:Overflow))$|\w[/&]$/;
/** Of prose, with a slash or a full stop. */
const pairs = /^(?:and\/or|either\/or|\w\.\w(?:\.\w)*)$/i;

function isName(text: string): boolean {
	return !words.test(text) && !pairs.test(text);
}

/** @param comments how they are written, for their marks may not come into a text */
export function atomsOfComments(comments: CommentSyntax): Syntax['atoms'] {
	const marks = new RegExp(marksOf(comments).join('|'), 'g');
	return (text) => [
		...commentMarkdown.atoms(text),
		...patterns.flatMap((pattern) =>
			matchRanges(text, pattern).filter(({ start, end }) => isName(text.slice(start, end))),
		),
		...matchRanges(text, marks).filter(isSome),
	];
}

function isSome({ start, end }: TextRange): boolean {
	return start < end;
}

/** Sources for what would end a comment, open another, or go on after its line. */
function marksOf({ block, docString = [], special, splices }: CommentSyntax): string[] {
	return [
		...block.flatMap(({ open, close, nested }) => [
			escaped(close),
			...(nested === undefined ? [] : [open]),
		]),
		...docString.map(escaped),
		...(docString.length > 0 ? ['\\\\[^]?'] : []),
		...(special === undefined ? [] : [special]),
		...(splices === true ? ['\\\\\\s*$', '\\?\\?/'] : []),
		'[\\u0085\\u2028\\u2029\\v\\f\\0]',
	];
}
