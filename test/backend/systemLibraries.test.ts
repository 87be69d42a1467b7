import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explainLoader, loaderMessage } from '../../src/backend/systemLibraries.ts';

suite('Why llama.cpp can’t be loaded', function () {
	this.timeout(60_000);

	test('a C library that is too old is named with the version that is needed', () => {
		const error = explainLoader(
			"/lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.9' not found (required by /x/libggml-base.so), " +
				"version `GLIBC_2.34' not found (required by /x/libllama.so)",
		);
		assert.equal(error?.kind, 'systemTooOld');
		assert.match(
			error.message,
			/its C library \(glibc\) is too old\. It needs GLIBC_2\.34 or newer/,
		);
		assert.deepEqual(error.details, { library: 'GLIBC', version: '2.34' });
	});

	test('so is a C++ library', () => {
		const error = explainLoader(
			"/lib64/libstdc++.so.6: version `GLIBCXX_3.4.30' not found (required by /x/libllama.so)",
		);
		assert.match(error?.message ?? '', /C\+\+ library .* needs GLIBCXX_3\.4\.30 or newer/);
	});

	test('another message is handed on, and silence explains nothing', () => {
		assert.match(
			explainLoader('libgomp.so.1: cannot open shared object file')?.message ?? '',
			/loader says: libgomp\.so\.1: cannot open/,
		);
		assert.equal(explainLoader(''), undefined);
	});

	test('the loader is asked in a process of its own', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'amulet-loader-'));
		try {
			const path = join(folder, 'llama-addon.node');
			await writeFile(path, 'no library');
			const message = await loaderMessage(path);
			assert.ok(message.includes('llama-addon.node'), message);
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	});

	test('a library that is not there says nothing about the system', async () => {
		assert.equal(await loaderMessage(join(tmpdir(), 'amulet-no-library', 'llama-addon.node')), '');
	});

	test('the library of this platform loads', async () => {
		assert.equal(await loaderMessage(), '');
	});
});
