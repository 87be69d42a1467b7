import assert from 'node:assert/strict';
import { blocksOf, check } from './reading.ts';

suite('Blocks of Markdown', () => {
	suite('of CommonMark and GitHub', () => {
		check([
			['lines end in CR', 'One,\rtwo.\r\rThree.', ['One,\ntwo.', 'Three.']],
			['a byte order mark', '\uFEFF# One\n\nTwo.', ['# One', 'Two.']],
			['NBSP alone', 'One.\n\n\u00A0\n\nTwo.', ['One.', 'Two.']],
			['a tab before code', 'One.\n\n\tcode\n', ['One.', '[code] \tcode']],
			['tasks', '- [x] One\n- [ ] two\n', ['One', 'two']],
			[
				'a table whose lines end in blanks',
				'| a | b |\r\n|---|---|  \r\n| c | d |\r\n',
				['[tables] | a | b |\r\n|---|---|  \r\n| c | d |'],
			],
			['a table without outer bars', 'a | b\n--|--\nc | d\n', ['[tables] a | b\n--|--\nc | d']],
			['rows without a table', 'One\n| a | b |\n', ['One', '[tables] | a | b |']],
			[
				'definitions over lines',
				'[a]:\n  http://b.c\n  "d"\n',
				['[link definitions] [a]:\n  http://b.c\n  "d"'],
			],
			[
				'a label that ends a line',
				'See the\n[note]:\nit is so.\n',
				['See the\n[note]:\nit is so.'],
			],
			['a line of tags', 'One\n<br>\ntwo\n', ['One', '[HTML] <br>', 'two']],
			['a comment', '<!-- a\n\nb -->\n', ['[comments] <!-- a\n\nb -->']],
			['a line of signs', 'One\n.......\ntwo\n', ['One', '[markup] .......', 'two']],
			['a linked image on lines', '[\n![a](b)\n](c)\n', ['[lines of signs] [\n![a](b)\n](c)']],
			['what looks like items', 'One\n2. two\n', ['One', '[markup] 2. two']],
			['deep lines', 'One:\n        two()\nthree\n', ['One:', '[markup] two()', 'three']],
			[
				'columns',
				'Knot     Use\nBowline  A loop\nReef     Two ropes\n',
				['[tables] Knot     Use\nBowline  A loop\nReef     Two ropes'],
			],
			['many blanks after a sentence', 'One.    Two,    three.\n', ['One.    Two,    three.']],
			['signs of code', 'One\n} else\n', ['One', '[markup] } else']],
			['a merge', 'One.\n\n<<<<<<< HEAD\n', ['One.', '[markup] <<<<<<< HEAD']],
		]);
	});

	suite('of MkDocs and Python-Markdown', () => {
		check([
			[
				'admonitions',
				'!!! warning "Before"\n    One,\n    two.\n\n    - three\n\nFour.\n',
				['[markup] !!! warning "Before"', 'One,\ntwo.', 'three', 'Four.'],
			],
			[
				'admonitions in each other and in a list',
				'- One\n\n    ??? note\n        Two.\n\n        !!! tip\n            Three.\n\n  Four.\n',
				['One', '[markup] ??? note', 'Two.', '[markup] !!! tip', 'Three.', 'Four.'],
			],
			[
				'an admonition in a paragraph',
				'One.\n!!! note\n    Two.\nThree.\n',
				['One.', '[markup] !!! note', 'Two.', 'Three.'],
			],
			[
				'code in one',
				'!!! note\n\n    ```\n    x\n    ```\n',
				['[markup] !!! note', '[code] ```\n    x\n    ```'],
			],
			[
				'tabs',
				'=== "One"\n\n    Two.\n\n=== "Three"\n\n    Four.\n',
				['[markup] === "One"', 'Two.', '[markup] === "Three"', 'Four.'],
			],
			[
				'blocks of PyMdown',
				'/// details | Why\n    type: note\nOne.\n///\n',
				['[markup] /// details | Why\n    type: note', 'One.', '[markup] ///'],
			],
			[
				'attributes on a line',
				'One.\n{ .lead }\n\nTwo.\n{: #b .c }\n',
				['One.', '[markup] { .lead }', 'Two.', '[markup] {: #b .c }'],
			],
			['attributes at an end', '## One {#two}\n\nThree. { .x }\n', ['# One', 'Three.']],
			['abbreviations', '*[HTML]: Hyper Text\n', ['[link definitions] *[HTML]: Hyper Text']],
			[
				'identifiers of mkdocstrings',
				'::: a.b\n    options:\n      c: false\n\nOne.\n',
				['[markup] ::: a.b\n    options:\n      c: false', 'One.'],
			],
		]);
	});

	suite('of Pandoc, Quarto and bookdown', () => {
		check([
			[
				'divisions',
				'::: {.note}\nOne\n:::: x\n- two\n::::\n:::\n',
				['[markup] ::: {.note}', 'One', '[markup] :::: x', 'two', '[markup] ::::', '[markup] :::'],
			],
			[
				'definitions',
				'One\n\n:   Two\n    three.\n\n    Four.\n\nFive.\n',
				['[terms] One', 'Two\nthree.', 'Four.', 'Five.'],
			],
			['captions of tables', 'Table: One two {#tbl-a}\n', ['One two']],
			[
				'simple tables',
				'One.\n\n  Right   Left\n-------   ------\n     12   12\n\nTwo.\n',
				['One.', '[tables] Right   Left\n-------   ------\n     12   12', 'Two.'],
			],
			[
				'tables without a header',
				'-----  -----\n   12  12\n\n  1  a b\n-----  -----\n\nTwo.\n',
				['[tables] -----  -----\n   12  12\n\n  1  a b\n-----  -----', 'Two.'],
			],
			[
				'tables of many lines',
				'------------------\n First   Second\n------- ----------\n one     a row\n         of two\n\n two     more\n------------------\n\nTwo.\n',
				[
					'[tables] ------------------\n First   Second\n------- ----------\n one     a row\n         of two\n\n two     more\n------------------',
					'Two.',
				],
			],
			[
				'tables in frames',
				'+---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+\nOne.\n',
				['[tables] +---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+', 'One.'],
			],
			['blocks of lines', '| One\n|  two\n', ['[tables] | One', '[tables] |  two']],
			['lettered items', 'a. One\n   two\nb. three\n', ['One\ntwo', 'three']],
			['items in parentheses', '(1) One\n(2) two\n\n(@x) Three\n', ['One', 'two', 'Three']],
			['bullets of word processors', 'One:\n• two\n• three\n', ['One:', 'two', 'three']],
			['a title', '% One\n\nTwo.\n', ['[comments] % One', 'Two.']],
			['math with a label', '$$\nx\n$$ {#eq-a}\n\nOne.\n', ['[math] $$\nx\n$$ {#eq-a}', 'One.']],
			[
				'math after text',
				'One\n$$ x $$\ntwo\n\\[\ny\n\\]\n',
				['One', '[math] $$ x $$', 'two', '[math] \\[\ny\n\\]'],
			],
			[
				'environments',
				'\\begin{align}\na\n\nb\n\\end{align}\n\n\\newpage\n',
				['[commands] \\begin{align}\na\n\nb\n\\end{align}', '[commands] \\newpage'],
			],
			[
				'cells',
				'```{r a, b=FALSE}\n#| c: d\nx\n```\n',
				['[code] ```{r a, b=FALSE}\n#| c: d\nx\n```'],
			],
			[
				'front matter ended by dots',
				'---\na: b\n...\n\nOne.\n\n---\n\nTwo.\n',
				['[front matter] ---\na: b\n...', 'One.', '[markup] ---', 'Two.'],
			],
		]);
	});

	suite('of MyST', () => {
		check([
			[
				'directives of prose',
				'```{note} One\n:class: a\n\nTwo,\nthree.\n```\n',
				['[directives] ```{note} One\n:class: a', 'Two,\nthree.', '[directives] ```'],
			],
			[
				'other directives',
				'```{toctree}\na\n```\n\n:::{mermaid} a.png\nOne\n:::\nTwo.\n',
				['[code] ```{toctree}\na\n```', '[directives] :::{mermaid} a.png\nOne\n:::', 'Two.'],
			],
			[
				'directives in colons',
				':::{tip}\n:class: a\nOne.\n:::\n',
				['[markup] :::{tip}\n:class: a', 'One.', '[markup] :::'],
			],
			['targets', '(one)=\n# Two\n', ['[markup] (one)=', '# Two']],
			['comments', '% one two\n\nThree.\n', ['[comments] % one two', 'Three.']],
		]);
	});

	suite('of Obsidian and GitHub', () => {
		check([
			[
				'callouts',
				'> [!tip|wide]- One two\n> Three.\n',
				['[markup] [!tip|wide]- One two', 'Three.'],
			],
			[
				'names of blocks',
				'One. ^two\n\n- Three ^four-5\n\n^six\n',
				['One.', 'Three', '[markup] ^six'],
			],
			['comments', '%%\nOne\n\ntwo\n%%\nThree.\n', ['[comments] %%\nOne\n\ntwo\n%%', 'Three.']],
			['fields', 'Due date:: tomorrow\n\nOne.\n', ['[markup] Due date:: tomorrow', 'One.']],
		]);
	});

	suite('of templates', () => {
		check([
			[
				'tags',
				'{% include a.html %}\nOne.\n{{< b >}}\n',
				['[templates] {% include a.html %}', 'One.', '[templates] {{< b >}}'],
			],
			[
				'tags over lines',
				'{% include a.html\n  b="c"\n%}\nOne.\n',
				['[templates] {% include a.html\n  b="c"\n%}', 'One.'],
			],
			[
				'pairs around code',
				'{% highlight js %}\nlet x;\n\ny\n{% endhighlight %}\n',
				['[templates] {% highlight js %}\nlet x;\n\ny\n{% endhighlight %}'],
			],
			['a tag and text', '{{ one }} is two.\n', ['{{ one }} is two.']],
			['modules', 'import A from "a";\n\nOne.\n', ['[code] import A from "a";', 'One.']],
		]);
	});

	test('Lines that take too long to read are left alone', () => {
		const [block] = blocksOf(`${'One two. '.repeat(12_000)}\n\nThree.`);
		assert.match(block ?? '', /^\[very long lines\]/);
	});
});
