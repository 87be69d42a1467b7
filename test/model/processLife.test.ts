/** How the backend process lives and ends: cancels, kills, the end of its parent. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { BackendLostError, type BackendClient } from '../../src/client/backendClient.ts';
import type { DecodeParameters, DecodeResult } from '../../src/protocol/messages.ts';
import { root } from '../reference/files.ts';
import { repetitions } from '../thorough.ts';
import {
	createClient,
	isRunning,
	modelPath,
	modelSettings,
	noSignal,
	paperDecoding,
	until,
} from './backendUnderTest.ts';

const longRequest: DecodeParameters = {
	model: modelSettings({ contextTokens: 512 }),
	decoding: paperDecoding({ realignment: 0.5, maxTokens: 200 }),
	basePrompt: 'Once upon a time, in a village by the sea,',
	preferencePrompts: [
		{ prompt: 'Tell it formally. Once upon a time, in a village by the sea,', weight: 1 },
	],
	stopStrings: [],
};

/** Decodes the short request, and calls `atPiece` with the number of pieces of text so far. */
function decode(
	client: BackendClient,
	atPiece: (pieces: number) => void = () => undefined,
	signal = noSignal(),
): Promise<DecodeResult> {
	let pieces = 0;
	return client.decode(shortRequest, signal, () => {
		pieces += 1;
		atPiece(pieces);
	});
}

/** The same text, cut off early: for tests that wait for its end. */
const shortRequest: DecodeParameters = {
	...longRequest,
	decoding: { ...longRequest.decoding, maxTokens: 30 },
};

const cancels = repetitions(20, 100);
const kills = repetitions(3, 10);

type Work = Pick<
	DecodeResult,
	'tokensEvaluated' | 'tokensReused' | 'tokensDrafted' | 'draftsAccepted'
>;

suite('The life of the backend process', function () {
	this.timeout(300_000);
	let client: BackendClient;
	/** What a fresh process decodes. */
	let fresh: DecodeResult;
	/** The kinds of state that the client saw, without repetitions. */
	const kinds: string[] = [];
	suiteSetup(async () => {
		client = createClient({
			onState: (state) => {
				if (kinds.at(-1) !== state.kind) kinds.push(state.kind);
				if (state.kind === 'loading') assert.ok(state.fraction >= 0 && state.fraction <= 1);
				if (state.kind === 'generating') assert.ok(state.residentBytes > 50e6);
			},
		});
		fresh = await decode(client);
	});
	suiteTeardown(() => client.stop());

	test('what the state says follows what happens', async () => {
		assert.deepEqual(kinds, ['loading', 'ready', 'reading', 'generating', 'ready']);
		await decode(client);
		assert.deepEqual(kinds.slice(5), ['generating', 'ready']);
	});

	test(`${cancels} cancels by messages end decoding within a token`, async () => {
		const furthest: number[] = [];
		for (let round = 0; round < cancels; round += 1) {
			const controller = new AbortController();
			const stopAt = 1 + ((round * 7) % 12);
			let received = '';
			let seen = 0;
			const result = await client.decode(longRequest, controller.signal, (piece) => {
				received += piece;
				seen += 1;
				if (seen === stopAt) controller.abort();
			});
			assert.equal(result.stopReason, 'cancelled');
			assert.ok(fresh.text.startsWith(received), 'what came is the start of the whole');
			// Every token of this text is a piece of its own, so pieces count tokens.
			furthest.push(result.tokens.length - stopAt);
		}
		process.stdout.write(`      tokens after the cancel: at most ${Math.max(...furthest)}\n`);
		// On a busy machine a piece may reach the client, and its cancel the backend, a token late.
		const late = furthest.filter((tokens) => tokens > 1);
		assert.ok(late.length <= Math.max(2, cancels / 20), String(furthest));
		assert.ok(Math.min(...furthest) >= 0);
	});

	test('the request after a cancelled one is served at once, and as by a fresh process', async () => {
		const controller = new AbortController();
		const cancelled = decode(
			client,
			(pieces) => {
				if (pieces === 3) controller.abort();
			},
			controller.signal,
		);
		const next = decode(client);
		assert.equal((await cancelled).stopReason, 'cancelled');
		assert.deepEqual((await next).tokens, fresh.tokens);
	});

	test('a request cancelled before its turn decodes nothing', async () => {
		const controller = new AbortController();
		const first = decode(client);
		const second = decode(
			client,
			() => assert.fail('text of a cancelled request'),
			controller.signal,
		);
		controller.abort();
		assert.equal((await second).tokensEvaluated, 0);
		assert.equal((await first).stopReason, 'maxTokens');
	});

	test('no request is changed by another’s state', async () => {
		const worked = ({ tokensEvaluated, tokensReused, tokensDrafted, draftsAccepted }: Work) =>
			tokensEvaluated + tokensReused - 2 * (tokensDrafted - draftsAccepted);
		for (const basePrompt of ['Quite another beginning', 'And a third, which is a little longer']) {
			await client.decode(
				{ ...shortRequest, basePrompt, stopStrings: ['.'] },
				noSignal(),
				() => undefined,
			);
			const { milliseconds, tokensPerSecond, ...again } = await decode(client);
			assert.ok(milliseconds.decode > 0 && tokensPerSecond > 0);
			assert.deepEqual(again, {
				...again,
				tokens: fresh.tokens,
				choices: fresh.choices,
				text: fresh.text,
			});
			assert.equal(worked(again), worked(fresh));
		}
	});

	test('killed at random tokens, it is back at the next request', async () => {
		for (let round = 0; round < kills; round += 1) {
			const killAt = 1 + Math.floor(Math.random() * 10);
			let killed = 0;
			const lost = decode(client, (pieces) => {
				if (pieces !== killAt || client.pid === undefined) return;
				killed = client.pid;
				process.kill(killed, 'SIGKILL');
			});
			await assert.rejects(lost, BackendLostError);
			await until(() => !isRunning(killed));
		}
		assert.deepEqual((await decode(client)).tokens, fresh.tokens);
	});

	test('stopping the client ends the process', async () => {
		await client.load(modelSettings(), noSignal());
		const { pid } = client;
		assert.ok(pid !== undefined && isRunning(pid));
		await client.stop();
		assert.ok(!isRunning(pid));
		assert.equal(kinds.at(-1), 'noModel');
	});

	test('the process ends when its parent is killed, even in the middle of decoding', async () => {
		const parent = spawn(process.execPath, ['--import', 'tsx', 'test/model/parentProgram.ts'], {
			cwd: root,
			env: { ...process.env, AMULET_MODEL: modelPath() },
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		const [line] = (await once(parent.stdout.setEncoding('utf8'), 'data')) as [string];
		const backend = Number(line);
		assert.ok(isRunning(backend));
		parent.kill('SIGKILL');
		await until(() => !isRunning(backend));
	});
});

suite('A backend that can’t start', () => {
	test('is not started over and over', async () => {
		const entry = join(root, 'test/client/crashingBackend.mjs');
		const client = createClient({ entry });
		for (let attempt = 0; attempt < 3; attempt += 1) {
			await assert.rejects(decode(client), BackendLostError);
		}
		await assert.rejects(decode(client), /ended 3 times in a row\. Wait \d+ s/);
		assert.equal(client.pid, undefined);
		await client.restart();
		await assert.rejects(decode(client), /ended unexpectedly/);
	});
});
