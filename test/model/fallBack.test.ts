/**
 * Where node-llama-cpp's insides are not those that the backend knows, its public interface does the same
 * work.
 */
import assert from 'node:assert/strict';
import type { LlamaContext } from 'node-llama-cpp';
import type { Evaluator } from '../../src/backend/evaluator.ts';
import { loadInProcess, type InProcess } from './loadInProcess.ts';
import { shallowModelPath } from './shallowModel.ts';

suite('The two ways to evaluate', function () {
	this.timeout(300_000);
	let loaded: InProcess;
	let model: Awaited<ReturnType<InProcess['runtime']['llama']['loadModel']>>;
	const contexts: LlamaContext[] = [];
	suiteSetup(async () => {
		const path = shallowModelPath();
		loaded = await loadInProcess({ path });
		model = await loaded.runtime.llama.loadModel({ modelPath: path });
	});
	suiteTeardown(async () => {
		for (const context of contexts) await context.dispose();
		await model.dispose();
		await loaded.unload();
	});

	async function newContext(): Promise<LlamaContext> {
		const context = await model.createContext({ sequences: 2, contextSize: 512, threads: 1 });
		contexts.push(context);
		return context;
	}

	async function direct(changes: { version?: string; context?: LlamaContext } = {}) {
		const { directEvaluator } = await import('../../src/backend/directEvaluator.ts');
		const context = await newContext();
		const { vocabularySize } = loaded.model;
		return directEvaluator({ model, context, vocabularySize, threads: () => 1, ...changes });
	}

	async function throughPublicInterface(): Promise<Evaluator> {
		const { publicEvaluator } = await import('../../src/backend/publicEvaluator.ts');
		return publicEvaluator(await newContext(), loaded.model.vocabularySize);
	}

	/** Appends, takes back, appends again, and clears; answers all logits on the way. */
	async function work(evaluator: Evaluator, size: 'full' | number) {
		const tokens = loaded.model.encoder.encodeRaw('The quick brown fox jumps over the lazy dog');
		const readout = { readFrom: 0, readout: size };
		const read = async (count: number) => {
			const appends = [0, 1].map((sequence) => ({
				sequence,
				tokens: tokens.slice(sequence, sequence + count),
				...readout,
			}));
			const sources = (await evaluator.evaluate(appends)).flat();
			return Promise.all(sources.map((source) => source.best(size)));
		};
		const first = await read(4);
		assert.ok(await evaluator.truncate(0, 2));
		assert.ok(await evaluator.truncate(1, 3));
		const second = await read(2);
		await evaluator.clear(0);
		await evaluator.clear(1);
		return [...first, ...second, ...(await read(1))];
	}

	for (const size of ['full', 300] as const) {
		test(`give the same logits, ${size} of each`, async () => {
			const evaluator = await direct();
			assert.ok(evaluator, 'the version in use is known');
			const logits = await work(evaluator, size);
			assert.equal(logits.length, 8 + 4 + 2);
			assert.deepEqual(await work(await throughPublicInterface(), size), logits);
		});
	}

	test('a copied sequence goes on as its source does', async () => {
		const evaluator = await direct();
		assert.ok(evaluator);
		const tokens = loaded.model.encoder.encodeRaw('Once upon a time there was a small house');
		await evaluator.evaluate([{ sequence: 0, tokens: tokens.slice(0, -1) }]);
		assert.ok(await evaluator.copy(0, 1));
		const appends = [0, 1].map((sequence) => ({
			sequence,
			tokens: tokens.slice(-1),
			readFrom: 0,
			readout: 64,
		}));
		const [source, copy] = (await evaluator.evaluate(appends)).flat();
		assert.deepEqual(await copy?.best(64), await source?.best(64));
	});

	test('answer the logits of the same tokens by name, those of a full readout', async () => {
		const evaluator = await direct();
		assert.ok(evaluator);
		const tokens = loaded.model.encoder.encodeRaw('Once upon a');
		const appends = [
			{ sequence: 0, tokens, readFrom: tokens.length - 1, readout: 'full' as const },
		];
		const [[source] = []] = await evaluator.evaluate(appends);
		const [[other] = []] = await (await throughPublicInterface()).evaluate(appends);
		const full = await source?.best('full');
		assert.ok(source && other && full?.kind === 'full');
		const everySecond = Int32Array.from(full.logits.keys()).filter((token) => token % 2 === 0);
		for (const named of [Int32Array.of(7), Int32Array.of(49_000, 2, 300), everySecond]) {
			const expected: Float32Array = Float32Array.from(
				named,
				(token) => full.logits[token] ?? Number.NaN,
			);
			assert.deepEqual((await source.logitsOf(named)).logits, expected);
			assert.deepEqual((await other.logitsOf(named)).logits, expected);
		}
		// Two at a time, and what was asked for before, leave no trace.
		const [one, two] = await Promise.all(
			[3, 4].map((token) => source.logitsOf(Int32Array.of(token))),
		);
		assert.deepEqual([one?.logits[0], two?.logits[0]], [...full.logits.slice(3, 5)]);
		const best = await other.best(40);
		assert.ok(best.kind === 'top');
		assert.deepEqual(best.logits, full.logits.slice().sort().reverse().slice(0, 40));
	});

	test('a few logits are the first of all', async () => {
		const evaluator = await direct();
		assert.ok(evaluator);
		const tokens = loaded.model.encoder.encodeRaw('Once upon a');
		const [[source] = []] = await evaluator.evaluate([
			{ sequence: 0, tokens, readFrom: tokens.length - 1, readout: 500 },
		]);
		const few = await source?.best(32);
		const all = await source?.best(500);
		assert.ok(few?.kind === 'top' && all?.kind === 'top');
		assert.equal(all.tokens.length, 500);
		assert.deepEqual(few.tokens, all.tokens.slice(0, 32));
		assert.deepEqual(few.logits, all.logits.slice(0, 32));
	});

	test('an unknown version, or a context without its binding, is left to the public interface', async () => {
		assert.equal(await direct({ version: '3.99.0' }), undefined);
		const context = await newContext();
		const stranger = new Proxy(context, {
			get: (target, name) =>
				name === '_ctx' ? {} : (Reflect.get(target, name, target) as unknown),
		});
		assert.equal(await direct({ context: stranger }), undefined);
	});
});
