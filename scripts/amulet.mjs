/**
 * The command line: `npm run -s amulet -- …`. Stdout belongs to the program that this starts.
 * `--model` also takes small, medium or good here.
 */
import { requireNode } from './system/nodeVersion.mjs';

requireNode();
const { runScript } = await import('./system/reporting.mjs');
const { ensureDependencies } = await import('./system/dependencies.mjs');
const { buildIfOutdated, dist } = await import('./build.mjs');
const { withModelFile } = await import('./models/modelOption.mjs');
const { default: path } = await import('node:path');
const { pathToFileURL } = await import('node:url');

await runScript(async () => {
	await ensureDependencies();
	await buildIfOutdated(['backend', 'amulet']);
	const program = path.join(dist, 'amulet.mjs');
	const args = await withModelFile(process.argv.slice(2));
	process.argv.splice(1, Infinity, program, ...args);
	await import(pathToFileURL(program).href);
});
