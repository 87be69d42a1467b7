/**
 * A model with a larger vocabulary: the rows of its embedding, and of its output matrix where it has one of
 * its own, are repeated under new names. Its text is worth nothing; what is read out of a large vocabulary
 * can be tested and measured on it.
 */
import { open, readFile } from 'node:fs/promises';
import {
	arrayType,
	formatGguf,
	long,
	parseGguf,
	string,
	uint32,
	type Metadata,
	type Tensor,
} from './ggufFile.ts';

/** A piece of text like any other, as far as the tokenizer is concerned. */
const normalToken = 1;
const matrices: readonly string[] = ['token_embd.weight', 'output.weight'];
/** Type, element type and length come before an array's elements. */
const arrayHeaderBytes = 16;

/** Writes a copy of the model at `source` whose vocabulary has `size` tokens. */
export async function padVocabulary(source: string, target: string, size: number): Promise<void> {
	const file = parseGguf(await readFile(source));
	const pieces = formatGguf({
		...file,
		metadata: file.metadata.map((entry) => padMetadata(entry, size)),
		tensors: file.tensors.map((tensor) => padTensor(tensor, size)),
	});
	const output = await open(target, 'w');
	try {
		await output.writev(pieces);
	} finally {
		await output.close();
	}
}

function padMetadata({ key, value }: Metadata, size: number): Metadata {
	if (key.endsWith('.vocab_size')) {
		return { key, value: Buffer.concat([value.subarray(0, 4), uint32(size)]) };
	}
	if (key === 'tokenizer.ggml.tokens') {
		return { key, value: padArray(value, size, (token) => string(`padding${token}`)) };
	}
	if (key === 'tokenizer.ggml.token_type' || key === 'tokenizer.ggml.scores') {
		const element = uint32(key.endsWith('type') ? normalToken : 0);
		return { key, value: padArray(value, size, () => element) };
	}
	return { key, value };
}

function padArray(value: Buffer, size: number, element: (index: number) => Buffer): Buffer {
	const length = Number(value.readBigUInt64LE(8));
	const added = Array.from({ length: size - length }, (_, index) => element(length + index));
	return Buffer.concat([
		uint32(arrayType),
		value.subarray(4, 8),
		long(size),
		value.subarray(arrayHeaderBytes),
		...added,
	]);
}

function padTensor(tensor: Tensor, size: number): Tensor {
	if (!matrices.includes(tensor.name)) return tensor;
	const [length = 0, rows = 0] = tensor.dimensions;
	// What fills the data up is shorter than one byte for each row.
	const rowBytes = Math.floor(tensor.data.length / rows);
	const data = Buffer.alloc(size * rowBytes, tensor.data.subarray(0, rows * rowBytes));
	return { ...tensor, dimensions: [length, size], data };
}
