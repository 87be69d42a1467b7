/** Environments that a document itself declares. */
import { argumentsAt, placeAfter, type ReadText } from './commandArguments.ts';
import { environmentOf } from './latexTables.ts';
import type { EnvironmentPrototype, LatexTables } from './prototypes.ts';

const rawDeclaration = /\\(?:lstnewenvironment|DefineVerbatimEnvironment)\s?\{([A-Za-z]+)\*?\}/g;

/** Also those that a document declares as verbatim. */
export function rawEnvironmentsIn(text: string, tables: LatexTables): LatexTables {
	const raw: EnvironmentPrototype = { holds: 'raw', takes: '', content: 'code' };
	const names = [...text.matchAll(rawDeclaration)].map(([, name = '']) => [name, raw] as const);
	return withEnvironments(tables, names);
}

function withEnvironments(
	{ commands, environments }: LatexTables,
	added: readonly (readonly [string, EnvironmentPrototype])[],
): LatexTables {
	if (added.length === 0) return { commands, environments };
	return { commands, environments: new Map([...environments, ...added]) };
}

const theorems = /^(?:newtheorem|declaretheorem|spnewtheorem|newmdtheoremenv)$/;
const wrappers = /^(?:new|renew|provide)environment$/;

/** Also theorems, and environments that are no more than another one whose body is prose. */
export function declaredEnvironments(read: ReadText, tables: LatexTables): LatexTables {
	const added: (readonly [string, EnvironmentPrototype])[] = [];
	for (const [index, { kind, name }] of read.tokens.entries()) {
		if (kind !== 'command') continue;
		if (theorems.test(name)) added.push(...theoremAt(read, index));
		else if (wrappers.test(name)) added.push(...wrapperAt(read, index, tables));
	}
	return withEnvironments(tables, added);
}

type Entry = readonly [string, EnvironmentPrototype];

function theoremAt(read: ReadText, index: number): Entry[] {
	const options = argumentsAt(read, placeAfter(read, index), '*o').end;
	const { end } = argumentsAt(read, options, 'm');
	const name = /\{([^{}\\]{1,60})\}$/.exec(read.text.slice(options.offset, end.offset))?.[1];
	return name === undefined ? [] : [[name, { holds: 'prose', takes: 'o', content: 'commands' }]];
}

const named = /^\*?\s*\{([A-Za-z]+)\*?\}\s*(?:\[(\d)\])?\s*(\[[^\]]*\])?\s*$/;
const begins = /\\begin\s*\{([A-Za-z]+\*?)\}/g;

function wrapperAt(read: ReadText, index: number, tables: LatexTables): Entry[] {
	const place = placeAfter(read, index);
	const name = argumentsAt(read, place, '*moo').end;
	const opening = argumentsAt(read, name, 'm').end;
	const closing = argumentsAt(read, opening, 'm').end;
	if (closing.offset - place.offset > longestDeclaration) return [];
	const declared = named.exec(read.text.slice(place.offset, name.offset));
	const before = read.text.slice(name.offset, opening.offset);
	const after = read.text.slice(opening.offset, closing.offset);
	const [wrapped, ...others] = [...before.matchAll(begins)].map(([, found = '']) => found);
	if (declared === null || wrapped === undefined || others.length > 0) return [];
	if (!after.includes(`\\end{${wrapped}}`)) return [];
	if (environmentOf(wrapped, tables).holds !== 'prose') return [];
	const count = Number(declared[2] ?? 0);
	const takes = declared[3] === undefined ? 'm'.repeat(count) : `o${'m'.repeat(count - 1)}`;
	return [[declared[1] ?? '', { holds: 'prose', takes, content: 'commands' }]];
}

/** A longer declaration is more than a wrapper. */
const longestDeclaration = 1000;
