import assert from 'node:assert/strict';
import { parseModelAddress } from '../../src/download/modelAddress.ts';

suite('The address of a model', () => {
	const valid = [
		['https://hub.example/owner/model/resolve/main/m-Q4_K_M.gguf', undefined, 'm-Q4_K_M.gguf'],
		[
			'  https://hub.example/owner/model/blob/main/m.gguf?download=true ',
			'https://hub.example/owner/model/resolve/main/m.gguf?download=true',
			'm.gguf',
		],
		['http://127.0.0.1:8080/M.GGUF', undefined, 'M.GGUF'],
		// Only the third part of a path is the hub's.
		['https://files.example/blob/m.gguf', undefined, 'm.gguf'],
		['https://files.example/a%20b%2F..%5Cc.gguf', undefined, 'a_b_.._c.gguf'],
		['https://files.example/..m.gguf', undefined, 'm.gguf'],
	] as const;
	for (const [given, address, name] of valid) {
		test(`is found in “${given}”`, () => {
			assert.deepEqual(parseModelAddress(given), {
				kind: 'address',
				address: address ?? given,
				name,
			});
		});
	}

	const invalid = [
		['', 'noAddress'],
		['owner/model', 'noAddress'],
		['file:///etc/m.gguf', 'noAddress'],
		['https://hub.example/owner/model', 'noGguf'],
		['https://hub.example/owner/model/blob/main/m.safetensors', 'noGguf'],
		['https://hub.example/.gguf', 'noGguf'],
		['https://hub.example/o/m/resolve/main/m-00001-of-00002.gguf', 'severalFiles'],
	] as const;
	for (const [given, reason] of invalid) {
		test(`is not in “${given}”: ${reason}`, () => {
			assert.deepEqual(parseModelAddress(given), { kind: 'invalid', reason });
		});
	}
});
