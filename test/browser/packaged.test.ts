/** The package of the extension brings all that it needs to rewrite. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ownTarget, packageTargets } from '../../scripts/packaging/packageTargets.mjs';
import { installedPackage } from './harness/installedPackage.ts';
import { rewritingSettings } from './harness/rewritingSettings.ts';
import { sharedSession } from './harness/sharedSession.ts';

const paragraph =
	'We met on Monday because the report was late, and Ann said that it would be ready soon.';

suite('The packaged extension', function () {
	this.timeout(240_000);

	test('holds what it needs, and the model’s binaries of this system alone', async () => {
		const installed = await installedPackage();
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
		const { workbench } = await sharedSession({
			settings: { ...rewritingSettings, 'amulet.limits.maxTokens': 40, 'amulet.seed': 6 },
			files: { 'packaged.txt': paragraph },
		});
		await workbench.openFile('packaged.txt');
		await workbench.runCommand('Amulet: Rewrite Selection');
		await workbench.codeLens('Accept').waitFor({ timeout: 60_000 });
		assert.notEqual((await workbench.visibleText()).trim(), paragraph);
		await workbench.codeLens('Reject').click();
		await workbench.codeLens('Reject').waitFor({ state: 'hidden' });
		assert.equal((await workbench.visibleText()).trim(), paragraph);
	});

	test('brings its sample and its walkthrough', async () => {
		const session = await sharedSession({ settings: {}, files: {} });
		const { workbench, page } = session;
		await workbench.runCommand('Amulet: Open Sample Text');
		await page.locator('.view-line', { hasText: 'Try Amulet here' }).waitFor();
		await workbench.runCommand('View: Revert and Close Editor');
		await workbench.runCommand('Welcome: Open Walkthrough...');
		await workbench.pick('Write in your style with Amulet').click();
		await page.locator('.step-title', { hasText: 'Choose a model' }).first().waitFor();
		await session.screenshot('walkthrough');
	});
});
