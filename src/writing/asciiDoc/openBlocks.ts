/** The delimited blocks that a line stands in. */
import type { Block, ProtectedContent } from '../document/blocks.ts';
import type { TextLine } from '../text/textLine.ts';
import type { ListScope } from './listPlace.ts';

interface OpenBlock {
	readonly terminator: string;
	/** Undefined for a block whose content is read for blocks. */
	readonly content: ProtectedContent | undefined;
	readonly start: number;
	end: number;
	/** Of the lines after it. */
	readonly list: ListScope;
}

export class OpenBlocks {
	readonly #blocks: OpenBlock[] = [];
	readonly #depths = new Map<string, number>();

	get depth(): number {
		return this.#blocks.length;
	}

	/** The blocks, each with its own identity. */
	get all(): readonly object[] {
		return [...this.#blocks];
	}

	/** Whether the innermost one is read by no program at all. */
	get isComment(): boolean {
		return this.#blocks.at(-1)?.content === 'comments';
	}

	/**
	 * How many blocks stay open after a line; undefined when it ends none. The end of an outer block ends the
	 * inner ones too.
	 */
	depthOf(line: string): number | undefined {
		return this.#depths.get(line);
	}

	isVerbatimAt(depth: number): boolean {
		return this.#blocks[depth]?.content !== undefined;
	}

	/** The list that goes on after the block at a depth. */
	listAt(depth: number): ListScope {
		return this.#blocks[depth]?.list ?? 'none';
	}

	/** @param list which goes on after the block */
	open(
		terminator: string,
		content: ProtectedContent | undefined,
		{ lineStart, end }: TextLine,
		list: ListScope,
	): void {
		this.#depths.set(terminator, this.#blocks.length);
		this.#blocks.push({ terminator, content, start: lineStart, end, list });
	}

	/** Takes a line into the innermost block if that is one which stays as it is. */
	extendVerbatim(line: TextLine): boolean {
		const last = this.#blocks.at(-1);
		if (last?.content === undefined) return false;
		last.end = Math.max(last.end, line.end);
		return true;
	}

	/** Closes all blocks but the outer ones; gives the one that stays as it is. */
	close(depth: number): Block[] {
		const closed = this.#blocks.splice(depth);
		for (const { terminator } of closed) this.#depths.delete(terminator);
		return closed.flatMap(({ content, start, end }) =>
			content === undefined ? [] : [{ kind: 'protected', content, range: { start, end } }],
		);
	}
}
