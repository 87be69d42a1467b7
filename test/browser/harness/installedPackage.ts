/** The package of the extension, made once for all suites and installed as VS Code itself does it. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureCodeServer } from '../../../scripts/editors/codeServer.mjs';
import { makePackage } from '../../../scripts/package.mjs';
import { run } from '../../../scripts/system/processes.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'amulet-package-'));
let installed: Promise<string> | undefined;

// Of mocha's root suite: after all files.
suiteTeardown(() => {
	rmSync(folder, { recursive: true, force: true });
});

/** The folder of the installed extension. */
export function installedPackage(): Promise<string> {
	installed ??= makePackage().then(install);
	return installed;
}

/** As `code --install-extension` does. */
async function install(file: string): Promise<string> {
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
