/** The text that `npm start` opens. */
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { amuletFolder, root } from '../system/paths.mjs';

/**
 * Makes a copy to play with. A copy that is there already stays as the user left it.
 * @returns {{ folder: string, file: string }}
 */
export function prepareSample() {
	const folder = path.join(amuletFolder, 'sample');
	const file = path.join(folder, 'welcome.md');
	mkdirSync(folder, { recursive: true });
	if (!existsSync(file)) copyFileSync(path.join(root, 'media', 'sample', 'welcome.md'), file);
	return { folder, file };
}
