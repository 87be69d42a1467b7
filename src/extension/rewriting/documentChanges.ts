/** The editor's account of a document's change, as plain text changes. */
import type * as vscode from 'vscode';
import type { TextChange } from '../../writing/text/textRange.ts';

/** All offsets are in the text before the change. */
export function textChangesOf({ contentChanges }: vscode.TextDocumentChangeEvent): TextChange[] {
	return contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
		start: rangeOffset,
		end: rangeOffset + rangeLength,
		text,
	}));
}
