/** Starts rewritings, one a document at most, and passes the user's answers on to them. */
import * as vscode from 'vscode';
import type { BackendClient } from '../../client/backendClient.ts';
import type { Profile } from '../../writing/prompts/profile.ts';
import { planRewrite, type Passage } from '../../writing/passage/rewritePlan.ts';
import { syntaxOf } from '../../writing/syntax/syntaxes.ts';
import type { Notices } from '../notices.ts';
import {
	anotherAttempt,
	chosenModel,
	decodingOf,
	layoutOf,
	ownMarkupOf,
} from '../settings/requestSettings.ts';
import type { SettingsProblems } from '../settings/settingsProblems.ts';
import type { SettingsStore } from '../settings/settingsStore.ts';
import type { JournalFolder } from './journal.ts';
import { openSettings } from '../notices.ts';
import { whyNotEditable } from './editableDocument.ts';
import { reportOutcome } from './outcomeMessages.ts';
import { generateWith, type RewriteStyle } from './rewriteRequest.ts';
import { RewriteSession } from './rewriteSession.ts';

/** A session and the style that it rewrites in. */
export interface StyledSession {
	readonly session: RewriteSession;
	readonly style: RewriteStyle;
}

export interface RewriteControllerOptions {
	readonly client: BackendClient;
	readonly settings: SettingsStore;
	readonly problems: SettingsProblems;
	readonly notices: Notices;
	readonly journals: JournalFolder;
}

export class RewriteController implements vscode.Disposable {
	readonly #options: RewriteControllerOptions;
	readonly #sessions = new Map<vscode.TextDocument, StyledSession>();
	readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
	/** A session of this document began, changed or ended. */
	readonly onDidChange = this.#changed.event;

	constructor(options: RewriteControllerOptions) {
		this.#options = options;
	}

	get sessions(): readonly StyledSession[] {
		return [...this.#sessions.values()];
	}

	sessionOf(document: vscode.TextDocument | undefined): StyledSession | undefined {
		return document && this.#sessions.get(document);
	}

	/** Rewrites what is selected; `profile` is the active one by default. */
	async rewriteSelection(editor: vscode.TextEditor | undefined, profile?: Profile): Promise<void> {
		const { notices } = this.#options;
		if (editor === undefined) {
			notices.cannot(vscode.l10n.t('Amulet rewrites text in an editor: open a document first.'));
			return;
		}
		const { document } = editor;
		const { session } = this.sessionOf(document) ?? {};
		if (session !== undefined && !(await this.#answerFirst(session))) return;
		const obstacle = await whyNotEditable(document);
		if (obstacle !== undefined) {
			notices.cannot(obstacle);
			return;
		}
		const passages = this.#plan(document, editor.selections);
		const style = passages && this.#style(document, profile);
		if (passages === undefined || style === undefined) return;
		await this.#run(document, passages, style);
	}

	async accept(document: vscode.TextDocument | undefined): Promise<void> {
		await this.sessionOf(document)?.session.accept();
	}

	/** Rejects a pending rewrite or stops one that is generating. */
	async reject(document: vscode.TextDocument | undefined): Promise<void> {
		await this.sessionOf(document)?.session.reject();
	}

	/** Stops every rewrite that is generating. */
	async stopAll(): Promise<void> {
		const generating = this.sessions.filter(({ session }) => session.phase.kind === 'generating');
		await Promise.all(generating.map(({ session }) => session.reject()));
	}

	/** Rewrites the same passages again, in the same style, with another outcome. */
	async retry(document: vscode.TextDocument | undefined): Promise<void> {
		const styled = this.sessionOf(document);
		if (document === undefined || styled?.session.phase.kind !== 'pending') return;
		const { session, style } = styled;
		await session.reject();
		if (document.getText() !== session.originalText) return;
		const settings = this.#options.settings.read(document);
		const decoding = anotherAttempt(decodingOf(settings), Math.floor(Math.random() * 2 ** 32));
		await this.#run(document, session.originalPassages, { ...style, decoding });
	}

	dispose(): void {
		for (const { session } of this.sessions) session.dispose();
		this.#sessions.clear();
		this.#changed.dispose();
	}

	/** Whether the rewrite that is under way was ended by the user's choice. */
	async #answerFirst(session: RewriteSession): Promise<boolean> {
		const [accept, reject] = [vscode.l10n.t('Accept'), vscode.l10n.t('Reject')];
		const stop = vscode.l10n.t('Stop');
		const isPending = session.phase.kind === 'pending';
		const choices = isPending ? [accept, reject] : [stop];
		const chosen = await vscode.window.showInformationMessage(
			isPending
				? vscode.l10n.t('A rewrite is pending in this document. Accept or reject it first.')
				: vscode.l10n.t('This document is being rewritten. Wait until it is done, or stop it.'),
			...choices,
		);
		if (chosen === accept) await session.accept();
		else if (chosen === reject || chosen === stop) await session.reject();
		return session.phase.kind === 'ended';
	}

	#plan(
		document: vscode.TextDocument,
		selections: readonly vscode.Selection[],
	): readonly Passage[] | undefined {
		const settings = this.#options.settings.read(document);
		const ranges = selections.map((selection) => ({
			start: document.offsetAt(selection.start),
			end: document.offsetAt(selection.end),
		}));
		const plan = planRewrite(document.getText(), ranges, {
			syntax: syntaxOf(document.languageId, ownMarkupOf(settings)),
			maxCharacters: settings['limits.selectionCharacters'],
			proseLanguages: settings['rewrite.languages'],
		});
		if (plan.kind === 'plan') return plan.passages;
		const setting = {
			tooLong: 'amulet.limits.selectionCharacters',
			notProse: 'amulet.rewrite.languages',
			empty: undefined,
			onlyProtected: undefined,
		}[plan.reason];
		this.#options.notices.cannot(plan.message, ...(setting ? [openSettings(setting)] : []));
		return undefined;
	}

	#style(document: vscode.TextDocument, profile: Profile | undefined): RewriteStyle | undefined {
		const { settings: store, notices, problems } = this.#options;
		problems.check(document);
		const settings = store.read(document);
		const used = profile ?? settings.profile;
		if (used === undefined) {
			const message = vscode.l10n.t(
				'Amulet has no profile to rewrite with: add one to amulet.profiles.',
			);
			notices.cannot(message, openSettings('amulet.profiles'));
			return undefined;
		}
		const choice = chosenModel(settings);
		switch (choice.kind) {
			case 'model':
				return {
					profile: used,
					model: choice.model,
					decoding: decodingOf(settings),
					layout: layoutOf(settings),
					ownMarkup: ownMarkupOf(settings),
					checksReplies: settings['guards.rewrites'],
					keepsNumbers: settings['guards.numbers'],
				};
			case 'noModel':
				notices.noModel();
				return undefined;
			case 'relativePath':
				notices.cannot(
					vscode.l10n.t(
						'amulet.model.path must be an absolute path, but it is “{0}”.',
						choice.path,
					),
					openSettings('amulet.model.path'),
				);
				return undefined;
		}
	}

	async #run(
		document: vscode.TextDocument,
		passages: readonly Passage[],
		style: RewriteStyle,
	): Promise<void> {
		// Another request may have begun while this one waited for an answer.
		if (this.#sessions.has(document)) return;
		const session = new RewriteSession({
			document,
			passages,
			generate: generateWith(this.#options.client, style, passages),
			journal: this.#options.journals.create(),
			instructions: style.profile.preferences.map(({ instruction }) => instruction),
		});
		this.#options.notices.record(
			`A rewrite of ${passages.length} passages in ${document.languageId} begins.`,
		);
		this.#sessions.set(document, { session, style });
		session.onDidChange(() => {
			this.#sessionChanged({ session, style });
		});
		this.#changed.fire(document);
		await session.run();
	}

	#sessionChanged({ session, style }: StyledSession): void {
		const { document, phase } = session;
		if (phase.kind === 'ended') {
			this.#sessions.delete(document);
			reportOutcome(phase, style, this.#options.notices);
		}
		this.#changed.fire(document);
	}
}
