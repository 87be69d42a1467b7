import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/system/paths.mjs';

interface PackageLock {
	readonly packages: Readonly<
		Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> } | undefined>
	>;
}

const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as PackageLock;

suite('The package lock', () => {
	test('has the model’s native binaries for every platform, so that a clean install works on each', () => {
		const llama = lock.packages['node_modules/node-llama-cpp'];
		const platforms = Object.keys(llama?.optionalDependencies ?? {});
		assert.ok(platforms.length > 10);
		// A registry that lacks one of them makes npm leave it out without a word.
		const missing = platforms.filter((name) => lock.packages[`node_modules/${name}`] === undefined);
		assert.deepEqual(missing, []);
	});
});
