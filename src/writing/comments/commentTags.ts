/** Documentation tags that are being typed. */

const tags: readonly RegExp[] = [
	// JSDoc, Javadoc, Doxygen: the tag, and its first word or type; after a type the name, where the tag has
	// one.
	/^[@\\]\w*(?:\s+(?:\S*|\{[^{}]*))?$/,
	/^[@\\](?:param|arg|argument|prop|property|template|typedef)\s+\{[^{}]*\}\s+\S*$/,
	/\{@\w*[^{}]*$/,
	// Fields of Sphinx.
	/^:(?:\w+(?:\s+[^:]*)?)?$/,
];

/**
 * Whether a line of a comment, without its marks, ends at the cursor in a documentation tag or its first
 * word.
 */
export function endsInTag(lineBefore: string): boolean {
	const content = lineBefore.trimStart();
	return tags.some((tag) => tag.test(content));
}
