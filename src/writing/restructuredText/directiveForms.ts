/**
 * Which directives have a body of prose, and where it begins. Those that are not named here stay as they are.
 */
import type { ProtectedContent } from '../document/blocks.ts';

/**
 * - `body`: what follows the name is the body;
 * - `arguments`: up to the first blank line there are a title, names, a signature and options;
 * - `version`: a version, then prose.
 */
export type DirectiveForm = 'body' | 'arguments' | 'version';

const named: readonly (readonly [DirectiveForm, string])[] = [
	['body', 'attention caution danger error hint important note tip warning seealso'],
	['body', 'epigraph highlights pull-quote compound todo'],
	['version', 'versionadded versionchanged versionremoved deprecated'],
	['arguments', 'admonition topic sidebar container only figure glossary'],
	// Of extensions for tabs and boxes.
	['arguments', 'tabs tab group-tab tab-set tab-item dropdown card grid grid-item grid-item-card'],
	// Descriptions of code and programs: a signature, then prose.
	['arguments', 'function method classmethod staticmethod attribute data property class exception'],
	['arguments', 'decorator decoratormethod describe object option envvar confval'],
];

const forms: ReadonlyMap<string, DirectiveForm> = new Map(
	named.flatMap(([form, names]) => names.split(' ').map((name) => [name, form] as const)),
);

/** What a language's prefix may stand before: `c:function`. */
const inDomain =
	/^(?:py|c|cpp|js|rst|std):(?:function|method|classmethod|staticmethod|attribute|data|property|class|exception|decorator|decoratormethod|type|macro|member|var|struct|union|enum|enumerator|concept|directive|directive:option|role|option|envvar)$/;

export function formOf(name: string): DirectiveForm | undefined {
	const lower = name.toLowerCase();
	return forms.get(lower) ?? (inDomain.test(lower) ? 'arguments' : undefined);
}

/** What a directive holds whose body is no prose. */
export function contentOf(name: string): ProtectedContent {
	if (
		/^(?:code|code-block|sourcecode|parsed-literal|literalinclude|doctest|testcode|prompt|ipython)$/.test(
			name,
		)
	)
		return 'code';
	if (name === 'math') return 'math';
	return /^(?:csv-|list-)?table$/.test(name) ? 'tables' : 'directives';
}
