/** What another reader, pylatexenc, makes of LaTeX documents. It runs in Python. */
import { copyFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withLock } from '../../scripts/system/lock.mjs';
import { amuletFolder } from '../../scripts/system/paths.mjs';
import { lastWords, run } from '../../scripts/system/processes.mjs';
import { pythonWithPip, withWheel } from '../../scripts/system/wheel.mjs';

/** The last version without a wheel is older. */
const requirement = 'pylatexenc==3.0b2';
const wheelFile = path.join(amuletFolder, 'pylatexenc-3.0b2-py3-none-any.whl');
const program = path.join(import.meta.dirname, 'latex_structure.py');

/**
 * For each document its environments and commands in their order and nesting, with formulas, verbatim text,
 * comments and arguments that are no prose, but without words of prose, as a text to be compared. One run of
 * Python for all.
 * @throws when Python or the package is missing
 */
export async function structuresOf(documents: readonly string[]): Promise<readonly string[]> {
	const wheel = await ensureWheel();
	const python = await pythonWithPip(process.env);
	const folder = await mkdtemp(path.join(tmpdir(), 'amulet-latex-'));
	try {
		const [source, target] = [path.join(folder, 'documents'), path.join(folder, 'structures')];
		await writeFile(source, JSON.stringify(documents));
		// Python imports a package of its own language alone out of its wheel.
		const env = { ...process.env, PYTHONPATH: wheel };
		const { code, output } = await run(python.command, [...python.args, program, source, target], {
			env,
		});
		if (code !== 0) throw new Error(`The structure was not read: ${lastWords(output)}`);
		return JSON.parse(await readFile(target, 'utf8')) as readonly string[];
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** Downloaded once. */
async function ensureWheel(): Promise<string> {
	await withLock(wheelFile, async () => {
		if (await exists(wheelFile)) return;
		const task = 'Getting another reader of LaTeX';
		await withWheel({ requirement, task }, wheelFile, process.env, async (wheel) => {
			await copyFile(wheel, wheelFile);
		});
	});
	return wheelFile;
}

async function exists(file: string): Promise<boolean> {
	return stat(file).then(
		() => true,
		() => false,
	);
}
