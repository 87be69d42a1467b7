/** Gets a model from the hub, where that answers. */
import { importSource } from '../system/importSource.mjs';
import { ExplainedFailure, megabytes, messageOf, say, showProgress } from '../system/reporting.mjs';

/** @typedef {import('./modelFile.mjs').KnownModel} KnownModel */

/**
 * How long the hub may take to say what it has, in milliseconds. Many networks don't let anybody through to
 * it.
 */
const patience = 4000;

/**
 * Goes on with what an interrupted download left.
 * @param {KnownModel} model
 * @param {string} target
 * @param {NodeJS.ProcessEnv} env
 * @throws {Error} whose message says why it can't be had there
 */
export async function modelFromHub(model, target, env) {
	const address = (await hubAddress(env)) + model.hubPath;
	await requireModel(model, address);
	say(`Downloading ${model.file} (${megabytes(model.bytes)}) from ${address} …`);
	const progress = showProgress(model.file);
	/** @type {typeof import('../../src/download/downloadFile.ts')} */
	const { downloadFile } = await importSource('download/downloadFile.ts');
	try {
		const { bytes, sha256 } = model;
		await downloadFile({ address, target, bytes, sha256, onProgress: progress.update });
	} finally {
		progress.end();
	}
}

/** @param {NodeJS.ProcessEnv} env */
export async function hubAddress(env) {
	/** @type {typeof import('../../src/download/hub.ts')} */
	const hub = await importSource('download/hub.ts');
	return hub.hubAddress(env);
}

/**
 * @param {KnownModel} model
 * @param {string} address
 */
async function requireModel(model, address) {
	/** @type {typeof import('../../src/download/remoteModel.ts')} */
	const { lookAtModel } = await importSource('download/remoteModel.ts');
	const signal = AbortSignal.timeout(patience);
	const remote = await lookAtModel(address, signal).catch((error) => {
		throw new ExplainedFailure(
			signal.aborted
				? `The hub did not answer in ${patience / 1000} s (${address}).`
				: `The hub can't be used: ${messageOf(error)}`,
		);
	});
	const sameHash = remote.sha256 === undefined || remote.sha256 === model.sha256;
	if (remote.bytes === model.bytes && sameHash) return;
	throw new ExplainedFailure(`The hub has another file at ${address}.`);
}
