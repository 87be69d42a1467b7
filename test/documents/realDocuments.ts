/**
 * Documents of others, where they are present beside the project, which they are no part of, or in the folder
 * that AMULET_DOCUMENTS names.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../reference/files.ts';

export interface RealDocument {
	readonly name: string;
	readonly text: string;
	readonly languageId: string;
}

const usual = path.join(root, '..', 'shared', 'reference', 'documents');
const folder = process.env.AMULET_DOCUMENTS ?? usual;

/** By the end of a file's name. */
const languages: Readonly<Record<string, string>> = {
	'.md': 'markdown',
	'.markdown': 'markdown',
	'.qmd': 'quarto',
	'.rmd': 'rmd',
	'.mdx': 'mdx',
	'.tex': 'latex',
	'.rnw': 'rsweave',
	'.rst': 'restructuredtext',
	'.adoc': 'asciidoc',
	'.asciidoc': 'asciidoc',
};

/** Those in one of the folders; none where they are missing. */
export function realDocuments(name: string): readonly RealDocument[] {
	const files = path.join(folder, name);
	if (!existsSync(files)) return [];
	return readdirSync(files).flatMap((file) => {
		const languageId =
			name === 'commits' ? 'git-commit' : languages[path.extname(file).toLowerCase()];
		if (languageId === undefined) return [];
		const text = readFileSync(path.join(files, file), 'utf8');
		return [{ name: `${name}/${file}`, text, languageId }];
	});
}
