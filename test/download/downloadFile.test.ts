import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DownloadError } from '../../src/download/downloadError.ts';
import { downloadFile, type Download } from '../../src/download/downloadFile.ts';
import { HubServer } from './hubServer.ts';

suite('Downloading a file', () => {
	const content = randomBytes(300_000);
	let folder: string;
	let target: string;
	let hub: HubServer;

	setup(async () => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'amulet-download-'));
		target = path.join(folder, 'models', 'model.gguf');
		hub = new HubServer(content);
		await hub.start();
	});

	teardown(async () => {
		await hub.stop();
		rmSync(folder, { recursive: true });
	});

	async function download(changes: Partial<Download> = {}): Promise<void> {
		await downloadFile({
			address: `${hub.address}/owner/model/resolve/main/model.gguf`,
			target,
			bytes: content.length,
			sha256: createHash('sha256').update(content).digest('hex'),
			backOff: 1,
			...changes,
		});
	}

	function statuses(): number[] {
		return hub.requests.map(({ status }) => status);
	}

	function assertComplete(): void {
		assert.ok(readFileSync(target).equals(content));
		assert.deepEqual(readdirSync(path.dirname(target)), ['model.gguf']);
	}

	async function assertFails(sentence: RegExp, changes: Partial<Download> = {}): Promise<void> {
		await assert.rejects(download(changes), (error) => {
			assert.ok(error instanceof DownloadError);
			assert.match(error.message, sentence);
			return true;
		});
		assert.equal(existsSync(target), false);
	}

	function leavePart(part: Buffer, etag: string): void {
		mkdirSync(path.dirname(target));
		writeFileSync(`${target}.part`, part);
		writeFileSync(`${target}.part.etag`, etag);
	}

	for (const redirect of ['absolute', 'relative'] as const) {
		test(`follows a redirect with ${redirect === 'absolute' ? 'an' : 'a'} ${redirect} Location`, async () => {
			hub.behaviour.redirect = redirect;
			await download();
			assertComplete();
			assert.deepEqual(statuses(), [200]);
		});
	}

	test('tells how far it is', async () => {
		const progress: number[] = [];
		await download({ onProgress: (done: number) => progress.push(done) });
		assert.equal(progress.at(-1), content.length);
		assert.deepEqual(
			progress,
			progress.toSorted((a, b) => a - b),
		);
	});

	test('continues where cut connections stopped', async () => {
		hub.behaviour.cuts = [100_000, 50_000, 1, 70_000];
		await download();
		assertComplete();
		assert.deepEqual(statuses(), [200, 206, 206, 206, 206]);
		assert.equal(hub.requests[1]?.range, 'bytes=100000-');
		assert.equal(hub.requests[1].ifRange, '"first"');
	});

	test('continues what an earlier run left', async () => {
		leavePart(content.subarray(0, 200_000), '"first"');
		await download();
		assertComplete();
		assert.deepEqual(statuses(), [206]);
	});

	test('keeps what came until it is stopped, for the next time', async () => {
		const controller = new AbortController();
		const stopped = download({
			signal: controller.signal,
			onProgress: (done) => {
				if (done > 100_000) controller.abort(new Error('stopped'));
			},
		});
		await assert.rejects(stopped, /stopped/);
		assert.equal(existsSync(target), false);
		await download();
		assertComplete();
		assert.deepEqual(statuses(), [200, 206]);
	});

	test('ends at once when it is stopped between two tries', async () => {
		const controller = new AbortController();
		hub.behaviour.statuses = [503];
		const stopped = download({ signal: controller.signal, backOff: 60_000 });
		setTimeout(() => {
			controller.abort();
		}, 50);
		await assert.rejects(stopped, { name: 'AbortError' });
	});

	test('takes the content as it is where nobody says its hash', async () => {
		await download({ sha256: undefined });
		assertComplete();
	});

	test('starts anew when the content has changed in between', async () => {
		leavePart(randomBytes(200_000), '"older"');
		await download();
		assertComplete();
		assert.deepEqual(statuses(), [200]);
	});

	test('starts anew when what an earlier run left proves damaged', async () => {
		leavePart(randomBytes(200_000), '"first"');
		await download();
		assertComplete();
		assert.deepEqual(statuses(), [206, 200]);
	});

	test('accepts a part that was complete already', async () => {
		leavePart(content, '"first"');
		await download();
		assertComplete();
		assert.deepEqual(statuses(), []);
	});

	test('starts anew when the server finds nothing at the part’s end', async () => {
		leavePart(content.subarray(0, 200_000), '"first"');
		hub.behaviour.statuses = [416];
		await download();
		assertComplete();
		assert.deepEqual(statuses(), [416, 200]);
	});

	test('starts anew when the server heeds no Range', async () => {
		hub.behaviour.ranges = false;
		hub.behaviour.cuts = [100_000];
		await download();
		assertComplete();
		assert.deepEqual(statuses(), [200, 200]);
		assert.equal(hub.requests[1]?.range, 'bytes=100000-');
	});

	for (const etag of [undefined, 'W/"weak"']) {
		test(`starts anew when the server promises nothing about a part (entity tag ${etag ?? 'missing'})`, async () => {
			hub.behaviour.etag = etag;
			hub.behaviour.cuts = [100_000];
			await download();
			assertComplete();
			assert.equal(hub.requests[1]?.range, undefined);
		});
	}

	test('tries again after server errors', async () => {
		hub.behaviour.statuses = [503, 429, 500];
		await download();
		assertComplete();
		assert.deepEqual(statuses(), [503, 429, 500, 200]);
	});

	test('gives up when only errors come', async () => {
		hub.behaviour.statuses = Array<number>(20).fill(503);
		await assertFails(/answered 503.*try again/);
		assert.equal(hub.requests.length, 5);
	});

	test('gives up at once when the file is missing', async () => {
		hub.behaviour.statuses = [404];
		await assertFails(/answered 404 Not Found/);
		assert.equal(hub.requests.length, 1);
	});

	test('refuses a file with another hash, and keeps nothing of it', async () => {
		hub.behaviour.content = randomBytes(content.length);
		await assertFails(/does not hold the expected file.*SHA-256/);
		assert.deepEqual(readdirSync(path.dirname(target)), []);
	});

	test('refuses a file whose announced length is wrong', async () => {
		hub.behaviour.shortenTo = 299_999;
		await assertFails(/299999 bytes long instead of 300000/);
	});

	test('refuses a file that goes on beyond its length', async () => {
		hub.behaviour.content = Buffer.concat([content, Buffer.from('more')]);
		hub.behaviour.sendLength = false;
		await assertFails(/longer than 300000 bytes/);
	});

	test('says so when a file without an announced length ends too early', async () => {
		hub.behaviour.content = content.subarray(0, 299_999);
		hub.behaviour.sendLength = false;
		hub.behaviour.ranges = false;
		await assertFails(/ended after 299999 bytes/);
	});

	test('treats a connection on which nothing comes as cut', async () => {
		hub.behaviour.silent = true;
		await assertFails(/nothing came any more/, { stall: 20 });
	});

	test('says so when nobody answers', async () => {
		await hub.stop();
		await assertFails(/could not be downloaded.*ECONNREFUSED/);
		hub = new HubServer(content);
		await hub.start();
	});

	test('asks for room before it begins', async () => {
		await assertFails(/10 MB free and 50 MB are needed: make room/, {
			freeBytes: () => Promise.resolve(10e6),
		});
		assert.equal(hub.requests.length, 0);
	});
});
