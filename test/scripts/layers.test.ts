import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/system/paths.mjs';
import { run } from '../../scripts/system/processes.mjs';

interface Violation {
	readonly from: string;
	readonly rule: { readonly name: string };
}

/**
 * Imports that must be found, each with the rule that forbids it. The checker is known to overlook some
 * silently.
 */
const seeds = [
	[
		'writing/text/seedEditor.ts',
		`import * as vscode from 'vscode';`,
		'only-extension-imports-vscode',
	],
	[
		'writing/text/seedType.ts',
		`import type { Uri } from 'vscode';`,
		'only-extension-imports-vscode',
	],
	[
		'client/seedLlama.ts',
		`import { getLlama } from 'node-llama-cpp';`,
		'only-backend-evaluation-imports-node-llama-cpp',
	],
	['amulet/seedNode.ts', `import { readFileSync } from 'node:fs';`, 'pure-layers-know-no-node'],
	['protocol/seedPath.ts', `import path from 'path';`, 'pure-layers-know-no-node'],
	['extension/seedBackend.ts', `import '../backend/main.ts';`, 'layer-extension'],
	['extension/seedEvaluation.ts', `import '../evaluation/plan.ts';`, 'layer-extension'],
	['evaluation/seedBackend.ts', `import '../backend/main.ts';`, 'layer-evaluation'],
	['download/seedWriting.ts', `import '../writing/prompts/prompts.ts';`, 'layer-download'],
	['amulet/seedUpwards.ts', `import '../protocol/messages.ts';`, 'layer-amulet'],
	['client/seedTest.ts', `import '../../test/seed.ts';`, 'src-never-imports-tests'],
	['writing/text/seedCircle.ts', `import './seedCircleBack.ts';`, 'no-circular'],
	['writing/text/seedText.ts', `import '../document/blocks.ts';`, 'writing-text'],
	['writing/latex/seedReader.ts', `import '../markdown/blockMarks.ts';`, 'writing-latex'],
	['writing/passage/seedPassage.ts', `import '../latex/latexBlocks.ts';`, 'writing-passage'],
	['extension/settings/seedLater.ts', `import '../completion/snooze.ts';`, 'extension-settings'],
	['extension/rewriting/seedStatus.ts', `import '../status/statusItem.ts';`, 'extension-rewriting'],
	['writing/seedRoom.ts', `import './text/lines.ts';`, 'writing-has-rooms'],
] as const;

suite('The layer rules', function () {
	this.timeout(60_000);
	let folder: string;

	suiteSetup(() => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'amulet-layers-'));
		cpSync(path.join(root, 'src'), path.join(folder, 'src'), { recursive: true });
		for (const file of ['package.json', '.dependency-cruiser.cjs']) {
			cpSync(path.join(root, file), path.join(folder, file));
		}
		symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
	});

	suiteTeardown(() => {
		rmSync(folder, { recursive: true });
	});

	async function violations(): Promise<readonly Violation[]> {
		const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
		const args = [program, 'src', '--output-type', 'json'];
		const { output } = await run(process.execPath, args, { cwd: folder });
		const result = JSON.parse(output) as { summary: { violations: readonly Violation[] } };
		return result.summary.violations;
	}

	test('find every forbidden import that is put there, and nothing else', async () => {
		const aims = {
			'test/seed.ts': '',
			'src/writing/text/seedCircleBack.ts': `import './seedCircle.ts';`,
		};
		mkdirSync(path.join(folder, 'test'));
		for (const [file, source] of Object.entries(aims))
			writeFileSync(path.join(folder, file), source);
		for (const [file, source] of seeds) writeFileSync(path.join(folder, 'src', file), source);
		const found = (await violations()).map(({ from, rule }) => `${from}: ${rule.name}`);
		const expected = seeds.map(([file, , rule]) => `src/${file}: ${rule}`);
		assert.deepEqual(found.sort(), expected.sort());
	});
});
