/** Suggestions put off for some minutes. */
import * as vscode from 'vscode';

export class Snooze implements vscode.Disposable {
	readonly #changed = new vscode.EventEmitter<void>();
	#until: number | undefined;
	#timer: NodeJS.Timeout | undefined;
	readonly onDidChange = this.#changed.event;

	/** When it ends, in milliseconds since 1970; undefined while suggestions come. */
	get until(): number | undefined {
		return this.#until;
	}

	start(minutes: number): void {
		this.#set(Date.now() + minutes * 60_000);
		this.#timer = setTimeout(() => {
			this.end();
		}, minutes * 60_000);
	}

	end(): void {
		if (this.#until !== undefined) this.#set(undefined);
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#changed.dispose();
	}

	#set(until: number | undefined): void {
		clearTimeout(this.#timer);
		this.#until = until;
		this.#changed.fire();
	}
}
