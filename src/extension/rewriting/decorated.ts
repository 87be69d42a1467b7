/** What the decorations of rewrites have in common. */
import * as vscode from 'vscode';
import type { ReviewDisplay } from '../settings/amuletSettings.ts';
import type { SettingsStore } from '../settings/settingsStore.ts';
import type { RewriteSession } from './rewriteSession.ts';

/** How the words that a rewrite changes are shown; not at all before it is pending. */
export function reviewDisplay(
	session: RewriteSession | undefined,
	settings: SettingsStore,
): ReviewDisplay {
	if (session?.phase.kind !== 'pending') return 'none';
	return settings.read(session.document)['review.show'];
}

/** @param start an offset, as `end` */
export function rangeIn(document: vscode.TextDocument, start: number, end: number): vscode.Range {
	return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
