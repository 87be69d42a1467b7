import { EditorSession } from './harness/editorSession.ts';
const theme = process.argv[2] ?? 'Default Dark Modern';
const out = process.argv[3] ?? 'dark';
const text = `# To the reading group\n\nWe did not get round to the second chapter last week, because the discussion of the first one took longer than anybody had thought it would. So we will do the second chapter on Thursday, and the third one after the holidays.\n\nIf you have not started yet, there is still time, since the second chapter is a short one. Ann has 14 copies of the book left, so just ask her.\n`;
const session = await EditorSession.open({
	settings: {
		'amulet.model.path': '/work/models/qwen2.5-coder-0.5b-instruct-q4_k_m.gguf',
		'amulet.activeProfile': 'formal',
		'amulet.completion.trigger': 'off',
		'workbench.colorTheme': theme,
	},
	files: { 'letter.md': text },
});
const { page, workbench } = session;
let n = 0;
async function shot(name: string) {
	await page.waitForTimeout(1200);
	await page.screenshot({ path: `/work/exp/shots/${out}-${n++}-${name}.png` });
}
try {
	await page.setViewportSize({ width: 1100, height: 520 });
	await page.keyboard.press('Control+B');
	await workbench.openFile('letter.md');
	await page.keyboard.press('Control+A');
	await page.keyboard.press('Control+Alt+R');
	await workbench.codeLens('Accept').waitFor({ timeout: 60000 });
	await shot('pending');
	await page.keyboard.press('Alt+F5');
	await shot('next');
	await page.keyboard.press('Control+Alt+Backspace');
	await shot('reverted');
	await page.keyboard.press('Alt+F5');
	await page.keyboard.press('Control+Alt+K');
	await shot('kept');
	await page.keyboard.press('Alt+F5');
	await page.keyboard.press('Control+Alt+=');
	await page.waitForTimeout(1500);
	await shot('streaming');
	await workbench.codeLens('Accept').waitFor({ timeout: 60000 });
	await shot('more');
	await page.keyboard.press('Alt+[');
	await shot('previous');
	await page.keyboard.press('Control+Home');
	await page.keyboard.press('Escape');
	await shot('escape-elsewhere');
	await page.keyboard.press('Control+Alt+Enter');
	await shot('went');
	await page.keyboard.press('Control+Alt+Enter');
	await shot('accepted');
	await page.keyboard.press('Control+Z');
	await shot('undone');
	process.stdout.write(`${session.readFile('letter.md') === text}\n`);
} finally {
	await session.close();
}
