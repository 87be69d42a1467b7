/**
 * Lines of MDX that are indented by four columns and more. There they are no code, so what would begin a
 * block with less indentation begins one, also after a line of text, where the parser doesn't ask for it.
 */
import type {
	BlockContext,
	LeafBlock,
	LeafBlockParser,
	Line,
	MarkdownConfig,
} from '@lezer/markdown';
import { bullet, fence } from '../../text/lineMarks.ts';
import { jsxNodeOf } from './jsxBlocks.ts';
import { markupOfLine } from './markupLines.ts';
import { contentOf } from './takenLines.ts';

const blockStart = new RegExp(
	String.raw`^(?:(?:${bullet}|\d{1,9}[.)])[ \t]+\S|>|#{1,6}[ \t]|${fence}|\$\$)`,
);

class DeepLine implements LeafBlockParser {
	nextLine(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
		if (line.indent < line.baseIndent + 4 || !this.#beginsBlock(contentOf(line))) return false;
		if (leaf.parsers.some((parser) => parser !== this && parser.finish(cx, leaf))) return true;
		const end = leaf.start + leaf.content.length;
		cx.addLeafElement(leaf, cx.elt('Paragraph', leaf.start, end));
		return true;
	}

	finish(): boolean {
		return false;
	}

	#beginsBlock(content: string): boolean {
		if (blockStart.test(content) || markupOfLine(content) !== undefined) return true;
		return jsxNodeOf(content) !== undefined;
	}
}

export const deepLines: MarkdownConfig = {
	parseBlock: [{ name: 'DeepLine', before: 'SetextHeading', leaf: () => new DeepLine() }],
};
