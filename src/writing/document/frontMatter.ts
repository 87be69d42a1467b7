/** Where the document goes on after YAML or TOML front matter; 0 when there is none. */
export function frontMatterEnd(text: string): number {
	const matter =
		/^(---|\+\+\+)[ \t]*(?:\r\n|\n|\r(?!\n))(?:[^\r\n]*(?:\r\n|\n|\r(?!\n)))*?\1[ \t]*(?=[\r\n]|$)/;
	return matter.exec(text)?.[0].length ?? 0;
}
