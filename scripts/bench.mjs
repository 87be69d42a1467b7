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
const { endSupervised, startSupervised } = await import('./processes.mjs');
const { default: path } = await import('node:path');

await runScript(async () => {
	await ensureDependencies();
	await buildIfOutdated(['backend']);
	const args = await withModel(process.argv.slice(2));
	const program = path.join(root, 'test', 'bench', 'main.ts');
	const supervised = startSupervised(process.execPath, [
		'--import',
		import.meta.resolve('tsx'),
		program,
		...args,
	]);
	supervised.stdout.pipe(process.stdout);
	supervised.stderr.pipe(process.stderr);
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
		process.once(signal, () => void endSupervised(supervised));
	}
	/** @type {number} */
	const code = await new Promise((resolve) => {
		supervised.once('close', (status) => resolve(status ?? 1));
	});
	process.exitCode = code;
	if (code > 128) say('The benchmark was ended before it was complete.');
});

/** @param {string[]} args */
async function withModel(args) {
	const isGiven = args.some((arg) => arg === '--model' || arg.startsWith('--model='));
	return isGiven ? args : [...args, '--model', await ensureModel()];
}
