/**
 * `npm run evaluate`: the paper's comparison of methods, on any model. src/evaluation/options.ts explains the options.
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
	const code = await runSource(path.join(root, 'src', 'evaluation', 'main.ts'), args);
	if (code > 128) say('The evaluation was ended. The same command goes on with it.');
});
