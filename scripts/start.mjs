/**
 * `npm start`: sets up what is missing and opens VS Code with Amulet on a sample text.
 * usage: npm start [-- --browser]      (--browser: the one in the browser, even where there is a desktop one)
 */
import { requireNode } from './nodeVersion.mjs';

requireNode();
const { runScript, say } = await import('./reporting.mjs');
const { ensureDependencies } = await import('./dependencies.mjs');
const { buildIfOutdated } = await import('./build.mjs');
const { ensureModel } = await import('./model.mjs');
const { desktopEditor, openDesktopEditor } = await import('./desktopEditor.mjs');
const { serveEditor } = await import('./serveEditor.mjs');

await runScript(async () => {
	await ensureDependencies();
	await buildIfOutdated(['extension', 'backend']);
	const model = await ensureModel();
	say(`The model is ${model}.`);
	const desktop = process.argv.includes('--browser') ? undefined : desktopEditor();
	if (desktop === undefined) await serveEditor(model);
	else openDesktopEditor(desktop, model);
});
