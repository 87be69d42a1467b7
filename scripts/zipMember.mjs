/** Reads one file out of a zip archive, which is what a Python wheel is. */
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 65_535;
const stored = 0;
const deflated = 8;

/** @typedef {{ name: string, method: number, compressedBytes: number, bytes: number, offset: number }} Member */
/** @typedef {import('node:fs/promises').FileHandle} FileHandle */

/**
 * Writes the first member whose name ends with `suffix` into `target`.
 * @param {string} archive
 * @param {string} suffix
 * @param {string} target
 * @throws {Error} when the archive is damaged, of a kind that is not read here (over 4 GB, encrypted), or
 * has no such member
 */
export async function extractMember(archive, suffix, target) {
	const member = await findMember(archive, suffix);
	const stages = [decompressor(member), lengthCheck(member)];
	const range = { start: member.start, end: member.start + member.compressedBytes - 1 };
	const source =
		member.compressedBytes === 0 ? Readable.from([]) : createReadStream(archive, range);
	await pipeline([source, ...stages, createWriteStream(target)]);
}

/**
 * @param {string} archive
 * @param {string} suffix
 * @returns {Promise<Member & { start: number }>} the member and where its data begins
 */
async function findMember(archive, suffix) {
	const file = await open(archive);
	try {
		const member = (await readDirectory(file)).find(({ name }) => name.endsWith(suffix));
		if (member === undefined) throw new Error(`${archive} holds no ${suffix}`);
		return { ...member, start: await dataStart(file, member) };
	} finally {
		await file.close();
	}
}

/**
 * @param {FileHandle} file
 * @returns {Promise<Member[]>}
 */
async function readDirectory(file) {
	const { size } = await file.stat();
	const tail = await readAt(file, Math.max(0, size - endLength - longestComment), size);
	const at = lastSignature(tail, endSignature);
	const count = tail.readUInt16LE(at + 10);
	const start = tail.readUInt32LE(at + 16);
	const directory = await readAt(file, start, start + tail.readUInt32LE(at + 12));
	/** @type {Member[]} */
	const members = [];
	for (let position = 0; members.length < count;) {
		if (directory.readUInt32LE(position) !== entrySignature) throw new Error('damaged zip archive');
		const nameLength = directory.readUInt16LE(position + 28);
		const extraLength =
			directory.readUInt16LE(position + 30) + directory.readUInt16LE(position + 32);
		members.push({
			method: directory.readUInt16LE(position + 10),
			compressedBytes: directory.readUInt32LE(position + 20),
			bytes: directory.readUInt32LE(position + 24),
			offset: directory.readUInt32LE(position + 42),
			name: directory.toString('utf8', position + 46, position + 46 + nameLength),
		});
		position += 46 + nameLength + extraLength;
	}
	return members;
}

/**
 * Where a member's data begins: its local header may be longer than what the directory says.
 * @param {FileHandle} file
 * @param {Member} member
 */
async function dataStart(file, member) {
	const header = await readAt(file, member.offset, member.offset + 30);
	if (header.readUInt32LE(0) !== localSignature) throw new Error('damaged zip archive');
	return member.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}

/**
 * @param {FileHandle} file
 * @param {number} start
 * @param {number} end
 */
async function readAt(file, start, end) {
	const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
	if (bytesRead < end - start) throw new Error('truncated zip archive');
	return buffer;
}

/**
 * @param {Buffer} buffer
 * @param {number} signature
 */
function lastSignature(buffer, signature) {
	for (let at = buffer.length - endLength; at >= 0; at--) {
		if (buffer.readUInt32LE(at) === signature) return at;
	}
	throw new Error('not a zip archive');
}

/** @param {Member} member */
function decompressor(member) {
	if (member.method === deflated) return createInflateRaw();
	if (member.method === stored)
		return new Transform({ transform: (data, _, done) => done(null, data) });
	throw new Error(
		`${member.name} is compressed by a method that is not read here (${member.method})`,
	);
}

/** @param {Member} member */
function lengthCheck(member) {
	let bytes = 0;
	return new Transform({
		transform(data, _, done) {
			bytes += data.length;
			done(null, data);
		},
		flush(done) {
			done(bytes === member.bytes ? null : new Error(`${member.name} is ${bytes} bytes long`));
		},
	});
}
