import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { endSupervised, run, startSupervised } from '../../scripts/system/processes.mjs';
import { root } from '../../scripts/system/paths.mjs';

/** Starts a child that ignores being asked to end, writes both process numbers down, and stays. */
const family = (file: string): string => `
	const { spawn } = require('node:child_process');
	const { writeFileSync } = require('node:fs');
	const child = spawn(process.execPath, ['-e', 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)']);
	writeFileSync(${JSON.stringify(file)}, process.pid + ' ' + child.pid);
	setInterval(() => {}, 1000);
`;

suite('Processes that must not outlive us', function () {
	this.timeout(30_000);
	let folder: string;
	let pids: string;

	setup(() => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'amulet-processes-'));
		pids = path.join(folder, 'pids');
	});

	async function startedFamily(): Promise<number[]> {
		const limit = Date.now() + 10_000;
		while (!existsSync(pids) || readFileSync(pids, 'utf8') === '') {
			assert.ok(Date.now() < limit, 'the processes did not start');
			await delay(20);
		}
		return readFileSync(pids, 'utf8').split(' ').map(Number);
	}

	async function assertGone(processes: readonly number[]): Promise<void> {
		const limit = Date.now() + 10_000;
		while (processes.some(isAlive) || existsSync(folder)) {
			assert.ok(Date.now() < limit, 'something is left');
			await delay(20);
		}
	}

	test('end with everything that they started when they are asked to', async () => {
		const supervised = startSupervised(process.execPath, ['-e', family(pids)], {
			remove: [folder],
		});
		const processes = await startedFamily();
		assert.ok(processes.every(isAlive));
		await endSupervised(supervised);
		assert.equal(existsSync(folder), false);
		await assertGone(processes);
	});

	test('end when we are killed', async () => {
		const module = pathToFileURL(path.join(root, 'scripts', 'system', 'processes.mjs')).href;
		const args = JSON.stringify(['-e', family(pids)]);
		const asker = `
			import { startSupervised } from ${JSON.stringify(module)};
			startSupervised(process.execPath, ${args}, { remove: [${JSON.stringify(folder)}] });
		`;
		const parent = spawn(process.execPath, ['--input-type=module', '-e', asker]);
		const processes = await startedFamily();
		parent.kill('SIGKILL');
		await once(parent, 'exit');
		await assertGone(processes);
	});

	test('end when their time is over', async () => {
		const running = run(process.execPath, ['-e', family(pids)], {
			// Time to start, on a busy machine too.
			timeout: 3000,
			remove: [folder],
		});
		const processes = await startedFamily();
		const { code, timedOut } = await running;
		assert.equal(timedOut, true);
		assert.notEqual(code, 0);
		await assertGone(processes);
	});

	test('pass on what they write and how they end', async () => {
		const program = 'console.log("out"); console.error("err"); process.exit(3)';
		const { code, output } = await run(process.execPath, ['-e', program], { remove: [folder] });
		assert.equal(code, 3);
		assert.match(output, /out\n/);
		assert.match(output, /err\n/);
	});

	test('say when they could not be started', async () => {
		const { code } = await run(path.join(folder, 'nothing'), [], { remove: [folder] });
		assert.equal(code, 127);
	});
});

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}
