import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { browserPlaces } from '../../scripts/editors/browser.mjs';
import { lockDifference } from '../../scripts/system/dependencies.mjs';
import { desktopEditor } from '../../scripts/editors/desktopEditor.mjs';
import { writeSettings } from '../../scripts/editors/editorSettings.mjs';
import { withLock } from '../../scripts/system/lock.mjs';
import { complaintAboutNode, oldestNode } from '../../scripts/system/nodeVersion.mjs';
import { cacheFolder, root } from '../../scripts/system/paths.mjs';

suite('The check of the Node version', () => {
	for (const version of ['20.19.0', '20.19.1', '20.20.0', '22.0.0', '24.21.0', '20.19.0-nightly']) {
		test(`accepts ${version}`, () => {
			assert.equal(complaintAboutNode(version), undefined);
		});
	}
	for (const version of ['20.18.9', '19.99.0', '18.20.4', '9.0.0']) {
		test(`refuses ${version} and says what to do`, () => {
			const complaint = complaintAboutNode(version);
			assert.match(complaint ?? '', /needs Node 20\.19\.0 or later/);
			assert.ok(complaint?.includes(version));
		});
	}

	test('wants what package.json says', () => {
		const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
			engines: { node: string };
		};
		assert.equal(manifest.engines.node, `>=${oldestNode}`);
	});
});

suite('The comparison of installed packages with the lock', () => {
	const installed = {
		'node_modules/a': { version: '1.0.0' },
		'node_modules/a/node_modules/@scope/b': { version: '2.0.0' },
	};
	const wanted = {
		packages: {
			'': { version: '1.0.0' },
			...installed,
			'node_modules/other-system': { version: '3.0.0', optional: true },
		},
	};

	test('agrees where only optional packages are missing', () => {
		assert.equal(lockDifference(wanted, { packages: installed }), undefined);
	});
	test('names a missing package', () => {
		const rest = { 'node_modules/a/node_modules/@scope/b': { version: '2.0.0' } };
		assert.equal(lockDifference(wanted, { packages: rest }), 'a is missing');
	});
	test('names a package of another version', () => {
		const changed = { ...installed, 'node_modules/a/node_modules/@scope/b': { version: '2.0.1' } };
		assert.equal(lockDifference(wanted, { packages: changed }), '@scope/b has changed');
	});
	test('names an optional package of another version', () => {
		const changed = { ...installed, 'node_modules/other-system': { version: '2.9.0' } };
		assert.equal(lockDifference(wanted, { packages: changed }), 'other-system has changed');
	});
	test('names a package that is no longer wanted', () => {
		const more = { ...installed, 'node_modules/old': { version: '1.0.0' } };
		assert.equal(lockDifference(wanted, { packages: more }), 'old is no longer needed');
	});
	test('sees that nothing is installed', () => {
		assert.equal(lockDifference(wanted, undefined), 'none are there yet');
	});
});

suite('Places', () => {
	test('the cache follows each system’s convention', () => {
		assert.equal(cacheFolder({ XDG_CACHE_HOME: '/c' }, 'linux'), path.join('/c', 'amulet'));
		assert.equal(cacheFolder({}, 'linux'), path.join(os.homedir(), '.cache', 'amulet'));
		const mac = path.join(os.homedir(), 'Library', 'Caches', 'amulet');
		assert.equal(cacheFolder({ XDG_CACHE_HOME: '/c' }, 'darwin'), mac);
		assert.equal(cacheFolder({ LOCALAPPDATA: '/local' }, 'win32'), path.join('/local', 'amulet'));
		assert.equal(cacheFolder({ AMULET_CACHE: '/mine' }, 'linux'), path.resolve('/mine'));
	});

	test('browsers are looked for where each system keeps them', () => {
		const linux = browserPlaces('linux', { PATH: ['/a', '/b'].join(path.delimiter) });
		assert.equal(linux[0], path.join('/a', 'google-chrome-stable'));
		assert.ok(linux.includes(path.join('/b', 'chromium')));
		const mac = browserPlaces('darwin', { PATH: '', HOME: '/home' });
		assert.ok(mac.some((file) => file.endsWith(path.join('MacOS', 'Google Chrome'))));
		const windows = browserPlaces('win32', { ProgramFiles: '/programs' });
		assert.deepEqual(windows.length, 2);
	});
});

suite('What a set-up leaves on disk', () => {
	let folder: string;

	setup(() => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'amulet-setup-'));
	});

	teardown(() => {
		rmSync(folder, { recursive: true });
	});

	function settings(): Record<string, unknown> {
		writeSettings(folder, { 'amulet.model.path': '/new.gguf', 'amulet.strength': 1 });
		return read('User');
	}

	function read(scope: string): Record<string, unknown> {
		const file = path.join(folder, scope, 'settings.json');
		return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
	}

	test('the user’s changes to the settings stay, but for the model', () => {
		const first = settings();
		assert.equal(first['telemetry.telemetryLevel'], 'off');
		const file = path.join(folder, 'User', 'settings.json');
		const changed = { 'amulet.model.path': '/old.gguf', 'amulet.strength': 2 };
		writeFileSync(file, JSON.stringify({ ...first, ...changed }));
		assert.equal(settings()['amulet.strength'], 2);
		assert.equal(settings()['amulet.model.path'], '/new.gguf');
	});

	test('what belongs to the machine is written for editors whose window is elsewhere', () => {
		settings();
		assert.deepEqual(read('Machine'), { 'amulet.model.path': '/new.gguf' });
	});

	test('settings with comments are left alone', () => {
		const file = path.join(folder, 'User', 'settings.json');
		mkdirSync(path.dirname(file));
		writeFileSync(file, '// mine\n{}');
		writeSettings(folder, {});
		assert.equal(readFileSync(file, 'utf8'), '// mine\n{}');
	});

	test('the desktop editor is used where there is a display for it', () => {
		const code = path.join(folder, 'code');
		const env = { PATH: folder, DISPLAY: ':0' };
		assert.equal(desktopEditor(env, 'linux'), undefined);
		writeFileSync(code, '');
		assert.equal(desktopEditor(env, 'linux'), code);
		assert.equal(desktopEditor({ PATH: folder }, 'linux'), undefined);
		assert.equal(desktopEditor({ PATH: folder }, 'darwin'), code);
		assert.equal(desktopEditor({ ...env, VSCODE_IPC_HOOK_CLI: '/socket' }, 'linux'), undefined);
	});

	test('two pieces of work under one lock never overlap', async () => {
		const target = path.join(folder, 'thing');
		// A lock whose holder has died: no process has this number.
		writeFileSync(`${target}.lock`, String(2 ** 30));
		let working = 0;
		const work = () =>
			withLock(target, async () => {
				working += 1;
				assert.equal(working, 1);
				await new Promise((resolve) => setTimeout(resolve, 30));
				working -= 1;
			});
		await Promise.all([work(), work(), work()]);
		assert.equal(existsSync(`${target}.lock`), false);
	});
});
