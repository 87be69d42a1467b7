/** Shows in a pending rewrite which words are new and which went. */
import * as vscode from 'vscode';
import type { WordChange } from '../../writing/review/wordChanges.ts';
import type { ReviewDisplay } from '../settings/amuletSettings.ts';
import type { SettingsStore } from '../settings/settingsStore.ts';
import { rangeIn, reviewDisplay } from './decorated.ts';
import type { RewriteController } from './rewriteController.ts';
import { shortened } from './rewriteDetails.ts';

/** The longest that words that went are shown in the text, in characters; all of them are shown on hover. */
const longestShown = 120;

export class ReviewDecorations implements vscode.Disposable {
	readonly #controller: RewriteController;
	readonly #settings: SettingsStore;
	#types = decorationTypes();
	readonly #marked = new WeakSet<vscode.TextEditor>();
	readonly #listening: readonly vscode.Disposable[];

	constructor(controller: RewriteController, settings: SettingsStore) {
		this.#controller = controller;
		this.#settings = settings;
		const { window } = vscode;
		const markAll = () => {
			this.#mark(window.visibleTextEditors);
		};
		this.#listening = [
			controller.onDidChange((document) => {
				this.#mark(window.visibleTextEditors.filter((one) => one.document === document));
			}),
			window.onDidChangeVisibleTextEditors(markAll),
			settings.onDidChange(markAll),
			// High contrast has borders where other themes have backgrounds.
			window.onDidChangeActiveColorTheme(() => {
				this.#disposeTypes();
				this.#types = decorationTypes();
				markAll();
			}),
		];
	}

	dispose(): void {
		for (const one of this.#listening) one.dispose();
		this.#disposeTypes();
	}

	#disposeTypes(): void {
		for (const type of Object.values(this.#types)) type.dispose();
	}

	#mark(editors: readonly vscode.TextEditor[]): void {
		for (const editor of editors) {
			const session = this.#controller.sessionOf(editor.document);
			const show = reviewDisplay(session, this.#settings);
			const changes = show === 'none' ? [] : (session?.review.words ?? []);
			const isMarked = this.#marked.has(editor);
			// While a rewrite streams there is nothing to mark, nor to take away.
			if (changes.length === 0 && !isMarked) continue;
			if (changes.length > 0) this.#marked.add(editor);
			else this.#marked.delete(editor);
			this.#show(editor, changes, show);
		}
	}

	#show(editor: vscode.TextEditor, changes: readonly WordChange[], show: ReviewDisplay): void {
		const { document } = editor;
		const text = document.getText();
		const isNew = ({ range }: WordChange) => range.start < range.end;
		const inText = show === 'inline' ? changes.filter(({ removed }) => removed !== '') : [];
		const gone = show === 'marks' ? changes.filter((change) => !isNew(change)) : [];
		editor.setDecorations(
			this.#types.added,
			changes.filter(isNew).map((change) => addedIn(document, change)),
		);
		editor.setDecorations(
			this.#types.removed,
			inText.map((change) => removedIn(document, text, change)),
		);
		editor.setDecorations(
			this.#types.gone,
			gone.map((change) => goneIn(document, text, change)),
		);
	}
}

function decorationTypes() {
	const { HighContrast, HighContrastLight } = vscode.ColorThemeKind;
	const { kind } = vscode.window.activeColorTheme;
	const isContrast = kind === HighContrast || kind === HighContrastLight;
	const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
	const border = (color: string) =>
		isContrast ? { border: '1px solid', borderColor: new vscode.ThemeColor(color) } : {};
	const type = (options: vscode.DecorationRenderOptions) =>
		vscode.window.createTextEditorDecorationType({ ...options, rangeBehavior });
	return {
		added: type({
			backgroundColor: new vscode.ThemeColor('diffEditor.insertedTextBackground'),
			...border('diffEditor.insertedTextBorder'),
		}),
		removed: type({
			before: {
				backgroundColor: new vscode.ThemeColor('diffEditor.removedTextBackground'),
				color: new vscode.ThemeColor('descriptionForeground'),
				textDecoration: 'line-through',
				...border('diffEditor.removedTextBorder'),
			},
		}),
		/** Where words went and none came. */
		gone: type({
			border: 'solid',
			borderWidth: '0 0 0 2px',
			borderColor: new vscode.ThemeColor('editorGutter.deletedBackground'),
		}),
	};
}

function addedIn(document: vscode.TextDocument, change: WordChange) {
	const { start, end } = change.range;
	return { range: rangeIn(document, start, end), hoverMessage: hoverOf(document, change) };
}

/** Before the new words. The blanks around it are in no text. */
function removedIn(document: vscode.TextDocument, text: string, { range, removed }: WordChange) {
	const place = rangeIn(document, range.start, range.start);
	const gap = (offset: number) => (/\S/.test(text.charAt(offset)) ? '0.3em' : '0');
	const margin = `0 ${gap(range.start)} 0 ${gap(range.start - 1)}`;
	return {
		range: place,
		renderOptions: { before: { contentText: shortened(removed, longestShown), margin } },
	};
}

/** With the character after it, so that there is something to rest the pointer on. */
function goneIn(document: vscode.TextDocument, text: string, change: WordChange) {
	const { start } = change.range;
	const end = Math.min(start + 1, text.length);
	return { range: rangeIn(document, start, end), hoverMessage: hoverOf(document, change) };
}

/** What stood there, and what can be done about it. */
function hoverOf(
	{ uri }: vscode.TextDocument,
	{ range, removed }: WordChange,
): vscode.MarkdownString {
	const { l10n } = vscode;
	const hover = new vscode.MarkdownString();
	hover.isTrusted = { enabledCommands: ['amulet.keepChange', 'amulet.revertChange'] };
	const was = removed === '' ? l10n.t('New') : l10n.t('Before: {0}', removed);
	const words = encodeURIComponent(JSON.stringify([uri.toString(), range.start]));
	return hover
		.appendText(was)
		.appendMarkdown(
			`\n\n[${l10n.t('Keep')}](command:amulet.keepChange?${words}) · [${l10n.t('Revert')}](command:amulet.revertChange?${words})`,
		);
}
