/** Starts rewritings, one a document at most, and passes the user's answers on to them. */
import * as vscode from 'vscode';
import type { BackendClient } from '../../client/backendClient.ts';
import type { Profile } from '../../writing/prompts/profile.ts';
import { planRewrite, type Passage } from '../../writing/passage/rewritePlan.ts';
import { syntaxOf } from '../../writing/syntax/syntaxes.ts';
import type { Notices } from '../notices.ts';
import { nextStrength } from '../settings/namedStrengths.ts';
import { ownMarkupOf } from '../settings/requestSettings.ts';
import type { SettingsProblems } from '../settings/settingsProblems.ts';
import type { SettingsStore } from '../settings/settingsStore.ts';
import type { JournalFolder } from './journal.ts';
import { openSettings } from '../notices.ts';
import { whyNotEditable } from './editableDocument.ts';
import { describeStrengthName, reportMissingStyle, reportOutcome } from './outcomeMessages.ts';
import type { ReviewAnswer, ReviewScope } from './pendingReview.ts';
import { generateWith } from './rewriteRequest.ts';
import { RewriteSession, type AnotherOutcome } from './rewriteSession.ts';
import { atStrength, drawnAnew, rewriteStyle, type RewriteStyle } from './rewriteStyle.ts';

export interface RewriteControllerOptions {
	readonly client: BackendClient;
	readonly settings: SettingsStore;
	readonly problems: SettingsProblems;
	readonly notices: Notices;
	readonly journals: JournalFolder;
}

type Document = vscode.TextDocument | undefined;

/** How often another version is drawn that turns out to be a text that is there. */
const mostDraws = 3;

export class RewriteController implements vscode.Disposable {
	readonly #options: RewriteControllerOptions;
	readonly #sessions = new Map<vscode.TextDocument, RewriteSession>();
	/** The profile that was active when each session began. */
	readonly #activeProfiles = new WeakMap<RewriteSession, Profile>();
	readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
	/** A session of this document began, changed or ended. */
	readonly onDidChange = this.#changed.event;

	readonly #listening: vscode.Disposable;

	constructor(options: RewriteControllerOptions) {
		this.#options = options;
		this.#listening = vscode.workspace.onWillSaveTextDocument(({ document, reason }) => {
			if (reason === vscode.TextDocumentSaveReason.Manual) this.#savedBy(document);
		});
	}

	get sessions(): readonly RewriteSession[] {
		return [...this.#sessions.values()];
	}

	sessionOf(document: Document): RewriteSession | undefined {
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
		const session = this.sessionOf(document);
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

	async accept(document: Document): Promise<void> {
		await this.sessionOf(document)?.accept();
	}

	/** Rejects a pending rewrite or stops one that is generating. */
	async reject(document: Document): Promise<void> {
		await this.sessionOf(document)?.reject();
	}

	/** Stops every rewrite that is generating. */
	async stopAll(): Promise<void> {
		const generating = this.sessions.filter(({ phase }) => phase.kind === 'generating');
		await Promise.all(generating.map((session) => session.reject()));
	}

	/** Keeps or takes back what is changed at a place of a pending rewrite. */
	async answer(
		document: Document,
		answer: ReviewAnswer,
		scope: ReviewScope,
		position: vscode.Position,
	): Promise<void> {
		const session = this.sessionOf(document);
		if (session?.phase.kind !== 'pending') return;
		if (await session.answer(answer, scope, position)) return;
		this.#options.notices.passing(vscode.l10n.t('nothing is changed at the cursor.'));
	}

	/** Shows the version before or after the one that is shown. */
	async turn(document: Document, step: 1 | -1): Promise<void> {
		await this.sessionOf(document)?.turn(step);
	}

	/** Makes another version in the same style, one that is not there yet. */
	async retry(document: Document): Promise<void> {
		const session = this.sessionOf(document);
		if (session === undefined) return;
		const { style } = session;
		for (let draw = 0; draw < mostDraws; draw += 1) {
			if ((await this.#another(session, drawnAnew(style))) !== 'same') return;
		}
		this.#options.notices.passing(vscode.l10n.t('the model found no other version.'));
	}

	/** Makes a version of the same passages at the next strength at which the text is another. */
	async strengthen(document: Document, step: 1 | -1): Promise<void> {
		const session = this.sessionOf(document);
		if (session === undefined) return;
		const { style } = session;
		const settings = this.#options.settings.read(session.document);
		let { strength } = style;
		for (;;) {
			const name = nextStrength(strength, step);
			if (name === undefined) break;
			const next = atStrength(style, name, settings);
			({ strength } = next);
			if ((await this.#another(session, next)) !== 'same') return;
			this.#options.notices.passing(
				vscode.l10n.t('at “{0}” the text is the same.', describeStrengthName(name)),
			);
		}
		this.#options.notices.passing(
			step > 0
				? vscode.l10n.t('there is no higher strength.')
				: vscode.l10n.t('there is no lower strength.'),
		);
	}

	/** The active profile, where it became so since the session began and is not the one that is shown. */
	otherProfile(session: RewriteSession): Profile | undefined {
		const { profile } = this.#options.settings.read(session.document);
		const known = [this.#activeProfiles.get(session), session.style.profile];
		return known.some((one) => one?.name === profile?.name) ? undefined : profile;
	}

	/** Makes a version of the same passages with the active profile. */
	async rewriteWithActiveProfile(document: Document): Promise<void> {
		const session = this.sessionOf(document);
		if (session === undefined) return;
		const style = this.#style(session.document, undefined);
		if (style === undefined) return;
		if ((await this.#another(session, style)) !== 'same') return;
		this.#options.notices.passing(
			vscode.l10n.t('as {0} the text is the same.', style.profile.name),
		);
	}

	dispose(): void {
		this.#listening.dispose();
		for (const session of this.sessions) session.dispose();
		this.#sessions.clear();
		this.#changed.dispose();
	}

	/** The user may not think of the rewrite that is in what is saved. */
	#savedBy(document: vscode.TextDocument): void {
		if (this.sessionOf(document)?.passages.some(({ begun }) => begun) !== true) return;
		this.#options.notices.passing(
			vscode.l10n.t(
				'saved with the pending rewrite in it. Reject it and save to have the original.',
			),
		);
	}

	async #another(session: RewriteSession, style: RewriteStyle): Promise<AnotherOutcome> {
		try {
			return await session.another(style);
		} catch (error) {
			this.#options.notices.failed(error);
			return 'stopped';
		}
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

	/** The user is told where there is none. */
	#style(document: vscode.TextDocument, profile: Profile | undefined): RewriteStyle | undefined {
		const { settings, notices, problems } = this.#options;
		problems.check(document);
		const found = rewriteStyle(settings.read(document), profile);
		if (found.kind === 'style') return found.style;
		reportMissingStyle(found, notices);
		return undefined;
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
			style,
			generate: generateWith(this.#options.client, passages),
			journal: this.#options.journals.create(),
		});
		this.#options.notices.record(
			`A rewrite of ${passages.length} passages in ${document.languageId} begins.`,
		);
		this.#sessions.set(document, session);
		const { profile } = this.#options.settings.read(document);
		if (profile !== undefined) this.#activeProfiles.set(session, profile);
		session.onDidChange(() => {
			this.#sessionChanged(session);
		});
		this.#changed.fire(document);
		await session.run();
	}

	#sessionChanged({ document, phase, style }: RewriteSession): void {
		if (phase.kind === 'ended') {
			this.#sessions.delete(document);
			reportOutcome(phase, style, this.#options.notices);
		}
		this.#changed.fire(document);
	}
}
