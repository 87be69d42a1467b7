/** Front matter: YAML between `---` and `---` or `...`, TOML between lines of `+++`. */

const opening = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n|[\r\n])/;
const closings: Readonly<Record<string, string>> = {
	'---': '(?:---|\\.\\.\\.)',
	'+++': '\\+\\+\\+',
};

/**
 * Where the document goes on after front matter that is closed; 0 when there is none. The line end after it
 * is not part of it.
 */
export function frontMatterEnd(text: string): number {
	const [start, mark] = opening.exec(text) ?? [];
	if (start === undefined || mark === undefined) return 0;
	const closing = new RegExp(`(?<=[\\r\\n])${closings[mark] ?? ''}[ \\t]*(?=[\\r\\n]|$)`, 'g');
	closing.lastIndex = start.length;
	return closing.exec(text) === null ? 0 : closing.lastIndex;
}
