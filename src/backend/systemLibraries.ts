/** Why llama.cpp can't be loaded on this system, as the system's loader says it. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { BackendError } from '../protocol/errors.ts';

/** Milliseconds after which a loader that says nothing is given up. */
const patience = 20_000;

/**
 * What the loader says about llama.cpp's library for this platform; '' when it loads or is not there. It is
 * loaded in a process of its own, which may crash.
 */
export async function loaderMessage(library: string = libraryPath()): Promise<string> {
	if (!existsSync(library)) return '';
	const program = 'process.dlopen({ exports: {} }, process.argv[1])';
	return new Promise((resolve) => {
		execFile(
			process.execPath,
			['-e', program, library],
			{ timeout: patience, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
			(error, _, stderr) => {
				resolve(error === null ? '' : (/^Error: (.*)$/m.exec(stderr)?.[1] ?? ''));
			},
		);
	});
}

/** node-llama-cpp keeps it in a package of its own beside its own package. */
function libraryPath(): string {
	const entry = createRequire(import.meta.url).resolve('node-llama-cpp');
	const os = { darwin: 'mac', win32: 'win' }[process.platform as string] ?? process.platform;
	const plain = `${os}-${process.arch}`;
	// There is no other one for these Macs.
	const platform = plain === 'mac-arm64' ? `${plain}-metal` : plain;
	const packages = join(dirname(entry), '../../@node-llama-cpp');
	return join(packages, platform, 'bins', platform, 'llama-addon.node');
}

const libraries = [
	{ prefix: 'GLIBC', name: 'C library (glibc)' },
	{ prefix: 'GLIBCXX', name: 'C++ library (libstdc++)' },
	{ prefix: 'CXXABI', name: 'C++ library (libstdc++)' },
] as const;

/** The explanation of a loader's message; undefined when it says nothing. */
export function explainLoader(message: string): BackendError | undefined {
	if (message === '') return undefined;
	for (const { prefix, name } of libraries) {
		const version = newestMissing(message, prefix);
		if (version === undefined) continue;
		return new BackendError(
			'systemTooOld',
			`llama.cpp can’t run on this system: its ${name} is too old. It needs ${prefix}_${version} or newer. ` +
				'Update the operating system, or use a newer one.',
			{ library: prefix, version },
		);
	}
	return new BackendError(
		'systemTooOld',
		`llama.cpp can’t run on this system, whose loader says: ${message}`,
		{ loader: message },
	);
}

/** As in "version `GLIBC_2.38' not found (required by …)". */
function newestMissing(message: string, prefix: string): string | undefined {
	const pattern = new RegExp(`\\b${prefix}_([\\d.]+)['’]? not found`, 'g');
	const versions = Array.from(message.matchAll(pattern), ([, version = '']) => version);
	return versions.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1);
}
