/** The documents in `fixtures` with marks around what their readers find, and how each is read. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { withMarks, withoutMarks } from './fixtureMarks.ts';

export const fixtures = join(import.meta.dirname, 'fixtures');

/** VS Code's identifiers, by folders. */
const proseLanguages: Readonly<Record<string, string>> = {
	markdown: 'markdown',
	mdx: 'mdx',
	latex: 'latex',
	rst: 'restructuredtext',
	asciidoc: 'asciidoc',
	commit: 'git-commit',
	plain: 'plaintext',
};

/** VS Code's identifiers, by the ends of names in the folder of comments. */
const codeLanguages: Readonly<Record<string, string>> = {
	'.c': 'c',
	'.clj': 'clojure',
	'.css': 'css',
	'.ex': 'elixir',
	'.go': 'go',
	'.hs': 'haskell',
	'.html': 'html',
	'.ini': 'ini',
	'.java': 'java',
	'.jsx': 'javascriptreact',
	'.lua': 'lua',
	'.ml': 'ocaml',
	'.pl': 'perl',
	'.ps1': 'powershell',
	'.py': 'python',
	'.rb': 'ruby',
	'.rs': 'rust',
	'.sh': 'shellscript',
	'.sql': 'sql',
	'.vb': 'vb',
	'.yaml': 'yaml',
};

export interface Fixture {
	/** From the folder of all fixtures. */
	readonly path: string;
	readonly marked: string;
}

export function readFixtures(): Fixture[] {
	return readdirSync(fixtures, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => {
			const file = join(entry.parentPath, entry.name);
			return { path: relative(fixtures, file), marked: readFileSync(file, 'utf8') };
		});
}

/**
 * The document of a fixture with the marks that its reader now makes; throws for a file that no reader is
 * known for.
 */
export function markedAnew({ path, marked }: Fixture): string {
	const document = withoutMarks(marked);
	const folder = dirname(path);
	const languageId = folder === 'comments' ? codeLanguages[extname(path)] : proseLanguages[folder];
	if (languageId === undefined) throw new Error(`No language is known for ${path}.`);
	return withMarks(document, languageId);
}
