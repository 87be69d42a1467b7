/**
 * Sets up what F5 opens: packages, programs, model and sample text.
 * usage: node scripts/prepare.mjs [--tests]      (--tests: with the suite for the extension host)
 */
import { requireNode } from './system/nodeVersion.mjs';

requireNode();
const { runScript } = await import('./system/reporting.mjs');
const { ensureDependencies } = await import('./system/dependencies.mjs');
const { build } = await import('./build.mjs');
const { ensureModel } = await import('./models/model.mjs');
const { prepareSample } = await import('./editors/sample.mjs');

await runScript(async () => {
	await ensureDependencies();
	await build({ tests: process.argv.includes('--tests') });
	await ensureModel();
	prepareSample();
});
