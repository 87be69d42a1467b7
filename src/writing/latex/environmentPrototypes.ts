/** What LaTeX environments of common use hold. Those that are not listed are left alone. */
import type { ProtectedContent } from '../document/blocks.ts';
import type { EnvironmentPrototype } from './prototypes.ts';

/** Names by the arguments that they take. */
const prose: readonly (readonly [takes: string, names: string])[] = [
	['', 'document quote quotation verse center flushleft flushright sloppypar samepage'],
	['', 'appendices appendix acknowledgements acknowledgments acknowledgement acknowledgment'],
	[
		'',
		'spacing onehalfspace doublespace singlespace landscape titlepage summary preface dedication',
	],
	['', 'choices checkboxes'],
	['o', 'abstract keywords IEEEkeywords frontmatter'],
	['<o', 'itemize enumerate description compactitem compactenum compactdesc inparaenum inparaitem'],
	['<o', 'asparaenum asparaitem inparadesc asparadesc'],
	['mm', 'list'],
	['m', 'letter otherlanguage adjustwidth multicols addmargin'],
	['ooom', 'minipage'],
	['<oomm', 'frame'],
	['<m', 'block alertblock exampleblock'],
	['o', 'columns'],
	['<om', 'column'],
	['o', 'tcolorbox mdframed framed shaded leftbar snugshade boxedminipage displayquote'],
	// Of theorems and what is written like them.
	['o', 'theorem lemma proof definition remark example corollary proposition exercise claim fact'],
	[
		'o',
		'conjecture axiom postulate observation note notation problem question answer solution hint',
	],
	['o', 'assumption hypothesis condition property principle law rule case criterion convention'],
	['o', 'construction subproof sketch proofsketch motivation intuition discussion explanation'],
	['o', 'comments commentary explain digression aside warning caution tip important info recap'],
	['o', 'thm lem prop cor coro defn defi def dfn rem rmk ex exa exm exer exercises prob conj obs'],
	['o', 'thmx theoremA assump examples remarks definitions questions problems goal goals task'],
];

const captions: readonly (readonly [ProtectedContent, string])[] = [
	['markup', 'figure wrapfigure SCfigure sidewaysfigure subfigure floatingfigure marginfigure'],
	['markup', 'teaserfigure'],
	['tables', 'table wraptable SCtable sidewaystable subtable margintable longtable longtabu'],
	['tables', 'supertabular xltabular threeparttable'],
	['code', 'algorithm algorithm2e listing'],
];

const nothing: readonly (readonly [ProtectedContent, string])[] = [
	['math', 'equation align gather multline eqnarray displaymath math flalign alignat dmath dgroup'],
	['math', 'subequations IEEEeqnarray IEEEeqnarraybox array matrix pmatrix bmatrix cases split'],
	['math', 'aligned gathered xalignat xxalignat darray mathpar prooftree tikzcd'],
	[
		'tables',
		'tabular tabularx tabulary tabbing tblr longtblr talltblr tabu NiceTabular tabularray',
	],
	['code', 'algorithmic algorithmicx tikzpicture pgfpicture forest picture axis pspicture'],
	['markup', 'thebibliography theindex'],
];

const raw: readonly (readonly [ProtectedContent, string])[] = [
	['code', 'verbatim Verbatim BVerbatim LVerbatim SaveVerbatim VerbatimOut verbatimtab lstlisting'],
	[
		'code',
		'minted alltt filecontents luacode pycode pyconsole sageblock sagesilent asy dot codeblock',
	],
	['code', 'verbatimwrite boxedverbatim semiverbatim Highlighting Sinput Soutput Scode'],
	['comments', 'comment'],
];

function* entriesOf(
	rows: readonly (readonly [string, string])[],
	prototype: (first: string) => EnvironmentPrototype,
): Generator<readonly [string, EnvironmentPrototype]> {
	for (const [first, names] of rows) {
		for (const name of names.split(' ')) yield [name, prototype(first)];
	}
}

const without = (holds: EnvironmentPrototype['holds']) => (content: string) =>
	({ holds, takes: '', content: content as ProtectedContent }) satisfies EnvironmentPrototype;

export const environmentPrototypes: ReadonlyMap<string, EnvironmentPrototype> = new Map([
	...entriesOf(prose, (takes) => ({ holds: 'prose', takes, content: 'commands' })),
	...entriesOf(captions, without('captions')),
	...entriesOf(nothing, without('nothing')),
	...entriesOf(raw, without('raw')),
]);
