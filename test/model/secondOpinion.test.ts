/**
 * A second model's opinion by the real backend. What stands in for the second model is the test model with
 * bytes behind its end: another file, which is all that is asked of one, with scores that the test can ask
 * for itself.
 */
import assert from 'node:assert/strict';
import {
	appendFileSync,
	copyFileSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BackendClient } from '../../src/client/backendClient.ts';
import { digestOf } from '../../src/evaluation/runDescription.ts';
import type { RatedReply } from '../../src/evaluation/scoring.ts';
import { asksFor } from '../../src/evaluation/secondOpinion/logOdds.ts';
import {
	askSecondOpinion,
	secondModelDigest,
	type OpinionOptions,
} from '../../src/evaluation/secondOpinion/secondOpinion.ts';
import { syntheticRun } from '../evaluation/syntheticRun.ts';
import { createClient, modelPath, modelSettings, noSignal } from './backendUnderTest.ts';
import { scoreContinuation } from '../../src/evaluation/measuring.ts';
import { backendEntry } from '../../src/evaluation/modelProcesses.ts';

const formal =
	'I would be most grateful if you could kindly forward the documents at your convenience.';
const casual = 'hey, just send the stuff over whenever, no worries lol';

suite('A second opinion by a model', function () {
	this.timeout(240_000);
	let folder: string;
	let second: string;
	let client: BackendClient;
	suiteSetup(() => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'amulet-opinion-'));
		second = path.join(folder, 'second.gguf');
		copyFileSync(modelPath(), second);
		appendFileSync(second, Buffer.alloc(32));
		client = createClient({ entry: backendEntry });
	});
	suiteTeardown(async () => {
		await client.stop();
		rmSync(folder, { recursive: true });
	});

	/** The replies of one item of a synthetic run, with texts of ours. */
	function repliesWith(texts: readonly string[]): readonly RatedReply[] {
		const { replies } = syntheticRun({ base: [4], pref: [4], amulet: [4] }, { wish: 'formal' });
		return texts.map((text, index) => {
			const made = replies[index];
			assert.ok(made);
			return { ...made, reply: { ...made.reply, source: 'Send me the files.', text } };
		});
	}

	const stored = () => readFileSync(path.join(folder, 'scores.jsonl'), 'utf8').split('\n');

	async function ask(replies: readonly RatedReply[], changes: Partial<OpinionOptions> = {}) {
		let made = 0;
		const opinion = await askSecondOpinion(replies, {
			clients: [client],
			model: modelSettings({ path: second }),
			modelDigest: await digestOf(second),
			file: path.join(folder, 'scores.jsonl'),
			deadline: Number.POSITIVE_INFINITY,
			onScore: () => {
				made += 1;
			},
			signal: noSignal(),
			...changes,
		});
		return { opinion, made };
	}

	test('is what its scores say, and finds the formal reply the more fitting one', async () => {
		const replies = repliesWith([formal, casual]);
		const { opinion, made } = await ask(replies);
		assert.equal(made, 4);
		const odds = replies.map(opinion.of);
		assert.ok((odds[0] ?? 0) > (odds[1] ?? 0), odds.join(' and '));
		for (const [index, reply] of replies.entries()) {
			const scores = [];
			for (const { prompt, text } of asksFor(reply)) {
				const parameters = { model: modelSettings({ path: second }), prompt, continuation: text };
				scores.push(await scoreContinuation(client, parameters, noSignal()));
			}
			const [base, preference] = scores;
			assert.ok(base && preference && base.tokens > 5);
			const expected = (preference.logProbability - base.logProbability) / base.tokens;
			assert.ok(Math.abs((odds[index] ?? 0) - expected) < 1e-5, `${odds[index]} and ${expected}`);
		}
	});

	test('goes on with the scores that are missing', async () => {
		const replies = repliesWith([formal, casual]);
		const before = await ask(replies);
		assert.equal(before.made, 0);
		// As a run leaves it that was ended while it wrote.
		const lines = stored();
		assert.equal(lines.length, 5);
		writeFileSync(path.join(folder, 'scores.jsonl'), `${lines.slice(0, 3).join('\n')}\n{"key":"`);
		const { opinion, made } = await ask(replies);
		assert.equal(made, 1);
		assert.deepEqual(replies.map(opinion.of), replies.map(before.opinion.of));
	});

	test('is unknown of what there was no time for', async () => {
		const replies = repliesWith(['Please send me all of the files today.']);
		const { opinion, made } = await ask(replies, { deadline: 0 });
		assert.deepEqual([made, ...replies.map(opinion.of)], [0, undefined]);
	});

	test('is never asked of the model that wrote', async () => {
		const copy = path.join(folder, 'copy.gguf');
		copyFileSync(modelPath(), copy);
		await assert.rejects(secondModelDigest(copy, modelPath()), { message: /another model/ });
		assert.equal(await secondModelDigest(second, modelPath()), await digestOf(second));
	});
});
