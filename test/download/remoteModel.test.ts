import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { DownloadError } from '../../src/download/downloadError.ts';
import { lookAtModel, type RemoteModel } from '../../src/download/remoteModel.ts';
import { HubServer } from './hubServer.ts';

suite('What a server says of a model', () => {
	const content = Buffer.concat([Buffer.from('GGUF'), randomBytes(300_000)]);
	const sha256 = 'ab'.repeat(32);
	let hub: HubServer;

	setup(async () => {
		hub = new HubServer(content);
		await hub.start();
	});
	teardown(() => hub.stop());

	function look(signal = new AbortController().signal): Promise<RemoteModel> {
		return lookAtModel(`${hub.address}/owner/model/resolve/main/model.gguf`, signal);
	}

	async function assertFails(sentence: RegExp): Promise<void> {
		await assert.rejects(look(), (error) => {
			assert.ok(error instanceof DownloadError);
			assert.match(error.message, sentence);
			return true;
		});
	}

	test('is its length, and the hash that a hub tells', async () => {
		hub.behaviour.linkedHash = sha256;
		assert.deepEqual(await look(), { bytes: content.length, sha256 });
		// No more than the beginning was asked for.
		assert.deepEqual(
			hub.requests.map(({ range }) => range),
			['bytes=0-3'],
		);
	});

	test('may be without a hash', async () => {
		assert.deepEqual(await look(), { bytes: content.length, sha256: undefined });
		hub.behaviour.linkedHash = 'no hash';
		assert.deepEqual(await look(), { bytes: content.length, sha256: undefined });
	});

	test('is found where no range is heeded', async () => {
		hub.behaviour.ranges = false;
		assert.equal((await look()).bytes, content.length);
	});

	test('must have a length', async () => {
		hub.behaviour.ranges = false;
		hub.behaviour.sendLength = false;
		await assertFails(/does not say how large.*choose the file/);
	});

	test('must be of a GGUF file', async () => {
		hub.behaviour.content = Buffer.from('<!doctype html><title>Sign in</title>');
		await assertFails(/no GGUF file: copy the address of the file itself/);
		hub.behaviour.content = Buffer.alloc(0);
		await assertFails(/no GGUF file|416/);
	});

	test('may be that it is for others', async () => {
		hub.behaviour.statuses = [401];
		await assertFails(/only for people with an account there: choose another/);
	});

	test('may be that there is none', async () => {
		hub.behaviour.statuses = [404];
		await assertFails(/answered 404. Check the address/);
	});

	test('may be cut off', async () => {
		hub.behaviour.ranges = false;
		hub.behaviour.cuts = [2];
		await assertFails(/can't be reached \(.*check the address and the network/);
	});

	test('may be nothing at all', async () => {
		const { address } = hub;
		await hub.stop();
		await assertFails(/can't be reached \(.*ECONNREFUSED.*check the address/);
		hub = new HubServer(content);
		await hub.start();
		assert.notEqual(hub.address, address);
	});

	test('is not waited for when the user stops it', async () => {
		const controller = new AbortController();
		const looking = look(controller.signal);
		controller.abort(new Error('stopped'));
		await assert.rejects(looking, /stopped/);
	});
});
