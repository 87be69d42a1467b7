/** Records the messages that the extension shows, and answers them. */
import * as vscode from 'vscode';

type Show = (message: string, ...items: unknown[]) => Thenable<unknown>;
const kinds = ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'] as const;

export class Messages implements vscode.Disposable {
	readonly shown: string[] = [];
	readonly #originals = kinds.map((kind) => vscode.window[kind]);
	#answers: string[] = [];
	readonly #arrived = new vscode.EventEmitter<string>();
	/** A message is shown. */
	readonly onDidShow = this.#arrived.event;

	constructor() {
		for (const kind of kinds) this.#replace(kind, (message) => this.#show(message));
	}

	/** Presses these buttons on the next messages, one each. */
	answer(...buttons: readonly string[]): void {
		this.#answers.push(...buttons);
	}

	get last(): string {
		return this.shown.at(-1) ?? '';
	}

	dispose(): void {
		for (const [index, kind] of kinds.entries()) {
			const original = this.#originals[index];
			if (original !== undefined) this.#replace(kind, original);
		}
		this.#arrived.dispose();
	}

	#show(message: string): Thenable<unknown> {
		this.shown.push(message);
		this.#arrived.fire(message);
		return Promise.resolve(this.#answers.shift());
	}

	/**
	 * The suite and the extension share the editor's interface, since the suite lies in the extension's
	 * folder.
	 */
	#replace(kind: (typeof kinds)[number], show: Show): void {
		Object.assign(vscode.window, { [kind]: show });
	}
}
