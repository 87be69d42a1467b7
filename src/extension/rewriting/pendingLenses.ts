/** The line above a passage that is being rewritten: what it is, and what can be done about it. */
import * as vscode from 'vscode';
import { describeSummary } from './outcomeMessages.ts';
import { describeDetails } from './rewriteDetails.ts';
import type { RewriteController, StyledSession } from './rewriteController.ts';
import type { SessionPhase } from './sessionPhase.ts';

export class PendingLenses implements vscode.CodeLensProvider, vscode.Disposable {
	readonly #controller: RewriteController;
	readonly #changed = new vscode.EventEmitter<void>();
	readonly #listening: vscode.Disposable;
	/** Only while there is something to show, so that other documents cost nothing. */
	#registration: vscode.Disposable | undefined;
	/** The phases that are shown; the text may change without one of them. */
	#phases = new Map<vscode.TextDocument, SessionPhase['kind']>();
	readonly onDidChangeCodeLenses = this.#changed.event;

	constructor(controller: RewriteController) {
		this.#controller = controller;
		this.#listening = controller.onDidChange((document) => {
			this.#sessionChanged(document);
		});
	}

	provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
		const styled = this.#controller.sessionOf(document);
		const first = styled?.session.passages[0];
		if (styled === undefined || first === undefined) return [];
		const position = document.positionAt(first.range.start);
		const range = new vscode.Range(position, position);
		return commandsFor(styled).map((command) => new vscode.CodeLens(range, command));
	}

	dispose(): void {
		this.#registration?.dispose();
		this.#listening.dispose();
		this.#changed.dispose();
	}

	#sessionChanged(document: vscode.TextDocument): void {
		const phase = this.#controller.sessionOf(document)?.session.phase.kind;
		if (phase === this.#phases.get(document)) return;
		if (phase === undefined) this.#phases.delete(document);
		else this.#phases.set(document, phase);
		if (this.#phases.size === 0) {
			this.#registration?.dispose();
			this.#registration = undefined;
			return;
		}
		this.#registration ??= vscode.languages.registerCodeLensProvider({ scheme: '*' }, this);
		this.#changed.fire();
	}
}

function commandsFor({ session, style }: StyledSession): vscode.Command[] {
	const { l10n } = vscode;
	const { phase, document } = session;
	const command = (title: string, name: string): vscode.Command => ({
		title,
		command: `amulet.${name}`,
		arguments: [document.uri],
	});
	const note = (title: string): vscode.Command => ({ title, command: '' });
	switch (phase.kind) {
		case 'generating':
			return [
				note(`$(loading~spin) ${l10n.t('Rewriting as {0}…', style.profile.name)}`),
				command(`$(debug-stop) ${l10n.t('Stop')}`, 'stopRewrite'),
			];
		case 'pending':
			return [
				command(`$(check) ${l10n.t('Accept')}`, 'acceptRewrite'),
				command(`$(discard) ${l10n.t('Reject')}`, 'rejectRewrite'),
				command(`$(refresh) ${l10n.t('Retry')}`, 'retryRewrite'),
				command(`$(diff) ${l10n.t('Show Original')}`, 'showOriginal'),
				...describeDetails(session.detailChanges).map((title) =>
					command(`$(warning) ${title}`, 'showDetails'),
				),
				...describeSummary(phase.summary, style.decoding.maxTokens).map((title) =>
					note(`$(warning) ${title}`),
				),
			];
		case 'ending':
		case 'ended':
			return [];
	}
}
