/** Marks the passages that are being rewritten, and says at their end how fast it goes. */
import * as vscode from 'vscode';
import type { BackendService } from '../backendService.ts';
import type { SettingsStore } from '../settings/settingsStore.ts';
import { formatRate } from '../tokenRate.ts';
import { rangeIn, reviewDisplay } from './decorated.ts';
import type { RewriteController } from './rewriteController.ts';
import type { RewriteSession } from './rewriteSession.ts';

export class PendingDecorations implements vscode.Disposable {
	readonly #controller: RewriteController;
	readonly #backend: BackendService;
	readonly #settings: SettingsStore;
	readonly #begun = passageDecoration(
		'diffEditor.insertedTextBackground',
		'editorOverviewRuler.addedForeground',
	);
	/** Beneath the marks of the words that it changes. */
	readonly #reviewed = passageDecoration(
		'diffEditor.insertedLineBackground',
		'editorOverviewRuler.addedForeground',
	);
	readonly #waiting = passageDecoration(
		'editor.wordHighlightBackground',
		'editorOverviewRuler.wordHighlightForeground',
	);
	/** A CodeLens can't say it: the editor does not redraw those while the text changes. */
	readonly #progress = vscode.window.createTextEditorDecorationType({
		rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
		after: {
			color: new vscode.ThemeColor('editorCodeLens.foreground'),
			fontStyle: 'italic',
			margin: '0 0 0 1em',
		},
	});
	readonly #listening: readonly vscode.Disposable[];

	constructor(controller: RewriteController, backend: BackendService, settings: SettingsStore) {
		this.#controller = controller;
		this.#backend = backend;
		this.#settings = settings;
		const { window } = vscode;
		this.#listening = [
			controller.onDidChange((document) => {
				this.#mark(window.visibleTextEditors.filter((one) => one.document === document));
			}),
			backend.onDidChangeState(() => {
				this.#mark(
					window.visibleTextEditors.filter(({ document }) => controller.sessionOf(document)),
				);
			}),
			window.onDidChangeVisibleTextEditors((editors) => {
				this.#mark(editors);
			}),
			settings.onDidChange(() => {
				this.#mark(window.visibleTextEditors);
			}),
		];
	}

	dispose(): void {
		const types = [this.#begun, this.#reviewed, this.#waiting, this.#progress];
		for (const one of [...this.#listening, ...types]) one.dispose();
	}

	#mark(editors: readonly vscode.TextEditor[]): void {
		for (const editor of editors) {
			const { document } = editor;
			const session = this.#controller.sessionOf(document);
			const passages = session?.passages ?? [];
			const rangesOf = (begun: boolean) =>
				passages
					.filter((passage) => passage.begun === begun)
					.map(({ range: { start, end } }) => rangeIn(document, start, end));
			const isReviewed = reviewDisplay(session, this.#settings) !== 'none';
			editor.setDecorations(this.#begun, isReviewed ? [] : rangesOf(true));
			editor.setDecorations(this.#reviewed, isReviewed ? rangesOf(true) : []);
			editor.setDecorations(this.#waiting, rangesOf(false));
			editor.setDecorations(this.#progress, session ? this.#progressOf(session) : []);
		}
	}

	#progressOf({ phase, passages, document }: RewriteSession): vscode.DecorationOptions[] {
		const text = phase.kind === 'generating' ? this.#progressText() : undefined;
		const current = passages.findLast(({ begun }) => begun) ?? passages[0];
		if (text === undefined || current === undefined) return [];
		const { end } = current.range;
		return [
			{ range: rangeIn(document, end, end), renderOptions: { after: { contentText: text } } },
		];
	}

	#progressText(): string | undefined {
		const { l10n } = vscode;
		const { state } = this.#backend;
		if (state.kind === 'loading') {
			return l10n.t('loading the model, {0} %', Math.round(state.fraction * 100));
		}
		if (state.kind === 'reading') {
			return l10n.t('reading the text, {0} %', Math.round(state.fraction * 100));
		}
		if (state.kind !== 'generating' || state.tokensPerSecond === 0) return undefined;
		return l10n.t('{0} tokens/s', formatRate(state.tokensPerSecond));
	}
}

function passageDecoration(background: string, ruler: string): vscode.TextEditorDecorationType {
	return vscode.window.createTextEditorDecorationType({
		backgroundColor: new vscode.ThemeColor(background),
		overviewRulerColor: new vscode.ThemeColor(ruler),
		overviewRulerLane: vscode.OverviewRulerLane.Full,
		rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
	});
}
