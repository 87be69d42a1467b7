/** What in comments is for tools. All take the line of a comment without its marks. */

const tags: readonly RegExp[] = [
	// JSDoc, Javadoc, Doxygen: the tag, and its first word or type; after a type the name, where the tag has
	// one.
	/^[@\\]\w*(?:\s+(?:\S*|\{[^{}]*))?$/,
	/^[@\\](?:param|arg|argument|prop|property|template|typedef)\s+\{[^{}]*\}\s+\S*$/,
	/\{@\w*[^{}]*$/,
	// Fields of Sphinx.
	/^:(?:\w+(?:\s+[^:]*)?)?$/,
];

/** Whether a line up to the cursor ends in a documentation tag or its first word. */
export function endsInTag(lineBefore: string): boolean {
	const content = lineBefore.trimStart();
	return tags.some((tag) => tag.test(content));
}

const instruction = new RegExp(
	'^(?:(?:eslint|prettier|stylelint|tslint|biome|deno|c8|v8|istanbul|clang|swiftlint|ktlint)[-:]|@ts-|@ts$|noqa\\b|type:|pylint:|' +
		'mypy:|pyright:|ruff:|fmt:|isort:|pragma:|nolint\\b|go:|\\+build\\b|NOLINT|rubocop:|shellcheck\\s|#(?:end)?region\\b|' +
		'-\\*-|vim?:|cspell:|spell-?checker:|[@#]\\s*sourceMappingURL)',
	'i',
);

/** Lines of an interactive session, as in Python's documentation. */
const session = /^(?:>>>|\.\.\.)(?:\s|$)/;

/** Whether a line is code of an example session. */
export function isSession(line: string): boolean {
	return session.test(line.trimStart());
}

/** Whether a line instructs a tool, or is code of an example. */
export function isForTools(line: string): boolean {
	return instruction.test(line.trimStart()) || isSession(line);
}
