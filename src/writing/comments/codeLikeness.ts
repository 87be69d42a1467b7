/** Code that somebody put in a comment. */

/** Signs that prose has too: tags, links, code in backticks, what stands in quotes. */
const quoted = /<\/?[A-Za-z][^<>]*>|`[^`]*`|\{@[^{}]*\}|"[^"]*"|“[^”]*”|https?:\S*/g;

const declaring =
	'(?:export|const|let|var|val|def|class|interface|enum|struct|impl|public|private|protected|static|func|fn|fun|function|package|int|char|bool|float|double|void|auto|unsigned|typedef)';
const name = '[\\w$]+(?:(?:\\.|::|->)[\\w$]+)*';

const surely: readonly RegExp[] = [
	// A statement or block that ends or begins.
	/^\S+(?:\s\S+){0,2};$|[=(){}[\]].*;$/,
	/^[\])}]+[;,]?$|^[{[(]$/,
	/(?:\)|=>|\belse|\btry|\bdo|=|->|\w)\s*\{$/,
	/^\}.*[{;]?$/,
	// A value that is named or changed.
	/^(?:[\w$.[\]'"*&>-]+\s+){0,2}[\w$.[\]'"*&>-]+\s*(?:[-+*/|&^%.]|<<|>>)?=(?![=>])\s*\S/,
	/^[\w$.]+(?:\+\+|--);?$/,
	// A call, a decorator.
	new RegExp(`^(?:\\w+ )?${name}(?:<[\\w, ]*>)?\\(.*\\)[;,:]?$`),
	new RegExp(`^${name}(?:\\($|\\(.*\\)\\s*(?:->|=>|→|:\\s))`),
	/^@\w+(?:\.\w+)*\(.*\)$/,
	// A value in a list of them.
	/^["']?[a-z_][\w.$-]*["']?\s*:\s*(?:[{[]|["'][^"']*["'],?$|\d+,?$|(?:true|false|null),?$)[^.]*$/,
	// A line that begins with a keyword.
	new RegExp(`^${declaring}\\b[^.]*(?:[;{}:(]|=>)$`),
	new RegExp(`^${declaring}\\s+[\\w*&$<>]+\\s*[=({:;<]`),
	/^(?:import|from|#include|#define|using|package|require)\s+[\w.{}<>"'*/@-]+(?:\s+(?:import|from|as)\s.*)?;?$/,
	/^(?:if|while|for|switch|elif|foreach)\s*\(.*\)/,
	/^for \w+(?:, \w+)* in .*:$|^(?:else|try|finally|except(?: \w+)?):$|^(?:if|elif|while|with)\b.*[=<>().].*:$/,
	/^(?:return|throw|raise|yield)\s+(?:\S+|.*[=(){}[\]].*)$/,
	/^(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP)\s/,
	/\s(?:&&|\|\||===?|!==?|:=)\s.*[\w)]\s*$/,
	/^\$ \w|^[%#$>] (?:cd|npm|pip|sudo|git|docker|make|python3?|node)\b/,
];

const codeSign = /[=(){}[\];<>|&+*\\$^~_/%]/g;

/** Of all signs but blanks in a line of code, at least so many are no letters. */
const mostSigns = 0.22;

function looksLikeCode(line: string): boolean {
	const content = line.trim().replace(quoted, 'x');
	if (content.length < 2) return false;
	if (surely.some((pattern) => pattern.test(content))) return true;
	const signs = content.match(codeSign)?.length ?? 0;
	return content.length > 8 && signs / content.replace(/\s+/g, '').length > mostSigns;
}

/** Whether lines of prose would be code: one that surely is is enough. */
export function hasCode(lines: readonly string[]): boolean {
	return lines.some(looksLikeCode);
}

/** Whether at least half of the lines that are not blank are code. */
export function isMostlyCode(lines: readonly string[]): boolean {
	const written = lines.filter((line) => /\w/.test(line) || /[{}()[\];]/.test(line));
	return written.length > 1 && written.filter(looksLikeCode).length * 2 >= written.length;
}
