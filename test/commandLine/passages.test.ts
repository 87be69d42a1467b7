/** `amulet passages`: what of a document would be rewritten, told without a model. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { root } from '../reference/files.ts';

interface Printed {
	readonly passages: readonly {
		readonly start: number;
		readonly end: number;
		readonly text: string;
		readonly atoms: readonly unknown[];
		readonly habit: string;
	}[];
	readonly leftAlone: readonly { readonly reason: string }[];
	readonly document?: string;
	readonly refused?: readonly { readonly passage: number; readonly reason: string }[];
}

const mark = '\uFEFF';
const english = `${mark}# One\r\n\r\n> Two \`three\` four.\r\n> Five.\r\n> It is six.\r\n\r\n\`\`\`\r\nsix\r\n\`\`\`\r\n`;

suite('amulet passages', function () {
	this.timeout(60_000);
	let folder: string;
	suiteSetup(() => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'amulet-passages-'));
	});
	suiteTeardown(() => {
		rmSync(folder, { recursive: true });
	});

	async function run(input: string | Uint8Array, ...args: readonly string[]) {
		const program = path.join(root, 'dist/amulet.mjs');
		const child = spawn(process.execPath, [program, 'passages', ...args]);
		child.stdin.end(input);
		const [output, error, status] = await Promise.all([
			buffer(child.stdout),
			text(child.stderr),
			new Promise<number | null>((resolve) => child.once('exit', resolve)),
		]);
		return { output, error, status };
	}

	async function printed(input: string | Uint8Array, ...args: readonly string[]) {
		const { output, error, status } = await run(input, ...args);
		assert.equal(status, 0, error);
		return JSON.parse(output.toString('utf8')) as Printed;
	}

	function repliesFile(content: string): string {
		const file = path.join(folder, 'replies.json');
		writeFileSync(file, content);
		return file;
	}

	test('prints the passages where they are in the file, mark of the byte order included', async () => {
		const { passages, leftAlone, document } = await printed(english);
		const [passage, ...others] = passages;
		assert.ok(passage !== undefined && others.length === 0);
		assert.equal(
			english.slice(passage.start, passage.end),
			'Two `three` four.\r\n> Five.\r\n> It is six.',
		);
		assert.deepEqual(
			[passage.text, passage.atoms, passage.habit],
			[
				'Two `three` four.\nFive.\nIt is six.',
				[{ start: 4, end: 11, text: '`three`' }],
				'sentences',
			],
		);
		assert.deepEqual(
			leftAlone.map(({ reason }) => reason),
			['headings', 'code'],
		);
		assert.equal(document, undefined);
	});

	test('puts replies in, and says which can’t stand there', async () => {
		const { document, refused } = await printed(
			`${english}\r\nSeven.\r\n\r\nEight.\r\n\r\nNine.\r\n`,
			...[
				'--replies',
				repliesFile('["Run `three`. It works. It ends.", null, "| a | b |", "Ten."]'),
			],
		);
		assert.equal(
			document,
			`${english.replace('Two `three` four.\r\n> Five.\r\n> It is six.', 'Run `three`.\r\n> It works.\r\n> It ends.')}\r\nSeven.\r\n\r\nEight.\r\n\r\nTen.\r\n`,
		);
		assert.deepEqual(refused, [{ passage: 2, reason: 'structureChanged' }]);
	});

	test('reads by the language', async () => {
		const { leftAlone } = await printed('One.\n% two\n', '--language', 'latex');
		assert.deepEqual(
			leftAlone.map(({ reason }) => reason),
			['comments'],
		);
	});

	test('has nothing of an empty document', async () => {
		assert.deepEqual(await printed(''), { passages: [], leftAlone: [] });
	});

	test('refuses what is not UTF-8 rather than damage it', async () => {
		const { status, error, output } = await run(Uint8Array.of(0x63, 0x61, 0x66, 0xe9));
		assert.deepEqual([status, output.length], [1, 0]);
		assert.match(error, /not UTF-8.*iconv/);
	});

	test('says what a file of replies must hold', async () => {
		const { status, error } = await run('One.', '--replies', repliesFile('{"a": 1}'));
		assert.equal(status, 1);
		assert.match(error, /replies\.json does not hold a JSON array of texts/);
	});
});
