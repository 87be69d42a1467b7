/**
 * The small model's first layers, with its tokenizer and chat template. Their text is worth nothing, but
 * llama.cpp does with them what it does with all, several times faster: for tests that compare decoding with
 * decoding, whatever is said. A thorough run has all layers.
 */
import {
	closeSync,
	existsSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	statSync,
	writevSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { modelsFolder } from '../../scripts/system/paths.mjs';
import { repetitions } from '../thorough.ts';
import { modelPath } from './backendUnderTest.ts';
import { formatGguf, parseGguf, uint32, type Metadata, type Tensor } from './ggufFile.ts';

const layers = repetitions(4, Number.POSITIVE_INFINITY);

/** Path of the model, which is made where it isn't there yet. */
export function shallowModelPath(): string {
	const source = modelPath();
	if (!Number.isFinite(layers)) return source;
	// Another model gives another file.
	const { size, mtimeMs } = statSync(source);
	const name = `${basename(source, '.gguf')}.${layers}-layers-${size}-${Math.floor(mtimeMs)}.gguf`;
	const path = join(modelsFolder, name);
	if (!existsSync(path)) writeShallow(source, path);
	return path;
}

/** Other processes find the whole file or none. */
function writeShallow(source: string, target: string): void {
	const file = parseGguf(readFileSync(source));
	const pieces = formatGguf({
		...file,
		metadata: file.metadata.map(withFewLayers),
		tensors: file.tensors.filter(isKept),
	});
	mkdirSync(modelsFolder, { recursive: true });
	const unfinished = `${target}.${process.pid}`;
	const output = openSync(unfinished, 'w');
	try {
		writevSync(output, pieces);
	} finally {
		closeSync(output);
	}
	renameSync(unfinished, target);
}

function withFewLayers({ key, value }: Metadata): Metadata {
	if (!key.endsWith('.block_count')) return { key, value };
	return { key, value: Buffer.concat([value.subarray(0, 4), uint32(layers)]) };
}

function isKept({ name }: Tensor): boolean {
	const layer = /^blk\.(\d+)\./.exec(name)?.[1];
	return layer === undefined || Number(layer) < layers;
}
