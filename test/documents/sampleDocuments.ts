/** Documents made up to hold what real ones of each kind hold. */
import { chapter, thesis } from './latexDocuments.ts';
import type { RealDocument } from './realDocuments.ts';

const github = `# Boiler room

The boiler room is behind the second door, and the key for it
hangs in the hall of the house[^1].

- [ ] Open the door with \`the small key\`, which is the one
  without a [label](https://example.org/labels).
  1. Look for the lamp before anything else.
- [x] Close it again.

> [!NOTE]
> Nobody may stay in the room for longer than an hour,
> because the air in it is used up by the fire.

| Door | Key |
|------|-----|
| first | large |

<details>
<summary>More about keys</summary>

Every key has a number, and every number is in the book.

</details>

\`\`\`js
const key = 'small';
\`\`\`

[^1]: Or in the drawer below the stairs, where the
    caretaker puts it in winter.

[book]: https://example.org/book
`;

const mkdocs = `---
title: Pumps
---

!!! warning "Before you begin"
    The pump must be off for ten minutes, because otherwise the
    water in it is still under pressure.

    \`\`\` yaml
    pump: off
    \`\`\`

=== "Cellar"

    - Switch the pump off, and wait until the lamp on
      its side is dark.

/// details | Why two keys
    type: note
One key opens the cabinet and the other one opens the drawer.
///

::: greenhouse.sensors
    options:
      show_source: false

A slow soup needs a heavy pot and some patience.
{ .lead }
`;

const site = `---
tags: [garden]
---

> [!tip|wide] Watering
> Water in the evening, because then the sun does not take it away again.

The boiler room is behind the second door. ^boiler-room

The %% ask the caretaker %% door is ==green==, as [[The doors|everybody]] knows.

{{< figure src="door.png" >}}

{% raw %}
{{ not prose }}
{% endraw %}

Dear {0}, you have %d letters from %(sender)s; call \${phone} or <%= office %> before {{deadline}}.
`;

const pandoc = `---
title: A year
...

In January nothing happens, as [@weber2004, p. 7] and @miller2019 say.

---

In February the ladder comes out, see @fig-ladder and Figure \\@ref(fig:rain).

::: {.callout-note}
Cellars stay cool {cite:p}\`miller2019\`, which {ref}\`chapter-two\` explains.
:::

Spade

:   A tool for those who dig, and for those who
    would like to be seen digging.

$$
a = b
$$ {#eq-a}

-------------------------------------
 Tree      Ground
--------- ---------------------------
 Alder     Wet ground

 Birch     Any ground, even a very
           poor one
-------------------------------------

\`\`\`{r}
#| label: fig-ladder
plot(1)
\`\`\`

The price is $5 today and $6 tomorrow, and nobody knows why.
`;

const mdx = `import { Chart } from '../components/chart'
export const page = {
  title: 'Growing beans on a balcony',

  lead: 'All you need is a pot',
}

# Beans

We have {props.count} seats for {formatDate(day)}, and everybody
who comes may stay for as long as there is light.

<Chart year={2024} color="#fcb32c" />

{/* Ask the printer
before the next edition */}

<Note>
  Beans need a stick to climb, which should be taller
  than the one who plants them.
</Note>
`;

const restructuredText = `=====
Knots
=====

=======  ====
Knot     Use
=======  ====
Bowline  A loop that does not slip
=======  ====

These are the knots of sailors, who have always had the
time to make them [1]_, see :ref:\`chapter-two\` and \`\`rope\`\`.

-q, --quiet   Say nothing.
--depth=N     Go down so many levels.

ballast
    Heavy things at the bottom of a ship, without which it would
    turn over in the first storm.

>>> beds.count("carrot seeds in spring")
12

| The office is closed on Mondays
| and whoever comes
| comes for nothing

.. note:: Bring the form with you, because the caretaker
   wants to see it.

There were twelve seeds in the box::

    carrots = 12

.. [1] At least in the evenings, when there is no wind.
`;

const asciiDoc = `= The garden
A. Writer
:toc:

The garden lies behind the house, and whoever goes there
needs boots{empty}, see <<tools,the tools>> and link:map.html[the map].

[[tools]]
== Tools

* Tools for the ground, which are kept in the shed
** A spade
* Others

. Dig the hole deep enough for the whole root
. Put the tree in

Trowel:: A small spade for those who sit while they work.

NOTE: Closed in winter, +
but open in May, when the first guests come.

====
An example of a hole is the one behind the shed.

----
dig(hole)
----
====

|===
|Tree |Ground

|Alder |Wet
|===
`;

const commits = [
	`fix(clock): do not strike thirteen

The clock struck thirteen when the hour changed while it was
striking, because the counter was read again for every stroke.

- Read the counter once, before the first stroke.

    clock.read()

BREAKING CHANGE: the counter is read once
Cc: stable@example.org
Link: https://example.org/t/81
`,
	`Close the second door as well

Nobody asked who would pay for it (see #12 and 1a2b3c4d5e6f).

Signed-off-by: A. Writer <writer@example.org>
# Please enter the commit message for your changes.
`,
];

const samples: Readonly<Record<string, readonly [languageId: string, texts: readonly string[]]>> = {
	'markdown-github': ['markdown', [github, github.replaceAll('\n', '\r\n')]],
	'markdown-mkdocs': ['markdown', [mkdocs]],
	'markdown-sites': ['markdown', [site, `\uFEFF${site}`]],
	pandoc: ['quarto', [pandoc]],
	mdx: ['mdx', [mdx]],
	restructuredtext: [
		'restructuredtext',
		[restructuredText, restructuredText.replaceAll('\n', '\r\n')],
	],
	asciidoc: ['asciidoc', [asciiDoc, asciiDoc.replaceAll('\n', '\r\n')]],
	latex: ['latex', [thesis, chapter]],
	commits: ['git-commit', commits],
};

export function sampleDocuments(folder: string): readonly RealDocument[] {
	const [languageId, texts] = samples[folder] ?? ['markdown', []];
	return texts.map((text, index) => ({ name: `sample ${index} of ${folder}`, text, languageId }));
}
