import assert from 'node:assert/strict';
import { join } from 'node:path';
import { firstModelFolder } from '../../src/extension/commands/modelFolders.ts';

suite('Where the dialog for a model’s file begins', () => {
	const home = join('/', 'home', 'ann');
	const from = (modelPath: string, ...there: string[]) =>
		firstModelFolder(home, modelPath, (path) => Promise.resolve(there.includes(path)));

	test('in the folder of the present model', async () => {
		const models = join('/', 'data', 'models');
		assert.equal(await from(join(models, 'a.gguf'), models, join(home, 'models')), models);
	});

	test('where other programs keep their models', async () => {
		const blobs = join(home, '.ollama', 'models', 'blobs');
		assert.equal(await from('', blobs, join(home, 'Downloads')), blobs);
		const gone = join('/', 'gone', 'a.gguf');
		assert.equal(
			await from(gone, join(home, '.lmstudio', 'models'), blobs),
			join(home, '.lmstudio', 'models'),
		);
	});

	test('in the home folder otherwise', async () => {
		assert.equal(await from('relative.gguf', '.'), home);
	});
});
