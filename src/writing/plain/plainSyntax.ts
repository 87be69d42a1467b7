/** Syntaxes that are read by rules for lines and patterns for what stands in them. */
import { blocksAmong, type Syntax, type SyntaxName } from '../document/syntax.ts';
import { matchRanges } from '../document/sharedSpans.ts';
import { plainBlocks } from './plainBlocks.ts';
import { plainTextRules, restructuredTextRules, type PlainRules } from './plainRules.ts';

export const plainText = syntaxBy('plain', plainTextRules);
export const restructuredText = syntaxBy('restructuredText', restructuredTextRules);

const backtickSpan = /^(`{3,}|~{3,})[^\n]*\n[^]*?^\1|(`+)[^`\n]+?\2(?!`)/gm;

function syntaxBy(name: SyntaxName, rules: PlainRules): Syntax {
	const mark = rules.literalFence.source.replace(/^\^/, '').replace(/\$$/, '[ \\t]*$');
	return {
		name,
		read: (document) => blocksAmong([...plainBlocks(document, rules)]),
		atoms: (text) => [
			...matchRanges(text, backtickSpan),
			...(rules.spans ? matchRanges(text, rules.spans) : []),
		],
		longBlock: new RegExp(`^[ \\t]*(?:>[ \\t]*)*(?:${mark})`, 'gm'),
	};
}
