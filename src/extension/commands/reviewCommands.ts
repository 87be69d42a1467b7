/** The commands that review a pending rewrite in parts. */
import * as vscode from 'vscode';
import type { WordChange } from '../../writing/review/wordChanges.ts';
import { rangeIn } from '../rewriting/decorated.ts';
import type { ReviewAnswer, ReviewScope } from '../rewriting/pendingReview.ts';
import type { RewriteController } from '../rewriting/rewriteController.ts';
import { documentOf, isKey, positionIn } from './commandArguments.ts';

type Command = (document: unknown, offset: unknown) => unknown;

export function reviewCommands({
	controller,
}: {
	readonly controller: RewriteController;
}): Record<string, Command> {
	const answer =
		(what: ReviewAnswer, scope: ReviewScope): Command =>
		(argument, offset) => {
			const document = documentOf(argument);
			if (document === undefined) return undefined;
			return controller.answer(document, what, scope, positionIn(document, offset));
		};
	const turn =
		(step: 1 | -1): Command =>
		(argument) =>
			controller.turn(documentOf(argument), step);
	const strengthen =
		(step: 1 | -1): Command =>
		(argument) =>
			controller.strengthen(documentOf(argument), step);
	return {
		keepChange: answer('keep', 'change'),
		revertChange: answer('revert', 'change'),
		keepSentence: answer('keep', 'sentence'),
		revertSentence: answer('revert', 'sentence'),
		keepParagraph: answer('keep', 'paragraph'),
		revertParagraph: answer('revert', 'paragraph'),
		nextChange: (argument) => {
			goToChange(controller, documentOf(argument), 1);
		},
		previousChange: (argument) => {
			goToChange(controller, documentOf(argument), -1);
		},
		nextVersion: turn(1),
		previousVersion: turn(-1),
		strengthenRewrite: strengthen(1),
		weakenRewrite: strengthen(-1),
		rewriteAgain: (argument) => controller.rewriteWithActiveProfile(documentOf(argument)),
		goToRewrite: (argument) => {
			goToRewrite(controller, documentOf(argument));
		},
	};
}

/**
 * Does what a command is for. A key acts on a rewrite only where the cursor is: from elsewhere it goes there,
 * so that what is asked next is seen.
 */
export function atRewrite(
	controller: RewriteController,
	argument: unknown,
	act: (document: vscode.TextDocument | undefined) => unknown,
): unknown {
	const document = documentOf(argument);
	const editor = vscode.window.activeTextEditor;
	const session = controller.sessionOf(document);
	const isElsewhere =
		isKey(argument) &&
		session !== undefined &&
		editor?.document === document &&
		editor?.selections.every((selection) => !session.touches(selection));
	if (isElsewhere !== true) return act(document);
	goToRewrite(controller, document);
	return undefined;
}

/** Selects what is changed after or before the selection, around the ends. */
function goToChange(
	controller: RewriteController,
	document: vscode.TextDocument | undefined,
	step: 1 | -1,
): void {
	const words = controller.sessionOf(document)?.review.words ?? [];
	const editor = vscode.window.activeTextEditor;
	if (document === undefined || editor?.document !== document) return;
	const next = changeBeside(words, document.offsetAt(editor.selection.start), step);
	if (next !== undefined) goTo(editor, rangeIn(document, next.range.start, next.range.end));
}

/** The next change that begins after or before an offset, around the ends. */
function changeBeside(
	words: readonly WordChange[],
	offset: number,
	step: 1 | -1,
): WordChange | undefined {
	if (step > 0) return words.find(({ range }) => range.start > offset) ?? words[0];
	return words.findLast(({ range }) => range.start < offset) ?? words.at(-1);
}

/** Goes to a rewrite that is elsewhere in the document, so that what is asked next is seen. */
function goToRewrite(
	controller: RewriteController,
	document: vscode.TextDocument | undefined,
): void {
	const first = controller.sessionOf(document)?.passages[0];
	const editor = vscode.window.activeTextEditor;
	if (first === undefined || document === undefined || editor?.document !== document) return;
	goTo(editor, rangeIn(document, first.range.start, first.range.start));
}

function goTo(editor: vscode.TextEditor, range: vscode.Range): void {
	editor.selection = new vscode.Selection(range.start, range.end);
	editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
