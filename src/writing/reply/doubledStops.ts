/** Full stops on both sides of a footnote's mark, a citation or another atom at the end of a sentence. */

const stop = '[.!?…。！？]';

/**
 * The reply with one of two ends of a sentence where an atom stands between them and the passage has it never
 * so: the one on the side where the passage has its own, or else the second.
 *
 * @param atoms of the passage
 */
export function withoutDoubledStops(
	passage: string,
	reply: string,
	atoms: readonly string[],
): string {
	return [...new Set(atoms)].reduce((text, atom) => {
		const mark = escaped(atom);
		const [before, after] = [`${stop}${mark}`, `${mark}${stop}`].map((side) =>
			new RegExp(side).test(passage),
		);
		if (before === true && after === true) return text;
		const doubled = new RegExp(`(${stop})(${mark})(${stop})(?!${stop})`, 'g');
		return text.replace(doubled, after === true ? '$2$3' : '$1$2');
	}, reply);
}

function escaped(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
