import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageTargets } from '../../scripts/packaging/packageTargets.mjs';
import { root } from '../../scripts/system/paths.mjs';

const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
	readonly packages: Readonly<
		Record<
			string,
			{ readonly os?: readonly string[]; readonly cpu?: readonly string[] } | undefined
		>
	>;
};
const folder = 'node_modules/@node-llama-cpp/';

suite('The targets of packages', () => {
	// VS Code has no packages for RISC-V.
	test('have all binaries that run there, but those for CUDA', () => {
		const known = Object.keys(lock.packages)
			.filter((name) => name.startsWith(folder) && !/-cuda|riscv/.test(name))
			.map((name) => name.slice(folder.length));
		const packaged = Object.values(packageTargets).flatMap(({ binaries }) => binaries);
		assert.deepEqual(packaged.sort(), known.sort());
	});

	for (const [name, { os, cpu, binaries }] of Object.entries(packageTargets)) {
		test(`${name} has binaries of its own system`, () => {
			for (const binary of binaries) {
				const locked = lock.packages[`${folder}${binary}`];
				assert.ok(locked !== undefined, binary);
				assert.ok(locked.os?.includes(os) === true && locked.cpu?.includes(cpu) === true);
			}
		});
	}
});
