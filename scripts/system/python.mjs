/** Python, where there is one. */
import { run } from './processes.mjs';

/** @typedef {{ command: string, args: string[] }} Python */

/** @type {Python[]} */
const candidates = [
	{ command: 'python3', args: [] },
	{ command: 'python', args: [] },
	{ command: 'py', args: ['-3'] },
];

/**
 * @param {string} module that Python must be able to import, such as `pip`
 * @param {NodeJS.ProcessEnv} env whose PATH is searched
 * @returns {Promise<Python | undefined>} the first Python 3 that has it
 */
export async function findPython(module, env = process.env) {
	const probe = `import sys, ${module}; sys.exit(sys.version_info < (3, 9))`;
	for (const python of candidates) {
		const { code } = await run(python.command, [...python.args, '-c', probe], {
			env,
			timeout: 30_000,
		});
		if (code === 0) return python;
	}
	return undefined;
}
