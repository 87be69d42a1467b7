/** Lines of AsciiDoc that are markup by themselves. All are told by a line without indentation. */
import type { ProtectedContent } from '../document/blocks.ts';

export interface LineMarkup {
	readonly content: ProtectedContent;
	/** Whether it is a block, so that attributes before it are not those of the block after it. */
	readonly isBlock: boolean;
}

const lineComment = /^\/\/(?!\/)/;
const directive =
	/^\\?(?:include|ifdef|ifndef|ifeval|endif)::\S.*\]$|^\\?(?:ifeval|endif)::\[.*\]$/;
const attributeEntry = /^:!?[\p{Alphabetic}\p{N}\p{Pc}][^:]*:(?:[ \t]|$)/u;
const blockMacro = /^[\p{Alphabetic}\p{N}\p{Pc}][\p{Alphabetic}\p{N}\p{Pc}-]*::(?:\S.*|)\[.*\]$/u;
const halfMacro = /^[\p{Alphabetic}\p{N}\p{Pc}][\p{Alphabetic}\p{N}\p{Pc}-]*::\S*(?:\[[^\]]*)?$/u;
const horizontalRule = /^(?:'{3,}|<{3,}|([-*_])( *)\1\2\1)$/;

/** What a line is if it is no text, no title and no mark of another block. */
export function lineMarkup(line: string): LineMarkup | undefined {
	if (lineComment.test(line)) return { content: 'comments', isBlock: false };
	if (isDirective(line)) return { content: 'directives', isBlock: false };
	if (isAttributeEntry(line)) return { content: 'attributes', isBlock: false };
	const isMacro = line.includes('::') && (blockMacro.test(line) || isHalfTyped(line));
	const isBlock = isMacro || horizontalRule.test(line);
	return isBlock ? { content: 'markup', isBlock } : undefined;
}

/** Whether another program, which reads the lines before they are parsed, takes the line. */
export function isDirective(line: string): boolean {
	return directive.test(line);
}

export function isAttributeEntry(line: string): boolean {
	return line.startsWith(':') && attributeEntry.test(line);
}

/** Whether an attribute's value goes on in the next line. */
export function goesOn(line: string): boolean {
	return /[ \t][\\+]$/.test(line);
}

/** The beginning of what would be markup were it closed, and of which no prose is made. */
function isHalfTyped(line: string): boolean {
	return halfMacro.test(line) && !/::(?:$|[ \t])/.test(line);
}

/** Whether from this line on line ends are ones that readers see, where it says so; else undefined. */
export function hardBreaksSet(line: string): boolean | undefined {
	const entry = /^:(!?)hardbreaks(?:-option)?(!?):(?:[ \t]|$)/.exec(line);
	return entry === null ? undefined : entry[1] === '' && entry[2] === '';
}
