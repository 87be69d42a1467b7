/** The command line as scripts use it: what it prints, where, and its exit status. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { compareProtectedSpans } from '../../src/writing/syntax/protectedSpans.ts';
import { referenceCases, root } from '../reference/files.ts';
import { modelPath, until } from './backendUnderTest.ts';
import { childrenOf } from './childProcesses.ts';
import { amulet, startAmulet, modelOptions, type Outcome } from './commandLineUnderTest.ts';
import { syntaxOf } from '../../src/writing/syntax/syntaxes.ts';

suite('The command line', function () {
	this.timeout(300_000);
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
		/** What it prints with --json. */
		let printed: Outcome;
		suiteSetup(async () => {
			prompts = [
				...['--base-prompt-file', await file('base.txt', reference.basePrompt)],
				...['--preference-prompt-file', await file('preference.txt', reference.preferencePrompt)],
			];
			printed = await amulet([
				...['decode', ...modelOptions(), ...prompts],
				...['--max-tokens', '8', '--no-drafting', '--json'],
			]);
		});

		test('prints one JSON object with what it did', () => {
			assert.equal(printed.status, 0, printed.stderr);
			const result = JSON.parse(printed.stdout) as Record<string, unknown>;
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

		test('prints the text alone otherwise, the same by drafts and from token ids', async () => {
			const { basePromptTokens, preferencePromptTokens } = reference;
			const base = await file('base.json', JSON.stringify(basePromptTokens));
			const preference = await file('preference.json', JSON.stringify(preferencePromptTokens));
			const { status, stdout, stderr } = await amulet([
				...['decode', ...modelOptions(), '--base-prompt-file', base],
				...['--preference-prompt-file', preference, '--max-tokens', '8'],
			]);
			assert.equal(status, 0, stderr);
			assert.equal(stdout, `${(JSON.parse(printed.stdout) as { text: string }).text}\n`);
		});

		test('takes several preferences with weights, and appends forced tokens whatever is chosen', async () => {
			const second = await file('second.txt', `${reference.basePrompt} Well,`);
			const forced = await file('forced.json', '[504, 40000, 2]');
			const { status, stdout, stderr } = await amulet([
				...['decode', ...modelOptions(), ...prompts, '--preference-prompt-file', second],
				...['--weights', '0.9,0.1', '--strength', '1.5', '--floor', '0.1'],
				...['--forced-tokens', forced, '--vocabulary', 'full', '--json'],
			]);
			assert.equal(status, 0, stderr);
			const result = JSON.parse(stdout) as {
				tokens: number[];
				choices: number[];
				promptTokens: number[];
				stopReason: string;
			};
			assert.equal(result.promptTokens.length, 3);
			assert.deepEqual(result.tokens, [504, 40_000, 2]);
			assert.equal(result.choices.length, 3);
			assert.notDeepEqual(result.choices, result.tokens);
			assert.equal(result.stopReason, 'forcedTokensEnded');
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
			// Other prose is asked for, which a few layers don’t give.
			const args = ['rewrite', ...modelOptions(modelPath()), ...preference, '--no-check'];
			const { status, stdout, stderr } = await amulet([...args, '--max-tokens', '40'], document);
			assert.equal(status, 0, stderr);
			assert.deepEqual(compareProtectedSpans(document, stdout, syntaxOf('markdown')), {
				kind: 'kept',
			});
			assert.ok(stdout.startsWith('---\r\ntitle: Note\r\n---\r\n\r\n# A heading\r\n\r\n- '));
			assert.match(stdout, /\r\n```js\r\nconst a = 1;\r\n```\r\n\r\n> /);
			assert.ok(!/[^\r]\n/.test(stdout), 'CRLF stays CRLF');
			assert.notEqual(stdout, document);
		});

		test('prints one JSON object with the text and what it cost, in the layout that was asked for', async () => {
			const promptTokens = new Set<string>();
			for (const layout of ['tagged', 'textFirst']) {
				const { status, stdout, stderr } = await amulet(
					['rewrite', ...modelOptions(), ...preference, '--layout', layout].concat([
						...['--no-check', '--max-tokens', '12', '--no-drafting', '--json'],
					]),
					'It rained a lot, so we stayed at home.',
				);
				assert.equal(status, 0, stderr);
				const result = JSON.parse(stdout) as Record<string, unknown>;
				assert.equal(typeof result.text, 'string');
				assert.ok((result.generatedTokens as number) > 0);
				assert.equal((result.promptTokens as number[]).length, 3);
				promptTokens.add(JSON.stringify(result.promptTokens));
			}
			assert.equal(promptTokens.size, 2);
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
		// One that does not come to its end before.
		const args = ['decode', ...modelOptions(modelPath()), '--base-prompt-file', prompt].concat([
			'--preference-prompt-file',
			prompt,
			'--json',
		]);
		const child = startAmulet(args);
		// Once its backend is there it knows what to do; then the model takes its time.
		const isKnown = process.platform === 'linux';
		await until(() => !isKnown || childrenOf(child.pid ?? 0).length > 0, 60_000);
		setTimeout(() => child.kill('SIGINT'), isKnown ? 2500 : 4000);
		const result = JSON.parse(await text(child.stdout)) as { stopReason: string };
		assert.equal(result.stopReason, 'cancelled');
	});

	test('the README’s list of options is what --help prints', async () => {
		const { status, stdout } = await amulet(['--help']);
		assert.equal(status, 0);
		assert.match(stdout, /^Usage:/);
		const readme = await readFile(join(root, 'README.md'), 'utf8');
		assert.ok(readme.includes(stdout.trim()));
	});
});
