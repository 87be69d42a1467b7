import assert from 'node:assert/strict';
import {
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureModel } from '../../scripts/models/model.mjs';
import { isIntact, models } from '../../scripts/models/modelFile.mjs';
import { HubServer } from '../download/hubServer.ts';

suite('Getting the small model', function () {
	this.timeout(60_000);
	let folder: string;
	let original: string;

	suiteSetup(async () => {
		original = await ensureModel();
	});

	setup(() => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'amulet-model-'));
	});

	teardown(() => {
		rmSync(folder, { recursive: true });
	});

	function places(env: NodeJS.ProcessEnv = {}) {
		return { models: path.join(folder, 'models'), cache: path.join(folder, 'cache'), env };
	}

	test('takes the file that AMULET_MODEL names', async () => {
		assert.equal(await ensureModel('small', places({ AMULET_MODEL: original })), original);
	});

	test('shares the file of the user’s cache', async () => {
		mkdirSync(path.join(folder, 'cache'));
		symlinkSync(original, path.join(folder, 'cache', models.small.file));
		const file = await ensureModel('small', places());
		assert.equal(path.dirname(file), path.join(folder, 'models'));
		assert.ok(await isIntact(file, models.small.sha256));
	});

	test('downloads it from the hub where there is no Python, through cut connections', async () => {
		const hub = new HubServer(readFileSync(original));
		await hub.start();
		hub.behaviour.redirect = 'relative';
		// The first is for the question what there is.
		hub.behaviour.cuts = [4, 20_000_000, 30_000_000];
		const damaged = path.join(folder, 'damaged.gguf');
		writeFileSync(damaged, 'GGUF');
		const env = { AMULET_HUB: `${hub.address}/`, AMULET_MODEL: damaged, PATH: folder };
		try {
			const file = await ensureModel('small', places(env));
			assert.equal(statSync(file).size, models.small.bytes);
			assert.ok(await isIntact(file, models.small.sha256));
			assert.deepEqual(
				hub.requests.map(({ status }) => status),
				[200, 200, 206, 206],
			);
		} finally {
			await hub.stop();
		}
	});

	test('says where to put the file when it is nowhere to be had', async () => {
		const hub = new HubServer(Buffer.alloc(0));
		await hub.start();
		hub.behaviour.statuses = [404];
		try {
			const attempt = ensureModel('small', places({ AMULET_HUB: hub.address, PATH: folder }));
			await assert.rejects(attempt, (error: Error) => {
				assert.ok(error.message.includes(path.join(folder, 'models', models.small.file)));
				assert.ok(error.message.includes(models.small.sha256));
				return true;
			});
		} finally {
			await hub.stop();
		}
	});
});
