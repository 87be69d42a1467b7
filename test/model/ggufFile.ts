/**
 * The parts of a GGUF file, as far as tests change them. (The format: github.com/ggml-org/ggml,
 * docs/gguf.md.)
 */

/** A metadata entry: its key, and its value as it lies in the file, the type before it. */
export interface Metadata {
	readonly key: string;
	readonly value: Buffer;
}

export interface Tensor {
	readonly name: string;
	/** The length of a row, then how many rows there are. */
	readonly dimensions: readonly number[];
	readonly type: number;
	/** With what fills them up to the alignment. */
	readonly data: Buffer;
}

export interface GgufFile {
	readonly version: number;
	readonly metadata: readonly Metadata[];
	readonly tensors: readonly Tensor[];
}

const stringType = 8;
export const arrayType = 9;
/** Bytes of a value, by type; strings and arrays have no fixed size. */
const sizes = [1, 1, 2, 2, 4, 4, 4, 1, undefined, undefined, 8, 8, 8];
/** What files have that name no other. */
const alignment = 32;
const magic = 'GGUF';

class Reader {
	readonly #bytes: Buffer;
	at = 0;

	constructor(bytes: Buffer) {
		this.#bytes = bytes;
	}

	take(length: number): Buffer {
		this.at += length;
		return this.#bytes.subarray(this.at - length, this.at);
	}

	uint32(): number {
		return this.take(4).readUInt32LE();
	}

	/** A whole number of 64 bits. */
	long(): number {
		return Number(this.take(8).readBigUInt64LE());
	}

	string(): string {
		return this.take(this.long()).toString();
	}

	/** The bytes of a value of the type. */
	value(type: number): Buffer {
		const start = this.at;
		if (type === stringType) this.string();
		else if (type === arrayType) this.#skipArray();
		else this.take(sizes[type] ?? Number.NaN);
		return this.#bytes.subarray(start, this.at);
	}

	#skipArray(): void {
		const type = this.uint32();
		const length = this.long();
		const size = sizes[type];
		if (size !== undefined) this.take(length * size);
		else for (let index = 0; index < length; index += 1) this.value(type);
	}
}

export function parseGguf(bytes: Buffer): GgufFile {
	const reader = new Reader(bytes);
	if (reader.take(4).toString('latin1') !== magic) throw new Error('This is no GGUF file');
	const version = reader.uint32();
	const [tensorCount, metadataCount] = [reader.long(), reader.long()];
	const metadata = Array.from({ length: metadataCount }, () => readMetadata(reader));
	const headers = Array.from({ length: tensorCount }, () => readTensorHeader(reader));
	const data = bytes.subarray(aligned(reader.at));
	const tensors = headers.map(({ offset, ...tensor }, index) => ({
		...tensor,
		data: data.subarray(offset, headers[index + 1]?.offset),
	}));
	return { version, metadata, tensors };
}

function readMetadata(reader: Reader): Metadata {
	const key = reader.string();
	const type = reader.take(4);
	return { key, value: Buffer.concat([type, reader.value(type.readUInt32LE())]) };
}

function readTensorHeader(reader: Reader) {
	const name = reader.string();
	const dimensions = Array.from({ length: reader.uint32() }, () => reader.long());
	return { name, dimensions, type: reader.uint32(), offset: reader.long() };
}

/** The file in pieces, one after the other. */
export function formatGguf({ version, metadata, tensors }: GgufFile): Buffer[] {
	let offset = 0;
	const headers = tensors.map(({ name, dimensions, type, data }) => {
		const sides = [uint32(dimensions.length), ...dimensions.map(long)];
		const header = Buffer.concat([string(name), ...sides, uint32(type), long(offset)]);
		offset += aligned(data.length);
		return header;
	});
	const header = Buffer.concat([
		Buffer.from(magic, 'latin1'),
		uint32(version),
		long(tensors.length),
		long(metadata.length),
		...metadata.flatMap(({ key, value }) => [string(key), value]),
		...headers,
	]);
	return [filled(header), ...tensors.map(({ data }) => filled(data))];
}

function aligned(length: number): number {
	return Math.ceil(length / alignment) * alignment;
}

function filled(bytes: Buffer): Buffer {
	const missing = aligned(bytes.length) - bytes.length;
	return missing === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(missing)]);
}

export function uint32(value: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(value);
	return bytes;
}

export function long(value: number): Buffer {
	const bytes = Buffer.alloc(8);
	bytes.writeBigUInt64LE(BigInt(value));
	return bytes;
}

export function string(value: string): Buffer {
	const bytes = Buffer.from(value);
	return Buffer.concat([long(bytes.length), bytes]);
}
