/**
 * `npm run soak`: a writer at work in a real VS Code for a long time. Whatever was typed and accepted must be
 * there, and nothing may pile up. Prints one line of figures. usage: npm run soak [-- --minutes N] (30 by
 * default)
 */
import { requireNode } from './system/nodeVersion.mjs';

requireNode();
const { ExplainedFailure, runScript } = await import('./system/reporting.mjs');
const { ensureDependencies } = await import('./system/dependencies.mjs');
const { build } = await import('./build.mjs');
const { runEditorSuite } = await import('./editors/editorSuite.mjs');
const { parseArgs } = await import('node:util');

await runScript(async () => {
	const { values } = parseArgs({
		options: {
			minutes: { type: 'string', default: '30' },
			// For `npm test`, which has installed and built already.
			built: { type: 'boolean', default: false },
		},
	});
	const minutes = Number(values.minutes);
	if (!(minutes > 0)) throw new ExplainedFailure('Use --minutes with a number above 0.');
	if (!values.built) {
		await ensureDependencies();
		await build({ tests: true });
	}
	await runEditorSuite({
		name: 'soak',
		// A slow machine types more slowly.
		minutes: 2 * minutes + 3,
		env: { AMULET_SUITE: 'soak', AMULET_SOAK_MINUTES: String(minutes) },
	});
});
