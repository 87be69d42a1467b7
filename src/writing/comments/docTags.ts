/** Tags of documentation: JSDoc, TSDoc, Javadoc, KDoc, Doxygen, PHPDoc, roxygen, YARD, Sphinx, Swift. */

/**
 * What a line says that begins with a tag:
 * - `described`: prose, after a prefix of so many code units;
 * - `protected`: nothing that may be rewritten, with the lines that follow it up to a blank one;
 * - `code`: an example up to a line that the pattern matches, or to the end of the comment without one.
 */
export type TagLine =
	| { readonly kind: 'described'; readonly prefix: number }
	| { readonly kind: 'protected' }
	| { readonly kind: 'code'; readonly until: RegExp; readonly holdsEnd: boolean };

/** A type in braces, with others in it. */
const type = '(?:\\{(?:[^{}]|\\{[^{}]*\\})*\\}[ \\t]*)?';
const named =
	'param|params|arg|argument|prop|property|tparam|typeparam|typeParam|template|field|attr|retval';
const plain =
	'return|returns|result|yield|yields|deprecated|remarks|remark|summary|description|desc|brief|short|details|note|warning|attention|important|todo|bug|file|fileoverview|fileOverview|overview|classdesc|pre|post|invariant|apiNote|implNote|implSpec|privateRemarks|par|li|class|module|packageDocumentation|default|public|internal|beta|alpha|experimental';
/** Of these no prose follows on the line itself. */
const bare =
	/^(?:class|module|packageDocumentation|default|public|internal|beta|alpha|experimental|file)$/;
const throwing = 'throws|throw|exception|raises';

const described: readonly RegExp[] = [
	new RegExp(
		`^[@\\\\](?:${named})(?:\\[[\\w, ]*\\])?[ \\t]+${type}(?:\\[[^\\]]*\\]|\`[^\`]+\`|[\\w$.*&\\\\[\\]<>-]+:?)(?:[ \\t]+(?:-|–|:)[ \\t]+|[ \\t]+)(?=\\S)`,
	),
	new RegExp(`^[@\\\\](?:${plain})[ \\t]+${type}(?:(?:-|–|:)[ \\t]+)?(?=\\S)`),
	// Sphinx.
	/^:(?:param|parameter|arg|argument|key|keyword|raises?|except|exception|var|ivar|cvar)[ \t]+[^:]+:[ \t]+(?=\S)/,
	/^:(?:returns?|yields?):[ \t]+(?=\S)/,
	// Swift.
	/^[-*][ \t]+(?:[Pp]arameter[ \t]+`?\w+`?|[Rr]eturns|[Tt]hrows|[Nn]ote|[Ww]arning|[Rr]emark|[Ii]mportant|[Cc]omplexity):[ \t]+(?=\S)/,
];
const describedThrow: readonly RegExp[] = [
	new RegExp(
		`^[@\\\\](?:${throwing})[ \\t]+(?:\\{[^{}]*\\}|\\{@link [^{}]*\\}|[\\w.:\\\\]*(?:Error|Exception|[.:\\\\]\\w+))[ \\t]+(?:-[ \\t]+)?(?=\\S)`,
	),
	new RegExp(`^[@\\\\](?:${throwing})[ \\t]+(?=[A-Z]?[a-z']*[ \\t])`),
];

const tag =
	/^[@\\]([A-Za-z][\w-]*)(?![\w({:.]|[ \t]*[=])|^@?\w+:$(?!)|^:[a-z][\w-]*(?:[ \t]+[^:\n]+)?:(?:[ \t]|$)/;
const codeTag =
	/^[@\\](?:example|code|verbatim|dot|msc|startuml|snippet|include|usage|examples|f\[|f\$|htmlonly|latexonly|internal_code)\b/;

/** Of which no description follows that is sure to be prose. */
const other =
	/^[@\\](?:see|sa|since|author|authors|version|date|type|typedef|callback|implements|extends|augments|memberof|name|namespace|kind|access|private|protected|readonly|static|abstract|async|enum|event|fires|function|func|fn|method|global|ignore|inherit[dD]oc|inner|instance|interface|lends|license|licence|copyright|listens|member|mixes|mixin|requires|satisfies|this|tutorial|variation|virtual|hideconstructor|sealed|override|overload|decorator|eventProperty|defaultValue|category|group|hidden|ingroup|defgroup|addtogroup|section|subsection|page|mainpage|var|struct|union|def|import|export|exports|constant|const|constructor|package|subpackage|link|uses|method|property-read|property-write|internal|serial|serialData|serialField|noinspection|rdname|name|aliases|keywords|family|S3method|importFrom|include)\b/;

function isKnown(line: string): boolean {
	const name = /^[@\\]([A-Za-z]+)/.exec(line)?.[1] ?? '';
	const hasPlace = new RegExp(`^(?:${named}|${plain}|${throwing})$`).test(name);
	return hasPlace || other.test(line) || line.startsWith(':');
}

/**
 * @param line without white space at either edge
 * @param before the line before it in the same paragraph, likewise; empty without one
 */
export function tagLine(line: string, before: string, languageId: string): TagLine | undefined {
	if (codeTag.test(line)) return codeAfter(line);
	const isTag = tag.test(line) || described.some((pattern) => pattern.test(line));
	if (!isTag) return undefined;
	// A sentence goes on with a name.
	if (/[^\s.!?:;]$/.test(before) && !isKnown(line)) return undefined;
	const prefix = prefixOf(line, languageId);
	return prefix === undefined ? { kind: 'protected' } : { kind: 'described', prefix };
}

const otherTag =
	/^[@\\](?:param|returns?|throws|see|since|deprecated|example|remarks|default|type|template|author|version|public|internal|yields|brief|note)\b/;

function codeAfter(line: string): TagLine {
	const name = /^[@\\]([A-Za-z]+)/.exec(line)?.[1] ?? '';
	if (/^(?:example|examples|usage)$/.test(name)) {
		return { kind: 'code', until: otherTag, holdsEnd: false };
	}
	const end = name === 'startuml' ? 'enduml' : `end${name}`;
	const isEnded = new RegExp(`^[@\\\\]${end}\\b`);
	return { kind: 'code', until: isEnded, holdsEnd: true };
}

/** Languages in which a tag names a type before a name or a text, without braces. */
const typesFirst = /^(?:php|lua)$/;

function prefixOf(line: string, languageId: string): number | undefined {
	if (typesFirst.test(languageId)) {
		return /^@param[ \t]+[^$]*\$\w+[ \t]+(?=\S)/.exec(line)?.[0].length;
	}
	const name = /^[@\\]([A-Za-z]+)/.exec(line)?.[1] ?? '';
	if (bare.test(name)) return undefined;
	const isScript = languageId.includes('script');
	const throws = isScript ? describedThrow : describedThrow.slice(0, 1);
	for (const pattern of [...described, ...throws]) {
		const found = pattern.exec(line);
		if (found !== null) return found[0].length;
	}
	return undefined;
}
