/**
 * Runs a command that must not outlive the process that asked for it, however that process ends.
 * usage: node supervisor.mjs '{"command": …, "args": […], "remove": […]}'
 *
 * The asker holds the other end of stdin. When it closes, or a signal arrives, the command's whole
 * process group is ended and the folders in `remove` are deleted. `processes.mjs` starts this program.
 */
import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import process from 'node:process';

const graceMilliseconds = 5000;
const windows = process.platform === 'win32';

/** @type {{ command: string, args: string[], remove: string[] }} */
const { command, args, remove } = JSON.parse(process.argv[2] ?? '{}');

const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: !windows });
child.once('error', (error) => {
	process.stderr.write(`${error.message}\n`);
	finish(127);
});
child.once('exit', (code, signal) => {
	endGroup('SIGKILL');
	finish(code ?? (signal === 'SIGTERM' ? 143 : 137));
});

process.stdin.resume();
process.stdin.once('end', end);
process.stdin.once('error', end);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);

function end() {
	endGroup('SIGTERM');
	setTimeout(() => endGroup('SIGKILL'), graceMilliseconds).unref();
}

/** @param {NodeJS.Signals} signal */
function endGroup(signal) {
	if (child.pid === undefined) return;
	if (windows) {
		spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
		return;
	}
	try {
		process.kill(-child.pid, signal);
	} catch {
		// The group is gone already.
	}
}

/** @param {number} code */
function finish(code) {
	for (const folder of remove) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	process.exit(code);
}
