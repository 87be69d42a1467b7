/** Why a passage stayed as it was, in the user's words. */
import * as vscode from 'vscode';
import type { KeptReason } from '../../protocol/messages.ts';

/** What the model did, as the rest of a sentence. */
export function describeKept(reason: KeptReason): string {
	const { l10n } = vscode;
	switch (reason) {
		case 'protectedSpansLost':
			return l10n.t('the model could not keep the code, links or other protected text in it');
		case 'empty':
			return l10n.t('the model gave no text');
		case 'echo':
			return l10n.t('the model repeated the request instead of rewriting the text');
		case 'refusal':
			return l10n.t('the model refused');
		case 'remark':
			return l10n.t('the model commented on the text instead of rewriting it');
		case 'marks':
			return l10n.t('the model put tags or placeholders into it');
		case 'unchanged':
			return l10n.t('the model found nothing to change');
		case 'otherLanguage':
			return l10n.t('the model answered in another language');
		case 'answer':
			return l10n.t('the model answered the text instead of rewriting it');
		case 'cutOff':
			return l10n.t('the model’s text came to no end');
		case 'looping':
			return l10n.t('the model repeated itself');
	}
}
