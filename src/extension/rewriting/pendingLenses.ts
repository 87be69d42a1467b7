/** The lines above passages that are being rewritten: what they are, and what can be done about them. */
import * as vscode from 'vscode';
import type { SettingsStore } from '../settings/settingsStore.ts';
import { rangeIn } from './decorated.ts';
import { describeSummary, describeStrengthName } from './outcomeMessages.ts';
import { describeDetails } from './rewriteDetails.ts';
import type { RewriteController } from './rewriteController.ts';
import type { RewriteSession } from './rewriteSession.ts';
import { strengthLabel, type RewriteStyle } from './rewriteStyle.ts';
import type { RewriteSummary } from './rewriteSummary.ts';

export class PendingLenses implements vscode.CodeLensProvider, vscode.Disposable {
	readonly #controller: RewriteController;
	readonly #changed = new vscode.EventEmitter<void>();
	readonly #listening: readonly vscode.Disposable[];
	/** Only while there is something to show, so that other documents cost nothing. */
	#registration: vscode.Disposable | undefined;
	/** What is shown; the text may change without it. */
	#shown = new Map<vscode.TextDocument, string>();
	readonly onDidChangeCodeLenses = this.#changed.event;

	constructor(controller: RewriteController, settings: SettingsStore) {
		this.#controller = controller;
		this.#listening = [
			controller.onDidChange((document) => {
				this.#sessionChanged(document);
			}),
			// The active profile may be offered.
			settings.onDidChange(() => {
				for (const { document } of controller.sessions) this.#sessionChanged(document);
			}),
		];
	}

	provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
		const session = this.#controller.sessionOf(document);
		if (session === undefined) return [];
		const several = session.passages.length > 1;
		return session.passages.flatMap(({ range: { start } }, index) => {
			const commands = [
				...(index === 0 ? this.#commandsFor(session) : []),
				...(several && session.review.waiting[index] === true ? partCommands(document, start) : []),
			];
			const place = rangeIn(document, start, start);
			return commands.map((command) => new vscode.CodeLens(place, command));
		});
	}

	dispose(): void {
		this.#registration?.dispose();
		for (const one of this.#listening) one.dispose();
		this.#changed.dispose();
	}

	#sessionChanged(document: vscode.TextDocument): void {
		const session = this.#controller.sessionOf(document);
		const shown = session && this.#outlineOf(session);
		if (shown === this.#shown.get(document)) return;
		if (shown === undefined) this.#shown.delete(document);
		else this.#shown.set(document, shown);
		if (this.#shown.size === 0) {
			this.#registration?.dispose();
			this.#registration = undefined;
			return;
		}
		this.#registration ??= vscode.languages.registerCodeLensProvider({ scheme: '*' }, this);
		this.#changed.fire();
	}

	/** What the lenses say. */
	#outlineOf(session: RewriteSession): string {
		const titles = this.#commandsFor(session).map(({ title }) => title);
		return JSON.stringify([titles, session.review.waiting]);
	}

	#commandsFor(session: RewriteSession): vscode.Command[] {
		const { phase, style } = session;
		switch (phase.kind) {
			case 'generating':
				return generatingCommands(session);
			case 'pending':
				return [
					...answerCommands(session),
					...this.#profileCommands(session),
					...noteCommands(session, phase.summary, style),
				];
			case 'ending':
			case 'ended':
				return [];
		}
	}

	/** The profile was changed since the rewriting began: it may be what was wanted. */
	#profileCommands(session: RewriteSession): vscode.Command[] {
		const profile = this.#controller.otherProfile(session);
		if (profile === undefined) return [];
		const title = `$(sparkle) ${vscode.l10n.t('As {0}', profile.name)}`;
		return [command(session, title, 'rewriteAgain')];
	}
}

function generatingCommands(session: RewriteSession): vscode.Command[] {
	const { l10n } = vscode;
	const { profile } = session.style;
	return [
		note(`$(loading~spin) ${l10n.t('Rewriting as {0}…', profile.name)}`),
		command(session, `$(debug-stop) ${l10n.t('Stop')}`, 'stopRewrite'),
	];
}

function answerCommands(session: RewriteSession): vscode.Command[] {
	const { l10n } = vscode;
	const { versions } = session;
	const turns =
		versions.count > 1
			? [
					command(session, '$(chevron-left)', 'previousVersion', l10n.t('Previous version')),
					note(l10n.t('{0} of {1}', versions.index + 1, versions.count)),
					command(session, '$(chevron-right)', 'nextVersion', l10n.t('Next version')),
				]
			: [];
	return [
		command(session, `$(check) ${l10n.t('Accept')}`, 'acceptRewrite'),
		command(session, `$(discard) ${l10n.t('Reject')}`, 'rejectRewrite'),
		command(session, `$(refresh) ${l10n.t('Retry')}`, 'retryRewrite'),
		...turns,
		command(session, `$(remove) ${l10n.t('Less')}`, 'weakenRewrite'),
		note(describeStyle(session.style)),
		command(session, `$(add) ${l10n.t('More')}`, 'strengthenRewrite'),
		command(session, `$(diff) ${l10n.t('Show Original')}`, 'showOriginal'),
	];
}

function noteCommands(
	session: RewriteSession,
	summary: RewriteSummary,
	{ decoding }: RewriteStyle,
): vscode.Command[] {
	return [
		...describeDetails(session.review.details).map((title) =>
			command(session, `$(warning) ${title}`, 'showDetails'),
		),
		...describeSummary(summary, decoding.maxTokens).map((title) => note(`$(warning) ${title}`)),
	];
}

/** Of a passage among several. */
function partCommands({ uri }: vscode.TextDocument, start: number): vscode.Command[] {
	const part = (title: string, name: string): vscode.Command => ({
		title,
		command: `amulet.${name}`,
		arguments: [uri, start],
	});
	return [
		part(`$(check) ${vscode.l10n.t('Keep Paragraph')}`, 'keepParagraph'),
		part(`$(discard) ${vscode.l10n.t('Revert Paragraph')}`, 'revertParagraph'),
	];
}

function describeStyle(style: RewriteStyle): string {
	const label = strengthLabel(style);
	const strength = typeof label === 'number' ? String(label) : describeStrengthName(label);
	return vscode.l10n.t('{0}: {1}', style.profile.name, strength);
}

function command(
	{ document }: RewriteSession,
	title: string,
	name: string,
	tooltip?: string,
): vscode.Command {
	return {
		title,
		command: `amulet.${name}`,
		arguments: [document.uri],
		...(tooltip === undefined ? {} : { tooltip }),
	};
}

function note(title: string): vscode.Command {
	return { title, command: '' };
}
