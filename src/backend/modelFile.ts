/** What can be said of a model file before and after llama.cpp has tried to load it. */
import { constants } from 'node:fs';
import { access, open, stat } from 'node:fs/promises';
import { BackendError } from '../protocol/errors.ts';

export interface ModelFile {
	readonly path: string;
	readonly bytes: number;
	/** Changes when the file is replaced. */
	readonly version: string;
}

/** The four bytes that every GGUF file begins with. */
const ggufMagic = 'GGUF';
/** Magic, version, tensor count and metadata count: no GGUF file is shorter. */
const ggufHeaderBytes = 24;

/** Checks that a readable GGUF file is at the path. Throws BackendError. */
export async function inspectModelFile(path: string): Promise<ModelFile> {
	const status = await stat(path).catch((cause: unknown) => {
		throw new BackendError(
			'modelNotFound',
			`There is no model file at ${path}. Choose another with “Amulet: Choose Model File…”.`,
			{ path },
			{ cause },
		);
	});
	if (status.isDirectory()) {
		throw new BackendError(
			'modelIsFolder',
			`${path} is a folder. Choose the GGUF file inside it with “Amulet: Choose Model File…”.`,
			{ path },
		);
	}
	await access(path, constants.R_OK).catch((cause: unknown) => {
		throw new BackendError(
			'modelUnreadable',
			`The model file ${path} may not be read. Give yourself permission to read it.`,
			{ path },
			{ cause },
		);
	});
	await checkHeader(path);
	return { path, bytes: status.size, version: `${status.size}-${status.mtimeMs}` };
}

async function checkHeader(path: string): Promise<void> {
	const header = await readHeader(path);
	if (!header.toString('latin1').startsWith(ggufMagic)) {
		throw new BackendError(
			'modelNotGguf',
			`${path} is not a GGUF file. Amulet needs a language model in the GGUF format.`,
			{ path },
		);
	}
	if (header.length < ggufHeaderBytes) throw truncated(path);
}

async function readHeader(path: string): Promise<Buffer> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(ggufHeaderBytes));
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}

function truncated(path: string, cause?: unknown): BackendError {
	return new BackendError(
		'modelTruncated',
		`The model file ${path} is incomplete or damaged. Get it again, and compare its size and SHA-256.`,
		{ path },
		{ cause },
	);
}

/**
 * Says why a model could not be loaded.
 *
 * @param nativeLog what llama.cpp logged while it tried: it names the reason there, not in its error.
 */
export function explainLoadFailure(
	path: string,
	error: unknown,
	nativeLog: readonly string[],
): BackendError {
	const log = nativeLog.join('\n');
	const architecture = /unknown model architecture: '([^']*)'/.exec(log)?.[1];
	if (architecture !== undefined) {
		return new BackendError(
			'modelUnsupported',
			`The model’s architecture “${architecture}” is not supported by this version of llama.cpp. Choose another model.`,
			{ path, architecture },
			{ cause: error },
		);
	}
	if (isOutOfMemory(error, log)) return notEnoughMemory(path, error);
	if (/corrupted or incomplete|failed to read|failed to parse/i.test(log)) {
		return truncated(path, error);
	}
	return new BackendError(
		'modelUnsupported',
		`The model ${path} could not be loaded: ${messageOf(error)}. The log has llama.cpp’s own words.`,
		{ path },
		{ cause: error },
	);
}

/** Whether an error of node-llama-cpp or what llama.cpp logged with it tells of missing memory. */
export function isOutOfMemory(error: unknown, log = ''): boolean {
	if (error instanceof Error && error.constructor.name === 'InsufficientMemoryError') return true;
	return /out of memory|failed to allocate|unable to allocate/i.test(`${messageOf(error)}\n${log}`);
}

function notEnoughMemory(path: string, error: unknown): BackendError {
	return new BackendError(
		'outOfMemory',
		`There is too little memory for the model ${path}: ${messageOf(error)}. ` +
			'Choose a smaller model, or close other programs.',
		{ path },
		{ cause: error },
	);
}

export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
