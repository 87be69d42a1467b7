/** Imports and exports of MDX, over several lines. */
import type { MarkdownConfig } from '@lezer/markdown';
import { openBrackets } from './balance.ts';
import { contentOf, takeLines } from './takenLines.ts';

const statement = /^(?:import|export)(?=[\s{*'"])/;

export const modules: MarkdownConfig = {
	parseBlock: [
		{
			name: 'Modules',
			before: 'FencedCode',
			parse(cx, line) {
				if (cx.depth > 1 || line.indent > 0 || !statement.test(contentOf(line))) return false;
				let code = '';
				return takeLines(cx, line, 'Modules', (content) => {
					if (content === '' && openBrackets(code) === 0) return 'outside';
					code += `${content}\n`;
					return 'goesOn';
				});
			},
		},
	],
};
