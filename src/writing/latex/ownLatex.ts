/** Commands and environments that a user declares, beside those that are known. */
import { knownLatex } from './latexTables.ts';
import type { CommandPrototype, EnvironmentPrototype, LatexTables } from './prototypes.ts';

/** A command's name and its arguments: `[]` an option, `{}` a group. */
export const commandForm = /^\\([A-Za-z@]+)((?:\[\]|\{\})*)$/;
/** Likewise an environment's. */
export const environmentForm = /^([A-Za-z]+)((?:\[\]|\{\})*)$/;

export interface OwnLatex {
	/** By name and arguments. */
	readonly latexCommands: Readonly<Record<string, 'prose' | 'word' | 'block'>>;
	readonly latexEnvironments: Readonly<Record<string, 'prose' | 'protected' | 'verbatim'>>;
}

/** What is declared goes before what is known. */
export function tablesWith({ latexCommands, latexEnvironments }: OwnLatex): LatexTables {
	const commands = entriesOf(latexCommands, commandForm, commandOf);
	const environments = entriesOf(latexEnvironments, environmentForm, environmentOf);
	if (commands.length + environments.length === 0) return knownLatex;
	return {
		commands: new Map([...knownLatex.commands, ...commands]),
		environments: new Map([...knownLatex.environments, ...environments]),
	};
}

function entriesOf<Role, Prototype>(
	declared: Readonly<Record<string, Role>>,
	form: RegExp,
	prototypeOf: (role: Role, takes: string) => Prototype,
): (readonly [string, Prototype])[] {
	return Object.entries(declared).flatMap(([written, role]) => {
		const [, name, options = ''] = form.exec(written) ?? [];
		const takes = options.replaceAll('[]', 'o').replaceAll('{}', 'm');
		return name === undefined ? [] : [[name, prototypeOf(role, takes)] as const];
	});
}

function commandOf(role: 'prose' | 'word' | 'block', takes: string): CommandPrototype {
	return { role, takes: `*${role === 'prose' ? takes.replace(/m$/, 'p') : takes}` };
}

function environmentOf(
	role: 'prose' | 'protected' | 'verbatim',
	takes: string,
): EnvironmentPrototype {
	if (role === 'prose') return { holds: 'prose', takes, content: 'commands' };
	if (role === 'verbatim') return { holds: 'raw', takes: '', content: 'code' };
	return { holds: 'nothing', takes: '', content: 'markup' };
}
