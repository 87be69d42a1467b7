/** Ghost text: what the engine suggests, as the editor's inline completions. */
import * as vscode from 'vscode';
import type { Notices } from '../notices.ts';
import type { RewriteController } from '../rewriting/rewriteController.ts';
import type { SettingsStore } from '../settings/settingsStore.ts';
import type { CompletionEngine, CompletionOutcome } from './completionEngine.ts';
import { noneMessage } from './noneMessages.ts';
import type { EditorSituation } from './quietness.ts';
import type { Snooze } from './snooze.ts';

export interface CompletionProviderOptions {
	readonly engine: CompletionEngine;
	readonly controller: RewriteController;
	readonly settings: SettingsStore;
	readonly snooze: Snooze;
	readonly notices: Notices;
}

/** Views that look like documents. */
const viewSchemes = new Set(['output', 'debug', 'vscode-terminal', 'git', 'review', 'comment']);

export class CompletionProvider implements vscode.InlineCompletionItemProvider, vscode.Disposable {
	readonly #options: CompletionProviderOptions;
	readonly #listening: readonly vscode.Disposable[];

	constructor(options: CompletionProviderOptions) {
		this.#options = options;
		const { engine, settings } = options;
		this.#listening = [
			vscode.languages.registerInlineCompletionItemProvider({ pattern: '**' }, this),
			vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				const isTyped = document === vscode.window.activeTextEditor?.document;
				if (isTyped && contentChanges.length > 0) engine.typed();
			}),
			settings.onDidChange(() => {
				engine.forgetFailure();
			}),
		];
	}

	async provideInlineCompletionItems(
		document: vscode.TextDocument,
		position: vscode.Position,
		context: vscode.InlineCompletionContext,
		cancellation: vscode.CancellationToken,
	): Promise<vscode.InlineCompletionItem[]> {
		if (viewSchemes.has(document.uri.scheme)) return [];
		const explicit = context.triggerKind === vscode.InlineCompletionTriggerKind.Invoke;
		const { engine, settings, notices } = this.#options;
		const controller = new AbortController();
		const listening = cancellation.onCancellationRequested(() => {
			controller.abort();
		});
		try {
			const outcome = await engine.suggest(
				{
					text: document.getText(),
					offset: document.offsetAt(position),
					languageId: document.languageId,
					settings: settings.read(document),
					situation: this.#situation(document, context),
					explicit,
				},
				controller.signal,
			);
			if (explicit) this.#tell(outcome);
			return cancellation.isCancellationRequested ? [] : itemsFor(outcome, document, position);
		} catch (error) {
			if (!cancellation.isCancellationRequested) notices.failed(error);
			return [];
		} finally {
			listening.dispose();
		}
	}

	dispose(): void {
		for (const one of this.#listening) one.dispose();
	}

	#situation(
		document: vscode.TextDocument,
		context: vscode.InlineCompletionContext,
	): EditorSituation {
		const { controller, snooze } = this.#options;
		const editor = vscode.window.activeTextEditor;
		const selections = editor?.document === document ? editor.selections : [];
		return {
			cursors: selections.length,
			hasSelection: selections.some(({ isEmpty }) => !isEmpty),
			suggestWidgetOpen: context.selectedCompletionInfo !== undefined,
			rewriting:
				controller.sessionOf(document) !== undefined ||
				controller.sessions.some(({ phase }) => phase.kind === 'generating'),
			snoozed: snooze.until !== undefined,
		};
	}

	/** Who asks for a suggestion wants to know why none comes. */
	#tell(outcome: CompletionOutcome): void {
		if (outcome.kind === 'suggestions') return;
		const { notices } = this.#options;
		if (outcome.reason === 'noModel') notices.noModel();
		const message = noneMessage(outcome.reason);
		if (message !== undefined) notices.passing(message);
	}
}

function itemsFor(
	outcome: CompletionOutcome,
	document: vscode.TextDocument,
	position: vscode.Position,
): vscode.InlineCompletionItem[] {
	if (outcome.kind === 'none') return [];
	const line = document.getText(new vscode.Range(position.with({ character: 0 }), position));
	const before = replacedPartOf(line);
	const typed = new vscode.Range(position.translate(0, -before.length), position);
	return outcome.suggestions.map((text) => new vscode.InlineCompletionItem(before + text, typed));
}

/**
 * What stands before the cursor on its line, or the last part of it. A suggestion holds it too, so that the
 * editor can go on showing it when the writer deletes; but the editor shows none that replaces a character
 * beyond the basic plane, even by the same one.
 */
function replacedPartOf(line: string): string {
	return line.split(/[\u{10000}-\u{10ffff}]/u).at(-1) ?? '';
}
