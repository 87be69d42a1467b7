/**
 * `npm run package`: makes the package of the extension that VS Code installs, for one system.
 * usage: npm run package [-- --target linux-x64]      (prints the file; this machine's system by default)
 */
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildIfOutdated } from './build.mjs';
import { ensureDependencies } from './system/dependencies.mjs';
import { fillPackageFolder } from './packaging/packageFolder.mjs';
import { ownTarget, packageTargets } from './packaging/packageTargets.mjs';
import { amuletFolder, root } from './system/paths.mjs';
import { lastWords, run } from './system/processes.mjs';
import { ExplainedFailure, runScript, waitingFor } from './system/reporting.mjs';
import { ensureVsce } from './packaging/vsce.mjs';

/** A package is loaded from the network by everybody who installs it. */
const mostBytes = 60_000_000;

/**
 * @param {string} name of the target
 * @returns {Promise<string>} the package's file
 * @throws {ExplainedFailure}
 */
export async function makePackage(name = ownTarget) {
	const target = packageTargets[name];
	if (target === undefined) {
		const known = Object.keys(packageTargets).join(', ');
		throw new ExplainedFailure(
			`There is no package for “${name}”. Use --target with one of ${known}.`,
		);
	}
	await ensureDependencies();
	await buildIfOutdated(['extension', 'backend']);
	const packages = path.join(amuletFolder, 'packages');
	const folder = path.join(packages, name);
	try {
		await fillPackageFolder(folder, target);
		const file = path.join(packages, `amulet-${name}-${versionOf(root)}.vsix`);
		await pack(folder, name, file);
		return file;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/**
 * @param {string} folder
 * @param {string} name of the target
 * @param {string} file
 */
async function pack(folder, name, file) {
	const vsce = await ensureVsce();
	mkdirSync(path.dirname(file), { recursive: true });
	rmSync(file, { force: true });
	const options = ['--target', name, '--out', file, '--no-rewrite-relative-links'];
	const { code, output } = await waitingFor(`Packing ${path.basename(file)}`, () =>
		run(process.execPath, [vsce, 'package', ...options, '--allow-missing-repository'], {
			cwd: folder,
		}),
	);
	if (code !== 0) throw new ExplainedFailure(`The package could not be made: ${lastWords(output)}`);
	const { size } = statSync(file);
	if (size > mostBytes) {
		throw new ExplainedFailure(
			`${file} has ${size} bytes, more than ${mostBytes}: find what got into it, or raise the limit.`,
		);
	}
}

/** @param {string} folder */
function versionOf(folder) {
	return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await runScript(async () => {
		const { values } = parseArgs({ options: { target: { type: 'string', default: ownTarget } } });
		const file = await makePackage(values.target);
		process.stdout.write(`${file}\n`);
	});
}
