/** Shows in a pending rewrite which words are new and which went. */
import * as vscode from 'vscode';
import type { WordChange } from '../../writing/review/wordChanges.ts';
import type { SettingsStore } from '../settings/settingsStore.ts';
import type { RewriteController } from './rewriteController.ts';

/** The longest that words that went are shown in the text, in characters; all of them are shown on hover. */
const longestShown = 120;

export class ReviewDecorations implements vscode.Disposable {
	readonly #controller: RewriteController;
	readonly #settings: SettingsStore;
	#types = decorationTypes();
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
			const { document } = editor;
			const session = this.#controller.sessionOf(document)?.session;
			const show = this.#settings.read(document)['review.show'];
			const isShown = session?.phase.kind === 'pending' && show !== 'none';
			const changes = isShown ? session.wordChanges : [];
			const wentFrom = changes.filter(({ removed }) => removed !== '');
			const inText = show === 'inline' ? wentFrom : [];
			const isNew = ({ range }: WordChange) => range.start < range.end;
			const gone = show === 'marks' ? changes.filter((change) => !isNew(change)) : [];
			editor.setDecorations(
				this.#types.added,
				changes.filter(isNew).map((change) => addedIn(document, change)),
			);
			editor.setDecorations(
				this.#types.removed,
				inText.map((change) => removedIn(document, change)),
			);
			editor.setDecorations(
				this.#types.gone,
				gone.map((change) => goneIn(document, change)),
			);
		}
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

function addedIn(document: vscode.TextDocument, { range, removed }: WordChange) {
	const hoverMessage = removed === '' ? {} : { hoverMessage: before(removed) };
	return { range: rangeIn(document, range.start, range.end), ...hoverMessage };
}

/** Before the new words. The blanks around it are in no text. */
function removedIn(document: vscode.TextDocument, { range, removed }: WordChange) {
	const place = rangeIn(document, range.start, range.start);
	const text = document.getText();
	const gap = (offset: number) => (/\S/.test(text.charAt(offset)) ? '0.3em' : '0');
	const margin = `0 ${gap(range.start)} 0 ${gap(range.start - 1)}`;
	return { range: place, renderOptions: { before: { contentText: shownText(removed), margin } } };
}

/** With the character after it, so that there is something to rest the pointer on. */
function goneIn(document: vscode.TextDocument, { range, removed }: WordChange) {
	const end = Math.min(range.start + 1, document.getText().length);
	return { range: rangeIn(document, range.start, end), hoverMessage: before(removed) };
}

function shownText(removed: string): string {
	const characters = Array.from(removed.replaceAll(/\s+/g, ' '));
	if (characters.length <= longestShown) return characters.join('');
	return `${characters.slice(0, longestShown - 1).join('')}…`;
}

function before(removed: string): vscode.MarkdownString {
	const text = new vscode.MarkdownString();
	text.appendText(vscode.l10n.t('Before: {0}', removed));
	return text;
}

function rangeIn(document: vscode.TextDocument, start: number, end: number): vscode.Range {
	return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
