/**
 * `npm start`: sets up what is missing and opens VS Code with Amulet on a sample text. startOptions.mjs
 * explains the options.
 * usage: npm start [-- --browser] [-- --model small|medium|good|FILE]
 */
import { requireNode } from './system/nodeVersion.mjs';

requireNode();
const { runScript, say } = await import('./system/reporting.mjs');
const { readStartOptions } = await import('./editors/startOptions.mjs');
const { ensureDependencies } = await import('./system/dependencies.mjs');
const { buildIfOutdated } = await import('./build.mjs');
const { bestModel } = await import('./models/startModel.mjs');
const { ensureModel } = await import('./models/model.mjs');
const { desktopEditor, desktopModel, openDesktopEditor } =
	await import('./editors/desktopEditor.mjs');
const { serveEditor, servedModel } = await import('./editors/serveEditor.mjs');

await runScript(async () => {
	const { browser, model: wanted } = readStartOptions(process.argv.slice(2));
	await ensureDependencies();
	await buildIfOutdated(['extension', 'backend']);
	const desktop = browser ? undefined : desktopEditor();
	const kept = desktop === undefined ? servedModel() : desktopModel();
	const model = wanted === undefined ? (kept ?? (await bestModel())) : await fileOf(wanted);
	say(`The model is ${model}.`);
	if (desktop === undefined) await serveEditor(model);
	else openDesktopEditor(desktop, model);
});

/** @param {import('./editors/startOptions.mjs').WantedModel} wanted */
async function fileOf(wanted) {
	return 'file' in wanted ? wanted.file : ensureModel(wanted.name);
}
