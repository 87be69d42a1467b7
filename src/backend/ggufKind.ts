/**
 * What a GGUF file holds, by its own metadata: files that are no writing model are refused before they are
 * loaded.
 */
import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readGgufFileInfo } from 'node-llama-cpp';
import { BackendError } from '../protocol/errors.ts';
import { firstPartOf, partNameOf, partNamesOf } from './splitNames.ts';

/** Keys of the GGUF format, as far as they are read here. */
interface Metadata {
	readonly general?: { readonly architecture?: string; readonly type?: string };
	readonly split?: { readonly no?: number; readonly count?: number };
}

/** The longest values of a file, which are not looked at. */
const vocabularyKeys = ['tokens', 'token_type', 'scores', 'merges'].map(
	(name) => `tokenizer.ggml.${name}`,
);

/** Architectures of llama.cpp that make a vector of a text. */
const embeddingArchitectures = new Set([
	'bert',
	'modern-bert',
	'nomic-bert',
	'nomic-bert-moe',
	'neo-bert',
	'jina-bert-v2',
	'jina-bert-v3',
	'eurobert',
	'gemma-embedding',
	'llama-embed',
	't5encoder',
]);
const encoderDecoderArchitectures = new Set(['t5']);

/** Throws BackendError when the file holds something else than a model that writes text, or a part of one. */
export async function checkGgufKind(path: string): Promise<void> {
	// llama.cpp says what is wrong with a file that can't be read.
	const metadata = await readGgufFileInfo(path, {
		sourceType: 'filesystem',
		readTensorInfo: false,
		spliceSplitFiles: false,
		ignoreKeys: vocabularyKeys,
		logWarnings: false,
	}).then(
		(file) => file.metadata as unknown as Metadata,
		(): Metadata => ({}),
	);
	await checkParts(path, metadata);
	checkUse(path, metadata);
}

function checkUse(path: string, metadata: Metadata): void {
	const { architecture = '', type } = metadata.general ?? {};
	if (type === 'mmproj' || architecture === 'clip') throw visionPart(path);
	if (type === 'adapter') throw adapter(path);
	if (encoderDecoderArchitectures.has(architecture)) throw encoderDecoder(path, architecture);
	if (embeddingArchitectures.has(architecture) || isPooled(metadata, architecture)) {
		throw embedding(path, architecture);
	}
}

/** Whether the model makes one vector of all tokens: `pooling_type` is 0 for none. */
function isPooled(metadata: Metadata, architecture: string): boolean {
	const own = (metadata as Readonly<Record<string, unknown>>)[architecture];
	if (typeof own !== 'object' || own === null || !('pooling_type' in own)) return false;
	return typeof own.pooling_type === 'number' && own.pooling_type > 0;
}

async function checkParts(path: string, { split }: Metadata): Promise<void> {
	const name = basename(path);
	const named = partNameOf(name) ?? { part: 1, parts: 1 };
	const { no = named.part - 1, count: parts = named.parts } = split ?? {};
	if (parts < 2) return;
	if (no > 0) throw laterPart(path, firstPartOf(name, parts), no + 1, parts);
	if (named.parts !== parts) throw renamed(path, firstPartOf(name, parts));
	const missing = await missingOf(partNamesOf(name, parts), dirname(path));
	if (missing.length > 0) throw partsMissing(path, missing);
}

async function missingOf(names: readonly string[], folder: string): Promise<readonly string[]> {
	const isThere = await Promise.all(
		names.map((name) =>
			access(join(folder, name)).then(
				() => true,
				() => false,
			),
		),
	);
	return names.filter((_, index) => isThere[index] === false);
}

const writingModel = 'Choose a model that writes text, such as one with “instruct” in its name.';

function embedding(path: string, architecture: string): BackendError {
	return new BackendError(
		'modelIsEmbedding',
		`${path} is an embedding model (${architecture}): it compares texts and can’t write one. ${writingModel}`,
		{ path, architecture },
	);
}

function encoderDecoder(path: string, architecture: string): BackendError {
	return new BackendError(
		'modelIsEncoderDecoder',
		`${path} is an encoder-decoder model (${architecture}), which Amulet can’t decode. ${writingModel}`,
		{ path, architecture },
	);
}

function visionPart(path: string): BackendError {
	return new BackendError(
		'modelIsVisionPart',
		`${path} is only the part of a model that sees pictures or hears. Choose the model’s other file, the one without “mmproj” in its name.`,
		{ path },
	);
}

function adapter(path: string): BackendError {
	return new BackendError(
		'modelIsAdapter',
		`${path} is an adapter (LoRA), which changes a model and is none. Choose a model that it was merged into.`,
		{ path },
	);
}

function laterPart(path: string, first: string, part: number, parts: number): BackendError {
	return new BackendError(
		'modelIsLaterPart',
		`${path} is part ${part} of ${parts} of a model. Choose the first part, ${first}; the others are found beside it.`,
		{ path, first },
	);
}

function renamed(path: string, first: string): BackendError {
	return new BackendError(
		'modelPartsMissing',
		`${path} is the first of several parts of a model, which are found by their names. Give it back its name, such as ${first}.`,
		{ path, first },
	);
}

function partsMissing(path: string, missing: readonly string[]): BackendError {
	const names = missing.join(', ');
	return new BackendError(
		'modelPartsMissing',
		`Parts of the model ${path} are missing: ${names}. Get them too, into the same folder.`,
		{ path, missing: names },
	);
}
