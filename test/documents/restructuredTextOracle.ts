/** What docutils reads in reStructuredText. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { ensureDocutils } from '../../scripts/system/docutils.mjs';

const program = path.join(import.meta.dirname, 'restructuredTextStructure.py');

/**
 * Each document's structure: the tree of docutils' nodes with marks, targets and verbatim text, without the
 * words of paragraphs and titles. `restructuredTextStructure.py` says more.
 *
 * @throws {Error} with what Python said when it fails
 */
export async function structuresOf(documents: readonly string[]): Promise<readonly string[]> {
	const { python, folder } = await ensureDocutils();
	const child = spawn(python.command, [...python.args, program], {
		env: { ...process.env, PYTHONPATH: folder, PYTHONUTF8: '1' },
	});
	const exited = new Promise<number | null>((resolve, reject) => {
		child.once('error', reject).once('close', resolve);
	});
	child.stdin.end(JSON.stringify(documents));
	const [output, errors, code] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		exited,
	]);
	if (code !== 0) throw new Error(`docutils failed: ${errors.slice(-2000)}`);
	return JSON.parse(output) as readonly string[];
}
