/** Field lists, whose bodies are prose where they describe what code takes and gives. */
import { protect, readMarked, type Reading } from './reading.ts';

/** Fields of Sphinx whose bodies are prose whatever follows. Others may hold types, names or settings. */
const described =
	/^:(?:param|parameter|arg|argument|key|keyword|kwarg|raises?|except|exception|[ic]?var|returns?|yields?)(?: [^:`]*)?: /;

export function readField(reading: Reading, at: number): number | undefined {
	const { region } = reading;
	const text = region.text(at);
	const mark = fieldMark(text);
	if (mark === undefined) return undefined;
	const to = Math.max(at + 1, region.indentedEnd(at + 1));
	if (!described.test(text)) return protect(reading, at, to, 'fields');
	return readMarked(reading, { at, to, mark, content: 'fields' });
}

/**
 * Columns of the mark at the start of a field, `:name:`, and of the blanks after it. Colons within it may be
 * escaped.
 */
export function fieldMark(text: string): number | undefined {
	if (!/^:[^: ]/.test(text)) return undefined;
	for (let index = 1; index < text.length; index += 1) {
		const unit = text.charAt(index);
		if (unit === '\\') index += 1;
		else if (unit === ':' && endsName(text, index)) return afterBlanks(text, index + 1);
		else if (unit === ':' && /[ `]/.test(text.charAt(index + 1))) return undefined;
	}
	return undefined;
}

function endsName(text: string, colon: number): boolean {
	return text.charAt(colon - 1) !== ' ' && /^ ?$/.test(text.charAt(colon + 1));
}

function afterBlanks(text: string, column: number): number {
	return column + (/^ */.exec(text.slice(column))?.[0].length ?? 0);
}
