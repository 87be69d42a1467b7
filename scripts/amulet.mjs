/** The command line: `npm run -s amulet -- …`. Stdout belongs to the program that this starts. */
import { requireNode } from './nodeVersion.mjs';

requireNode();
const { runScript } = await import('./reporting.mjs');
const { ensureDependencies } = await import('./dependencies.mjs');
const { buildIfOutdated, dist } = await import('./build.mjs');
const { default: path } = await import('node:path');
const { pathToFileURL } = await import('node:url');

await runScript(async () => {
	await ensureDependencies();
	await buildIfOutdated(['backend', 'amulet']);
	const program = path.join(dist, 'amulet.mjs');
	process.argv[1] = program;
	await import(pathToFileURL(program).href);
});
