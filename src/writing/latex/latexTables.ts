/**
 * What the reader of LaTeX knows of commands and environments. Whatever stands in neither table is left
 * alone.
 */
import { commandPrototypes } from './commandPrototypes.ts';
import { environmentPrototypes } from './environmentPrototypes.ts';
import type { CommandPrototype, EnvironmentPrototype, LatexTables } from './prototypes.ts';

export const knownLatex: LatexTables = {
	commands: commandPrototypes,
	environments: environmentPrototypes,
};

const unknownCommand: CommandPrototype = { role: 'layout', takes: '*<+' };

const unknownEnvironment: EnvironmentPrototype = {
	holds: 'nothing',
	takes: '',
	content: 'unknown environments',
};

export function commandOf(name: string, { commands }: LatexTables): CommandPrototype {
	return commands.get(name) ?? (name.includes('@') ? internal : unknownCommand);
}

/** A command of class and package code; a lone `@` is a space in text. */
const internal: CommandPrototype = { role: 'block', takes: '*+' };

export function environmentOf(name: string, { environments }: LatexTables): EnvironmentPrototype {
	return environments.get(name.replace(/\*$/, '')) ?? unknownEnvironment;
}
