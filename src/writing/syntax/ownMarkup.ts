/** What a user declares to be markup. */
import { z } from 'zod';
import { commandForm, environmentForm } from '../latex/ownLatex.ts';

function isPattern(source: string): boolean {
	try {
		return new RegExp(source, 'u').source !== '';
	} catch {
		return false;
	}
}

const pattern = z.string().min(1).refine(isPattern, { error: 'not a regular expression' });
const command = z.string().regex(commandForm, 'not of the form \\name[]{}');
const environment = z.string().regex(environmentForm, 'not of the form name[]{}');

export const ownMarkup = z.object({
	/** Regular expressions, with the flag `u`: what one of them matches in a paragraph is an atom. */
	protect: z.array(pattern),
	/**
	 * LaTeX commands with their arguments, as in `\note[]{}`. Of one that is `prose` the last argument is
	 * prose in its place; a `word` stands for words; a `block` ends a paragraph.
	 */
	latexCommands: z.record(command, z.enum(['prose', 'word', 'block'])),
	/**
	 * LaTeX environments with their arguments, as in `exercise[]{}`. A `verbatim` one is read up to its end
	 * without TeX's rules.
	 */
	latexEnvironments: z.record(environment, z.enum(['prose', 'protected', 'verbatim'])),
});

export type OwnMarkup = z.infer<typeof ownMarkup>;

export const noOwnMarkup: OwnMarkup = { protect: [], latexCommands: {}, latexEnvironments: {} };
