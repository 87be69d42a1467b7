/**
 * Takes the pictures of the README: the sample's first paragraph, rewritten in a real VS Code with the
 * settings that it starts with. usage: node --import tsx test/browser/pictures.ts [small|medium|good|FILE]
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { withModelFile } from '../../scripts/models/modelOption.mjs';
import { root } from '../../scripts/system/paths.mjs';
import { EditorSession } from './harness/editorSession.ts';

const file = 'letter.md';
/** How long a rewrite may take, in milliseconds. */
const patience = 300_000;

const [, model = ''] = await withModelFile(['--model', process.argv[2] ?? 'good']);
const session = await EditorSession.open({
	settings: {
		'amulet.model.path': model,
		'amulet.activeProfile': 'formal',
		'amulet.completion.trigger': 'off',
		'diffEditor.renderSideBySide': false,
	},
	files: { [file]: letter() },
});
try {
	await takePictures();
} finally {
	await session.close();
}

/** The note of the sample, without its second paragraph. */
function letter(): string {
	const sample = readFileSync(path.join(root, 'media', 'sample', 'welcome.md'), 'utf8');
	const [first = '', , third = ''] = sample
		.slice(sample.indexOf('\n## ') + 1)
		.split('\n\n')
		.slice(1);
	return `# To the reading group\n\n${first}\n\n${third.trim()}\n`;
}

async function takePictures(): Promise<void> {
	const { page, workbench } = session;
	await page.setViewportSize({ width: 1000, height: 460 });
	await page.keyboard.press('Control+B');
	await workbench.openFile(file);
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await workbench.runCommand('Amulet: Rewrite Selection');
	await workbench.codeLens('Accept').waitFor({ timeout: patience });
	await page.keyboard.press('Home');
	await take('pending');
	await workbench.codeLens('Show Original').click();
	await page.locator('.monaco-diff-editor .line-insert').first().waitFor();
	await take('original');
}

/** Once nothing moves any more. */
async function take(name: string): Promise<void> {
	await session.page.mouse.move(500, 380);
	await session.page.waitForTimeout(2000);
	const picture = path.join(root, 'media', 'screenshots', `${name}.png`);
	await session.page.screenshot({ path: picture });
	process.stdout.write(`${picture}\n`);
}
