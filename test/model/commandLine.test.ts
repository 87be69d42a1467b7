/** The command line as scripts use it: what it prints, where, and its exit status. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { compareProtectedSpans } from '../../src/writing/protectedSpans.ts';
import { promptLayouts } from '../../src/writing/prompts.ts';
import { referenceCases, root } from '../reference/files.ts';
import { amulet, startAmulet, modelOptions } from './commandLineUnderTest.ts';

suite('The command line', function () {
	this.timeout(120_000);
	let folder: string;
	suiteSetup(async () => {
		folder = await mkdtemp(join(tmpdir(), 'amulet-command-'));
	});
	suiteTeardown(() => rm(folder, { recursive: true, force: true }));

	async function file(name: string, content: string): Promise<string> {
		const path = join(folder, name);
		await writeFile(path, content);
		return path;
	}

	suite('decode', () => {
		const [reference] = referenceCases('withAssistantHeader');
		assert.ok(reference);
		let prompts: string[];
		setup(async () => {
			prompts = [
				...['--base-prompt-file', await file('base.txt', reference.basePrompt)],
				...['--preference-prompt-file', await file('preference.txt', reference.preferencePrompt)],
			];
		});

		test('prints one JSON object with what it did', async () => {
			const { status, stdout, stderr } = await amulet([
				...['decode', ...modelOptions(), ...prompts],
				...['--max-tokens', '8', '--no-drafting', '--json'],
			]);
			assert.equal(status, 0, stderr);
			const result = JSON.parse(stdout) as Record<string, unknown>;
			assert.deepEqual(Object.keys(result).sort(), [
				'batches',
				'choices',
				'draftsAccepted',
				'milliseconds',
				'promptTokens',
				'stopReason',
				'text',
				'tokens',
				'tokensDrafted',
				'tokensEvaluated',
				'tokensPerSecond',
				'tokensReused',
			]);
			assert.equal((result.tokens as number[]).length, 8);
			assert.deepEqual(result.choices, result.tokens);
			assert.deepEqual(result.promptTokens, [85, 94]);
			// Both prompts, and both sequences at each step but the last, whose token nothing follows.
			const { tokensEvaluated, tokensReused } = result as Record<string, number>;
			assert.equal((tokensEvaluated ?? 0) + (tokensReused ?? 0), 85 + 94 + 2 * 7);
			assert.equal(result.tokensDrafted, 0);
			assert.equal(result.stopReason, 'maxTokens');
		});

		test('the text is the same without drafting', async () => {
			const args = ['decode', ...modelOptions(), ...prompts, '--max-tokens', '24'];
			const [drafted, oneByOne] = [await amulet(args), await amulet([...args, '--no-drafting'])];
			assert.equal(drafted.status, 0, drafted.stderr);
			assert.equal(oneByOne.stdout, drafted.stdout);
		});

		test('token ids and text are the same prompt', async () => {
			const ids = [
				...[
					'--base-prompt-file',
					await file('base.json', JSON.stringify(reference.basePromptTokens)),
				],
				...[
					'--preference-prompt-file',
					await file('preference.json', JSON.stringify(reference.preferencePromptTokens)),
				],
			];
			const results = await Promise.all(
				[prompts, ids].map((given) =>
					amulet(['decode', ...modelOptions(), ...given, '--max-tokens', '6']),
				),
			);
			assert.equal(results[0]?.status, 0);
			assert.equal(results[0].stdout, results[1]?.stdout);
		});

		test('forced tokens are appended whatever is chosen', async () => {
			const forced = await file('forced.json', '[504, 1085, 2]');
			const { stdout } = await amulet([
				...['decode', ...modelOptions(), ...prompts],
				...['--forced-tokens', forced, '--vocabulary', 'full', '--json'],
			]);
			const result = JSON.parse(stdout) as {
				tokens: number[];
				choices: number[];
				stopReason: string;
			};
			assert.deepEqual(result.tokens, [504, 1085, 2]);
			assert.equal(result.choices.length, 3);
			assert.equal(result.choices[0], 504);
			assert.equal(result.stopReason, 'forcedTokensEnded');
		});

		test('each method, and several preferences with weights, decode', async () => {
			const second = [
				'--preference-prompt-file',
				await file('second.txt', `${reference.basePrompt} Well,`),
			];
			for (const extra of [
				['--method', 'base'],
				['--method', 'pref'],
				['--method', 'la'],
				['--strength', '1.5', '--floor', '0.1', ...second, '--weights', '0.7,0.3'],
				['--temperature', '0.8', '--top-p', '0.9', '--seed', '7'],
			]) {
				const { status, stdout, stderr } = await amulet([
					...['decode', ...modelOptions(), ...prompts],
					...['--max-tokens', '4', ...extra],
				]);
				assert.equal(status, 0, stderr);
				assert.notEqual(stdout.trim(), '');
			}
		});

		test('the same seed draws the same text, and another seed another', async () => {
			const draw = async (seed: string) =>
				(
					await amulet([
						...['decode', ...modelOptions(), ...prompts],
						...['--max-tokens', '24', '--temperature', '1.5', '--strength', '0', '--seed', seed],
					])
				).stdout;
			assert.equal(await draw('1'), await draw('1'));
			assert.notEqual(await draw('1'), await draw('2'));
		});
	});

	suite('rewrite', () => {
		const preference = ['--preference', 'Your answer should be formal as much as possible.'];

		test('keeps what is protected, and everything outside the prose, byte for byte', async () => {
			const document = [
				'---\r\ntitle: Note\r\n---\r\n\r\n# A heading\r\n\r\n',
				'- We met yesterday. See [the plan](https://example.org/plan) and run `npm test`.\r\n\r\n',
				'```js\r\nconst a = 1;\r\n```\r\n\r\n',
				'> It rained a lot, so we stayed at home and played cards.\r\n',
			].join('');
			const { status, stdout, stderr } = await amulet(
				['rewrite', ...modelOptions(), ...preference, '--no-check', '--max-tokens', '60'],
				document,
			);
			assert.equal(status, 0, stderr);
			assert.deepEqual(compareProtectedSpans(document, stdout, 'markdown'), { kind: 'kept' });
			assert.ok(stdout.startsWith('---\r\ntitle: Note\r\n---\r\n\r\n# A heading\r\n\r\n- '));
			assert.match(stdout, /\r\n```js\r\nconst a = 1;\r\n```\r\n\r\n> /);
			assert.ok(!/[^\r]\n/.test(stdout), 'CRLF stays CRLF');
			assert.notEqual(stdout, document);
		});

		test('prints one JSON object with the text and what it cost', async () => {
			const { stdout } = await amulet(
				['rewrite', ...modelOptions(), ...preference, '--no-check', '--max-tokens', '30', '--json'],
				'It rained a lot, so we stayed at home.',
			);
			const result = JSON.parse(stdout) as Record<string, unknown>;
			assert.equal(typeof result.text, 'string');
			assert.ok((result.generatedTokens as number) > 0);
			assert.equal((result.promptTokens as number[]).length, 3);
		});

		test('the layout decides how the prompts begin, and all rewrite', async () => {
			const promptTokens: unknown[] = [];
			for (const layout of promptLayouts) {
				const { status, stdout, stderr } = await amulet(
					['rewrite', ...modelOptions(), ...preference, '--layout', layout].concat([
						...['--no-check', '--max-tokens', '30', '--no-drafting', '--json'],
					]),
					'It rained a lot, so we stayed at home.',
				);
				assert.equal(status, 0, stderr);
				const result = JSON.parse(stdout) as Record<string, unknown>;
				assert.ok((result.generatedTokens as number) > 0);
				promptTokens.push(result.promptTokens);
			}
			assert.equal(
				new Set(promptTokens.map((tokens) => JSON.stringify(tokens))).size,
				promptLayouts.length,
			);
		});

		test('a text without prose is refused', async () => {
			const { status, stdout, stderr } = await amulet(
				['rewrite', ...modelOptions(), ...preference],
				'```\ncode\n```\n',
			);
			assert.equal(status, 1);
			assert.equal(stdout, '');
			assert.notEqual(stderr, '');
		});
	});

	test('it ends by itself when it is interrupted', async () => {
		const prompt = await file('long.txt', 'Once upon a time');
		const args = ['decode', ...modelOptions(), '--base-prompt-file', prompt].concat([
			'--preference-prompt-file',
			prompt,
			'--json',
		]);
		const child = startAmulet(args);
		setTimeout(() => child.kill('SIGINT'), 4000);
		const result = JSON.parse(await text(child.stdout)) as { stopReason: string };
		assert.equal(result.stopReason, 'cancelled');
	});

	test('the README’s list of options is what --help prints', async () => {
		const { stdout } = await amulet(['--help']);
		const readme = await readFile(join(root, 'README.md'), 'utf8');
		assert.ok(readme.includes(stdout.trim()));
	});
});
