/** Containers whose lines are indented below an opening line. */
import type { BlockContext, Line, NodeSpec } from '@lezer/markdown';

/**
 * A container that goes on in blank lines and in those that are indented by as many columns as it was opened
 * with.
 */
export function indentedContainer(name: string): NodeSpec {
	return {
		name,
		block: true,
		composite(_cx: BlockContext, line: Line, columns: number) {
			if (line.next >= 0 && line.indent < line.baseIndent + columns) return false;
			line.moveBaseColumn(line.baseIndent + columns);
			return true;
		},
	};
}

/** Opens a container whose text begins after a mark of so many code units, blanks included. */
export function openAfterMark(
	cx: BlockContext,
	line: Line,
	container: { readonly name: string; readonly mark: number; readonly columns: number },
): null {
	cx.startComposite(container.name, line.pos, container.columns);
	line.moveBase(line.pos + container.mark);
	return null;
}
