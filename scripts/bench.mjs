/**
 * `npm run bench`: measures decoding speed beside plain generation. test/bench/options.ts explains the options.
 * usage: npm run bench [-- --model FILE --threads 1,2 --repeat N --quick --authors FILE --json FILE --out DIR]
 */
import { requireNode } from './nodeVersion.mjs';

requireNode();
const { runScript, say } = await import('./reporting.mjs');
const { ensureDependencies } = await import('./dependencies.mjs');
const { buildIfOutdated } = await import('./build.mjs');
const { ensureModel } = await import('./model.mjs');
const { root } = await import('./paths.mjs');
const { runSource, withModel } = await import('./sourceProgram.mjs');
const { default: path } = await import('node:path');

await runScript(async () => {
	await ensureDependencies();
	await buildIfOutdated(['backend']);
	const args = await withModel(process.argv.slice(2), ensureModel);
	const code = await runSource(path.join(root, 'test', 'bench', 'main.ts'), args);
	if (code > 128) say('The benchmark was ended before it was complete.');
});
