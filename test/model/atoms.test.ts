/** A rewrite can't have markup that its text lacks, nor break the one that it has. */
import assert from 'node:assert/strict';
import { createDistribution } from '../../src/backend/distribution.ts';
import { generate } from '../../src/backend/generation.ts';
import { atomRule } from '../../src/backend/rewriteRules.ts';
import { TextVeto } from '../../src/backend/textVeto.ts';
import { defaultLayout } from '../../src/writing/prompts/prompts.ts';
import { compareProtectedSpans } from '../../src/writing/syntax/protectedSpans.ts';
import { repetitions } from '../thorough.ts';
import { noSignal, paperDecoding } from './backendUnderTest.ts';
import { loadInProcess, type InProcess } from './loadInProcess.ts';
import { rewritePrompts } from './samples.ts';
import { syntaxOf } from '../../src/writing/syntax/syntaxes.ts';

const text =
	'The `config.yaml` file has many fields, see [the docs](https://example.org/docs/fields), and `npm run check` tells which of them nobody reads.';
const seeds = [1, 2, 3, 4, 5, 6, 7, 8].slice(0, repetitions(2, 8));
/** About every free rewrite that is so hot breaks some. */
const freeSeeds = [1, 2, 3, 4, 5, 6];
const hot = { plausibilityFloor: 0.005, temperature: 1.2 };

suite('Code and links of a rewrite', function () {
	this.timeout(240_000);
	let loaded: InProcess;
	suiteSetup(async () => {
		loaded = await loadInProcess({ contextTokens: 1024 });
	});
	suiteTeardown(() => loaded.unload());

	async function rewritten(
		source: string,
		instruction: string,
		settings: Parameters<typeof paperDecoding>[0],
		isHeld: boolean,
	): Promise<string> {
		const { encoder } = loaded.model;
		const { stopStrings } = encoder.encodeRewrite(
			{ passage: source, instruction: undefined },
			defaultLayout,
		);
		const veto = new TextVeto(encoder, [atomRule(source, syntaxOf('markdown'), stopStrings)]);
		let reply = '';
		await generate(loaded.model, {
			prompts: rewritePrompts(encoder, source, [instruction], defaultLayout),
			distribution: createDistribution(paperDecoding(settings), [1], isHeld ? { veto } : {}),
			drafting: true,
			evaluation: 'once',
			maxTokens: 80,
			stopStrings,
			signal: noSignal(),
			onText: (piece) => {
				reply += piece;
				return 'continue';
			},
			onToken: () => undefined,
		});
		// The limit of tokens may cut an atom.
		return reply.replace(/\S*$/, '');
	}

	function added(reply: string): readonly string[] {
		const compared = compareProtectedSpans(text, reply, syntaxOf('markdown'));
		return compared.kind === 'changed' ? compared.added : [];
	}

	test('are those of its text', async () => {
		for (const seed of seeds) {
			const reply = await rewritten(text, 'Add code and links.', { ...hot, seed }, true);
			assert.deepEqual(added(reply), [], reply);
		}
	});

	test('are any where they are free', async () => {
		for (const seed of freeSeeds) {
			const reply = await rewritten(text, 'Add code and links.', { ...hot, seed }, false);
			if (added(reply).length > 0) return;
		}
		assert.fail('nothing was made up');
	});

	test('change no token where there are none', async () => {
		const plain = 'The library closes at six, which is too early for people who work in the city.';
		const settings = { realignment: 1, plausibilityFloor: 0.1 };
		const free = await rewritten(plain, 'Make it formal.', settings, false);
		assert.deepEqual(added(free), []);
		assert.equal(await rewritten(plain, 'Make it formal.', settings, true), free);
	});
});
