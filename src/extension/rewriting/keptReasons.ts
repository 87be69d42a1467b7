/** Why a passage stayed as it was, in the user's words. */
import * as vscode from 'vscode';
import type { KeptReason } from '../../protocol/messages.ts';
import type { Misfit } from '../../writing/passage/placement.ts';

/**
 * What the model did, as the rest of a sentence; made when asked for, since the language is known only then.
 */
const descriptions: Readonly<Record<KeptReason | Misfit, () => string>> = {
	protectedSpansLost: () =>
		vscode.l10n.t('the model could not keep the code, links or other protected text in it'),
	structureChanged: () =>
		vscode.l10n.t('the model’s text would have changed the structure of the document'),
	detailsLost: () => vscode.l10n.t('the model left out too much of it'),
	empty: () => vscode.l10n.t('the model gave no text'),
	echo: () => vscode.l10n.t('the model repeated the request instead of rewriting the text'),
	refusal: () => vscode.l10n.t('the model refused'),
	remark: () => vscode.l10n.t('the model commented on the text instead of rewriting it'),
	marks: () => vscode.l10n.t('the model put tags or placeholders into it'),
	unchanged: () => vscode.l10n.t('the model found nothing to change'),
	otherLanguage: () => vscode.l10n.t('the model answered in another language'),
	answer: () => vscode.l10n.t('the model answered the text instead of rewriting it'),
	numbers: () => vscode.l10n.t('the model changed a number in it'),
	cutOff: () => vscode.l10n.t('the model’s text came to no end'),
	looping: () => vscode.l10n.t('the model repeated itself'),
};

export function describeKept(reason: KeptReason | Misfit): string {
	return descriptions[reason]();
}
