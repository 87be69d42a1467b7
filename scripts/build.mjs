/**
 * Builds the programs in dist/ with esbuild.
 * usage: node scripts/build.mjs [--tests] [--watch]
 */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './system/paths.mjs';
import { ExplainedFailure, runScript, say } from './system/reporting.mjs';

/** @typedef {import('esbuild').BuildOptions} BuildOptions */

export const dist = path.join(root, 'dist');

/** @type {BuildOptions} */
const common = {
	absWorkingDir: root,
	outdir: 'dist',
	bundle: true,
	platform: 'node',
	target: 'node20',
	sourcemap: true,
	logLevel: 'warning',
};

// Packages in CommonJS ask for `require`, which an ES module does not have of itself.
const requireBanner =
	"import { createRequire as createRequireOfNode } from 'node:module'; const require = createRequireOfNode(import.meta.url);";

/** @typedef {Omit<BuildOptions, 'entryPoints'> & { entryPoints: Record<string, string> }} Program */

/** What there is to build, by the name of its output in dist/. */
const programs = {
	/** @type {Program} The extension, as the editor loads it. */
	extension: {
		entryPoints: { extension: 'src/extension/extension.ts' },
		outExtension: { '.js': '.cjs' },
		format: 'cjs',
		external: ['vscode'],
	},
	/** @type {Program} The process that decodes. */
	backend: {
		entryPoints: { backend: 'src/backend/main.ts' },
		outExtension: { '.js': '.mjs' },
		format: 'esm',
		external: ['node-llama-cpp'],
		banner: { js: requireBanner },
	},
	/** @type {Program} The same for an evaluation, with what only that asks. */
	measuring: {
		entryPoints: { measuring: 'src/backend/measuring/main.ts' },
		outExtension: { '.js': '.mjs' },
		format: 'esm',
		external: ['node-llama-cpp'],
		banner: { js: requireBanner },
	},
	/** @type {Program} The command line. */
	amulet: {
		entryPoints: { amulet: 'src/commandLine/main.ts' },
		outExtension: { '.js': '.mjs' },
		format: 'esm',
		banner: { js: requireBanner },
	},
};

/** @typedef {keyof typeof programs} ProgramName */

const allPrograms = /** @type {ProgramName[]} */ (Object.keys(programs));

/**
 * The suites that run inside the extension host: an entry that starts mocha, one bundle a test file, and the
 * soak. Mocha itself stays outside, so that all of them share one.
 * @returns {Program}
 */
function editorTests() {
	const folder = path.join(root, 'test', 'editor');
	const files = existsSync(folder) ? readdirSync(folder) : [];
	const tests = files.filter((file) => file.endsWith('.test.ts'));
	const entries = tests.map((file) => [
		`editor/${path.basename(file, '.ts')}`,
		`test/editor/${file}`,
	]);
	return {
		entryPoints: {
			editor: 'test/editor/index.ts',
			...Object.fromEntries(entries),
			'soak/soak.test': 'test/editor/soak.ts',
		},
		outdir: 'dist/test',
		outExtension: { '.js': '.cjs' },
		format: 'cjs',
		external: ['vscode', 'mocha'],
	};
}

/**
 * Builds programs, and as many of them as can be built when one of them fails.
 * @param {{ names?: ProgramName[], tests?: boolean }} options `tests` adds the suite for the extension host
 */
export async function build({ names = allPrograms, tests = false } = {}) {
	const chosen = names.map((name) => programs[name]);
	if (tests) {
		// A bundle of a test file that is gone would go on being run.
		rmSync(path.join(dist, 'test'), { recursive: true, force: true });
		chosen.push(editorTests());
	}
	const results = await Promise.allSettled(chosen.map(buildProgram));
	const failure = results.find((result) => result.status === 'rejected');
	if (failure !== undefined) throw failure.reason;
}

/** @param {Program} program */
async function buildProgram(program) {
	for (const source of Object.values(program.entryPoints)) {
		if (existsSync(path.join(root, source))) continue;
		throw new ExplainedFailure(`There is no ${source} to build: restore it and try again.`);
	}
	const esbuild = await import('esbuild');
	try {
		await esbuild.build({ ...common, ...program });
	} catch {
		throw new ExplainedFailure('The build failed: mend the errors above and build again.');
	}
}

/**
 * Builds the programs when a source is newer than one of them.
 * @param {ProgramName[]} names
 */
export async function buildIfOutdated(names = allPrograms) {
	if (!isOutdated(names)) return;
	say('Building Amulet …');
	await build({ names });
}

/** @param {ProgramName[]} names */
function isOutdated(names) {
	const outputs = names.map((name) => path.join(dist, name + outputExtension(name)));
	if (!outputs.every((file) => existsSync(file))) return true;
	const oldestOutput = Math.min(...outputs.map((file) => statSync(file).mtimeMs));
	const inputs = [
		...filesUnder(path.join(root, 'src')),
		path.join(root, 'package-lock.json'),
		import.meta.filename,
	];
	return inputs.some((file) => statSync(file).mtimeMs > oldestOutput);
}

/** @param {ProgramName} name */
function outputExtension(name) {
	return programs[name].outExtension?.['.js'] ?? '.js';
}

/** @param {string} folder */
function filesUnder(folder) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name));
}

async function watch() {
	const esbuild = await import('esbuild');
	for (const program of Object.values(programs)) {
		const context = await esbuild.context({ ...common, ...program, logLevel: 'info' });
		await context.watch();
	}
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await runScript(async () => {
		if (process.argv.includes('--watch')) await watch();
		else await build({ tests: process.argv.includes('--tests') });
	});
}
