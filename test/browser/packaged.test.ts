/** The package of the extension, installed by VS Code itself: it brings all that it needs to rewrite. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureCodeServer } from '../../scripts/editors/codeServer.mjs';
import { ensureModel } from '../../scripts/models/model.mjs';
import { makePackage } from '../../scripts/package.mjs';
import { ownTarget, packageTargets } from '../../scripts/packaging/packageTargets.mjs';
import { run } from '../../scripts/system/processes.mjs';
import { EditorSession } from './harness/editorSession.ts';
import { rewritingSettings } from './harness/rewritingSettings.ts';

const paragraph =
	'We met on Monday because the report was late, and Ann said that it would be ready soon.';

suite('The packaged extension', function () {
	this.timeout(240_000);
	let folder: string;
	let installed: string;

	suiteSetup(async () => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'amulet-package-'));
		installed = await install(await makePackage(), folder);
	});
	suiteTeardown(() => {
		rmSync(folder, { recursive: true, force: true });
	});

	test('holds what it needs, and the model’s binaries of this system alone', () => {
		assert.deepEqual(readdirSync(installed).sort(), [
			...['.vsixmanifest', 'LICENSE.txt', 'changelog.md', 'dist', 'l10n', 'media'],
			...['node_modules', 'package.json', 'package.nls.json', 'readme.md'],
		]);
		assert.deepEqual(readdirSync(path.join(installed, 'dist')).sort(), [
			'backend.mjs',
			'extension.cjs',
		]);
		const binaries = path.join(installed, 'node_modules', '@node-llama-cpp');
		assert.deepEqual(readdirSync(binaries).sort(), packageTargets[ownTarget]?.binaries);
	});

	test('rewrites, and a reject leaves the text as it was', async () => {
		const session = await EditorSession.open({
			settings: {
				'amulet.model.path': await ensureModel(),
				'amulet.model.threads': 1,
				...rewritingSettings,
				'amulet.limits.maxTokens': 40,
				'amulet.seed': 6,
			},
			files: { 'note.txt': paragraph },
			extensions: [],
			installed: [installed],
		});
		try {
			const { workbench } = session;
			await workbench.openFile('note.txt');
			await workbench.runCommand('Amulet: Rewrite Selection');
			await workbench.codeLens('Accept').waitFor({ timeout: 60_000 });
			assert.notEqual((await workbench.visibleText()).trim(), paragraph);
			await workbench.codeLens('Reject').click();
			await workbench.codeLens('Reject').waitFor({ state: 'hidden' });
			assert.equal((await workbench.visibleText()).trim(), paragraph);
			await workbench.runCommand('Amulet: Open Sample Text');
			await session.page.locator('.view-line', { hasText: 'Try Amulet here' }).waitFor();
			await workbench.runCommand('Welcome: Open Walkthrough...');
			await workbench.pick('Write in your style with Amulet').click();
			await session.page.locator('.step-title', { hasText: 'Choose a model' }).first().waitFor();
			await session.screenshot('walkthrough');
		} finally {
			await session.close();
		}
	});
});

/** As `code --install-extension` does; answers the folder of the installed extension. */
async function install(file: string, folder: string): Promise<string> {
	assert.ok(statSync(file).size > 1_000_000);
	const codeServer = await ensureCodeServer();
	const extensions = path.join(folder, 'extensions');
	const folders = ['--extensions-dir', extensions, '--user-data-dir', path.join(folder, 'data')];
	const { code, output } = await run(codeServer.node, [
		...[codeServer.entry, '--install-extension', file, ...folders],
	]);
	assert.equal(code, 0, output);
	const [name] = readdirSync(extensions).filter((one) => one.startsWith('amulet.amulet-'));
	assert.ok(name !== undefined, output);
	return path.join(extensions, name);
}
