/** The editor goes away while a rewrite is pending, and the original is offered when it is back. */
import assert from 'node:assert/strict';
import type { EditorSession } from './harness/editorSession.ts';
import { rewritingSettings } from './harness/rewritingSettings.ts';
import { sharedSession } from './harness/sharedSession.ts';

const document =
	'We met on Monday because the report was late, and Ann was away until the next day.\n';

suite('A rewrite that is pending when the editor goes away', function () {
	this.timeout(180_000);
	let session: EditorSession;

	suiteSetup(async () => {
		session = await sharedSession({
			settings: {
				...rewritingSettings,
				'amulet.limits.maxTokens': 40,
				// So that the rewritten text is on disk.
				'files.autoSave': 'afterDelay',
				'files.autoSaveDelay': 50,
			},
			files: { 'note.md': document },
		});
	});

	test('leaves the original to be restored at the next start', async () => {
		const { workbench, page } = session;
		await workbench.openFile('note.md');
		await workbench.selectLine(1);
		await workbench.runCommand('Amulet: Rewrite Selection');
		await workbench.codeLens('Accept').waitFor({ timeout: 60_000 });
		await until(() => session.readFile('note.md') !== document);
		await page.reload();
		await workbench.ready();
		await workbench.toast('when the editor closed').waitFor({ timeout: 60_000 });
		assert.notEqual(session.readFile('note.md'), document);
		await session.screenshot('recovery');
		await workbench.answerToast('when the editor closed', 'Restore');
		await workbench.focusEditor();
		await page.keyboard.press('Control+S');
		await until(() => session.readFile('note.md') === document);
	});

	async function until(condition: () => boolean): Promise<void> {
		for (const end = Date.now() + 20_000; !condition();) {
			assert.ok(Date.now() < end, `on disk: ${session.readFile('note.md')}`);
			await session.page.waitForTimeout(20);
		}
	}
});
