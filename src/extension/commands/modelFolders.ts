/** Where models are likely to be on a machine. */
import { dirname, isAbsolute, join } from 'node:path';

/** Below the home folder: those of LM Studio, Ollama, Jan and of people who get their models by hand. */
const usualFolders = [
	'.lmstudio/models',
	'.cache/lm-studio/models',
	'models',
	'Models',
	'.ollama/models/blobs',
	'.cache/huggingface/hub',
	'Downloads',
];

/**
 * The folder of the present model (its path may be empty), or else the first of the usual ones that is there,
 * or else the home folder.
 */
export async function firstModelFolder(
	home: string,
	modelPath: string,
	isFolder: (path: string) => Promise<boolean>,
): Promise<string> {
	const present = isAbsolute(modelPath) ? [dirname(modelPath)] : [];
	const usual = usualFolders.map((folder) => join(home, ...folder.split('/')));
	for (const folder of [...present, ...usual]) {
		if (await isFolder(folder)) return folder;
	}
	return home;
}
