/** Writes the smallest GGUF files (version 3): metadata, and no tensors. */

export type MetadataValue = string | number | boolean | readonly string[];

/** Value types of the format. */
const types = { uint32: 4, bool: 7, string: 8, array: 9 } as const;

export function ggufFile(metadata: Readonly<Record<string, MetadataValue>>): Buffer {
	const entries = Object.entries(metadata);
	return Buffer.concat([
		Buffer.from('GGUF'),
		uint32(3),
		uint64(0),
		uint64(entries.length),
		...entries.flatMap(([key, value]) => [string(key), ...typed(value)]),
		Buffer.alloc(64),
	]);
}

function typed(value: MetadataValue): Buffer[] {
	if (typeof value === 'string') return [uint32(types.string), string(value)];
	if (typeof value === 'number') return [uint32(types.uint32), uint32(value)];
	if (typeof value === 'boolean') return [uint32(types.bool), Buffer.from([value ? 1 : 0])];
	return [uint32(types.array), uint32(types.string), uint64(value.length), ...value.map(string)];
}

function string(text: string): Buffer {
	const bytes = Buffer.from(text, 'utf8');
	return Buffer.concat([uint64(bytes.length), bytes]);
}

function uint32(value: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(value);
	return bytes;
}

function uint64(value: number): Buffer {
	const bytes = Buffer.alloc(8);
	bytes.writeBigUInt64LE(BigInt(value));
	return bytes;
}
