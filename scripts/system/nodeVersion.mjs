/**
 * The check that every entry script makes first. This file must parse and run on very old versions
 * of Node, so it uses only old syntax and imports nothing.
 */

/** The oldest Node that runs the scripts. package.json's `engines.node` says the same. */
export const oldestNode = '20.19.0';

/**
 * @param {string} version such as `process.versions.node`
 * @returns {string | undefined} what to tell the user, undefined when the version will do
 */
export function complaintAboutNode(version) {
	const parts = version.split('.').map(Number);
	const wanted = oldestNode.split('.').map(Number);
	for (let i = 0; i < wanted.length; i++) {
		const difference = Number(parts[i]) - Number(wanted[i]);
		if (difference > 0) return undefined;
		if (difference < 0) return complaint(version);
	}
	return undefined;
}

/** @param {string} version */
function complaint(version) {
	return (
		'Amulet needs Node ' +
		oldestNode +
		' or later, and this is Node ' +
		version +
		': install a newer one from https://nodejs.org and try again.'
	);
}

/** Ends the process with a clear sentence when this Node is too old. */
export function requireNode() {
	const sentence = complaintAboutNode(process.versions.node);
	if (sentence === undefined) return;
	console.error(sentence);
	process.exit(1);
}
