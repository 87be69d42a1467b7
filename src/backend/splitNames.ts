/** Names of the files of a model that was split: `name-00001-of-00003.gguf`. */

const partPattern = /-(\d{5})-of-(\d{5})\.gguf$/;

export interface PartName {
	/** From 1. */
	readonly part: number;
	readonly parts: number;
}

/** Undefined for a name of another form. */
export function partNameOf(name: string): PartName | undefined {
	const [, part, parts] = partPattern.exec(name) ?? [];
	if (part === undefined || parts === undefined) return undefined;
	return { part: Number(part), parts: Number(parts) };
}

export function firstPartOf(name: string, parts: number): string {
	return nameOf(name, 1, parts);
}

/** Of all parts, the first one included. */
export function partNamesOf(name: string, parts: number): readonly string[] {
	return Array.from({ length: parts }, (_, index) => nameOf(name, index + 1, parts));
}

function nameOf(name: string, part: number, parts: number): string {
	const stem = name.replace(partPattern, '').replace(/\.gguf$/, '');
	const digits = (count: number) => String(count).padStart(5, '0');
	return `${stem}-${digits(part)}-of-${digits(parts)}.gguf`;
}
