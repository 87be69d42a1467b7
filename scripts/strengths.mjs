/**
 * What the strength does: the first paragraph of the sample’s note, rewritten at several strengths, as a
 * Markdown table.
 * usage: node scripts/strengths.mjs [--model small|medium|good|FILE] [--preference SENTENCE]
 */
import { requireNode } from './system/nodeVersion.mjs';

requireNode();
const { spawnSync } = await import('node:child_process');
const { readFileSync } = await import('node:fs');
const { default: os } = await import('node:os');
const { default: path } = await import('node:path');
const { parseArgs } = await import('node:util');
const { buildIfOutdated, dist } = await import('./build.mjs');
const { ensureDependencies } = await import('./system/dependencies.mjs');
const { withModelFile } = await import('./models/modelOption.mjs');
const { root } = await import('./system/paths.mjs');
const { ExplainedFailure, runScript } = await import('./system/reporting.mjs');

const strengths = ['0', '1', '2', '4.65'];
const presets = {
	model: { type: /** @type {const} */ ('string'), default: 'good' },
	preference: {
		type: /** @type {const} */ ('string'),
		default: 'Your answer should be formal as much as possible.',
	},
};

await runScript(async () => {
	const { model, preference } = parseArgs({ options: presets }).values;
	await ensureDependencies();
	await buildIfOutdated(['backend', 'amulet']);
	const modelOption = await withModelFile(['--model', model]);
	const text = paragraph();
	const rows = strengths.map((strength) => {
		const options = ['--preference', preference, '--strength', strength];
		return `| ${strength} | ${rewrite([...modelOption, ...options], text)} |`;
	});
	const head = [`| strength | ${preference} |`, '| --- | --- |', `| the original | ${text} |`];
	process.stdout.write(
		`${[...head, ...rows].join('\n')}\n\n(${os.availableParallelism()} cores)\n`,
	);
});

/** Of the note in the sample text. */
function paragraph() {
	const sample = readFileSync(path.join(root, 'media', 'sample', 'welcome.md'), 'utf8');
	const [, , first = ''] = sample.slice(sample.indexOf('\n## ')).split(/\n\n|\n(?=## )/);
	return first.trim();
}

/**
 * @param {string[]} options
 * @param {string} text
 */
function rewrite(options, text) {
	const program = path.join(dist, 'amulet.mjs');
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[program, 'rewrite', ...options, '--json'],
		{ input: text, encoding: 'utf8' },
	);
	if (status !== 0) throw new ExplainedFailure(stderr.trim());
	const { text: rewritten, passages } = JSON.parse(stdout);
	const [passage] = passages;
	return passage.kind === 'kept' ? `(kept as it was: ${passage.reason})` : rewritten.trim();
}
