/** What the user is told about how a rewriting went. */
import * as vscode from 'vscode';
import { openSettings, type Notices } from '../notices.ts';
import type { StrengthName } from '../settings/namedStrengths.ts';
import { readOnlyMessage } from './editableDocument.ts';
import { describeKept } from './keptReasons.ts';
import type { MissingStyle, RewriteStyle } from './rewriteStyle.ts';
import type { SessionOutcome, SessionPhase } from './sessionPhase.ts';
import type { RewriteSummary } from './rewriteSummary.ts';

type Ended = Extract<SessionPhase, { kind: 'ended' }>;

export function reportOutcome(
	{ outcome, restored, wasShown }: Ended,
	style: RewriteStyle,
	notices: Notices,
): void {
	notices.record(`A rewrite ended: ${outcome.kind}.`);
	const passing = passingMessage(outcome, style, wasShown);
	if (passing !== undefined) notices.passing(passing);
	if (outcome.kind === 'failed') notices.failed(outcome.error);
	const refusal = refusalMessage(outcome);
	if (refusal !== undefined) notices.cannot(refusal);
	if (!restored && !leavesRewrite.includes(outcome.kind)) {
		const message = vscode.l10n.t(
			'The original could not be put back. “Amulet: Show Original” shows it.',
		);
		notices.failed(new Error(message));
	}
}

/** Why nothing can be rewritten with these settings. */
export function reportMissingStyle(missing: MissingStyle, notices: Notices): void {
	const { l10n } = vscode;
	switch (missing.kind) {
		case 'noProfile':
			notices.cannot(
				l10n.t('Amulet has no profile to rewrite with: add one to amulet.profiles.'),
				openSettings('amulet.profiles'),
			);
			return;
		case 'noModel':
			notices.noModel();
			return;
		case 'relativePath':
			notices.cannot(
				l10n.t('amulet.model.path must be an absolute path, but it is “{0}”.', missing.path),
				openSettings('amulet.model.path'),
			);
	}
}

/** As it is shown. */
export function describeStrengthName(name: StrengthName): string {
	const { l10n } = vscode;
	const names: Readonly<Record<StrengthName, string>> = {
		wordsOnly: l10n.t('Words only'),
		light: l10n.t('Light'),
		clear: l10n.t('Clear'),
		strong: l10n.t('Strong'),
		paper: l10n.t('Paper'),
	};
	return names[name];
}

/** The outcomes after which the rewritten text stays. */
const leavesRewrite: readonly SessionOutcome['kind'][] = ['accepted', 'edited', 'closed'];

function passingMessage(
	{ kind }: SessionOutcome,
	style: RewriteStyle,
	wasShown: boolean,
): string | undefined {
	const { l10n } = vscode;
	if (kind === 'accepted') {
		return l10n.t('rewritten as {0}. One Undo brings the original back.', style.profile.name);
	}
	if (kind === 'edited') {
		return l10n.t(
			'the rewrite ended, since you edited it. “Amulet: Show Original” shows what was there.',
		);
	}
	if (kind === 'closed') return l10n.t('the document was closed while a rewrite was pending.');
	const isAnswered = kind === 'rejected' || kind === 'stopped' || kind === 'undone';
	if (!isAnswered) return undefined;
	return wasShown ? l10n.t('the original is back.') : l10n.t('stopped; nothing was changed.');
}

/** Why there is no rewrite to answer. */
function refusalMessage(outcome: SessionOutcome): string | undefined {
	if (outcome.kind === 'readOnly') return readOnlyMessage();
	return outcome.kind === 'unchanged' ? describeUnchanged(outcome.summary) : undefined;
}

/** What to know about a rewrite before accepting it; a short sentence each. */
export function describeSummary(summary: RewriteSummary, maxTokens: number): string[] {
	const { l10n } = vscode;
	const { cutOff, keptSentences, kept } = summary;
	return [
		...(cutOff === 'growthLimit'
			? [l10n.t('Cut off when it was several times as long as the original')]
			: []),
		...(cutOff === 'maxTokens'
			? [l10n.t('Cut off at the limit of {0} tokens (amulet.limits.maxTokens)', maxTokens)]
			: []),
		...(keptSentences > 0 ? [l10n.t('Sentences kept as they were: {0}', keptSentences)] : []),
		...[...new Set(kept)].map((reason) =>
			l10n.t(
				'Paragraphs kept as they were: {0} ({1})',
				kept.filter((other) => other === reason).length,
				describeKept(reason),
			),
		),
	];
}

function describeUnchanged({ kept: [reason] }: RewriteSummary): string {
	const { l10n } = vscode;
	if (reason === undefined || reason === 'unchanged') {
		return l10n.t(
			'The model found nothing to change. Nothing was changed. A higher strength may change more.',
		);
	}
	if (reason === 'protectedSpansLost' || reason === 'structureChanged') {
		return l10n.t('Nothing was rewritten: {0}. To select less of it may do.', describeKept(reason));
	}
	return l10n.t(
		'Nothing was rewritten: {0}, and it was asked twice. A larger model, or a lower strength, may do better.',
		describeKept(reason),
	);
}
