/** The systems that the extension can be packaged for. */

/**
 * @typedef {object} PackageTarget
 * @property {string} os as npm calls it
 * @property {string} cpu as npm calls it
 * @property {string[]} binaries packages of `@node-llama-cpp`. Those for CUDA are four times as large as all
 * the rest of a package; graphics cards of its maker also run Vulkan.
 */

/** By VS Code's name of the system. @type {Record<string, PackageTarget>} */
export const packageTargets = {
	'linux-x64': { os: 'linux', cpu: 'x64', binaries: ['linux-x64', 'linux-x64-vulkan'] },
	'linux-arm64': { os: 'linux', cpu: 'arm64', binaries: ['linux-arm64'] },
	'linux-armhf': { os: 'linux', cpu: 'arm', binaries: ['linux-armv7l'] },
	'win32-x64': { os: 'win32', cpu: 'x64', binaries: ['win-x64', 'win-x64-vulkan'] },
	'win32-arm64': { os: 'win32', cpu: 'arm64', binaries: ['win-arm64'] },
	'darwin-x64': { os: 'darwin', cpu: 'x64', binaries: ['mac-x64'] },
	'darwin-arm64': { os: 'darwin', cpu: 'arm64', binaries: ['mac-arm64-metal'] },
};

/** The name of the system that this runs on. */
export const ownTarget = `${process.platform}-${process.arch === 'arm' ? 'armhf' : process.arch}`;
