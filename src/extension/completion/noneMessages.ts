/** Why no suggestion comes, for a writer who asked for one. */
import * as vscode from 'vscode';
import type { NoneReason } from './completionEngine.ts';

/** Reasons of which nothing needs to be said: the writer knows, or it is said elsewhere. */
const silent: ReadonlySet<NoneReason> = new Set([
	'noModel',
	'cancelled',
	'failedBefore',
	'manual',
	'snoozed',
	'suggestWidget',
]);

/** Undefined where nothing needs to be said. */
export function noneMessage(reason: NoneReason): string | undefined {
	if (silent.has(reason)) return undefined;
	return messages()[reason] ?? elsewhere();
}

function messages(): Partial<Record<NoneReason, string>> {
	const { l10n } = vscode;
	return {
		off: l10n.t('completion is off for this language (amulet.completion.trigger).'),
		notProse: l10n.t('the language of this document is not in amulet.rewrite.languages.'),
		outsideComment: l10n.t('in code, suggestions come in comments alone.'),
		severalCursors: l10n.t('nothing is suggested while there are several cursors.'),
		selection: l10n.t('nothing is suggested while text is selected.'),
		rewriting: l10n.t('nothing is suggested while a rewrite is under way.'),
		nothingBefore: l10n.t('write some words first: there is nothing to continue.'),
		insideWord: l10n.t('nothing is suggested inside a word.'),
		noProfile: l10n.t('there is no profile to write with: add one to amulet.profiles.'),
		unsure: l10n.t('the model is not sure enough of what follows (amulet.completion.confidence).'),
	};
}

function elsewhere(): string {
	return vscode.l10n.t('nothing is suggested here: code, links and other marks stay as they are.');
}
