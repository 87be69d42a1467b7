/** How much a writer has done, and when the next key is due. */
import { setTimeout as wait } from 'node:timers/promises';

/** On the average, thinking included. In milliseconds. */
export const millisecondsPerCharacter = 100;

/** What an interval is multiplied by while the writer catches up. */
const hurry = 0.6;

export interface WorkDone {
	/** Typed, those that were deleted again included. */
	readonly characters: number;
	/** Suggestions that the editor showed when the writer looked. */
	readonly shown: number;
	readonly accepted: number;
	/** Whatever was answered. */
	readonly rewrites: number;
}

export class Work {
	readonly #wanted: number;
	#started = performance.now();
	#due = this.#started;
	#done = { characters: 0, shown: 0, accepted: 0, rewrites: 0 };
	readonly #turns = new Map<readonly unknown[], number>();

	/** @param wanted characters after which the work is complete */
	constructor(wanted: number) {
		this.#wanted = wanted;
	}

	get isComplete(): boolean {
		return this.#done.characters >= this.#wanted;
	}

	get done(): WorkDone {
		return this.#done;
	}

	count(what: keyof WorkDone): void {
		this.#done = { ...this.#done, [what]: this.#done[what] + 1 };
	}

	/** Milliseconds by which the writer is ahead of the average speed; below 0 when behind. */
	get ahead(): number {
		const planned = this.#done.characters * millisecondsPerCharacter;
		return this.#started + planned - performance.now();
	}

	/** Waits until so many milliseconds after the key before was due, or fewer when the writer is behind. */
	async keystroke(after: number): Promise<void> {
		this.#due += this.ahead < 0 ? hurry * after : after;
		await wait(Math.max(0, this.#due - performance.now()));
	}

	/** Waits until the writer is not ahead any more. The next key is due from now on. */
	async pause(): Promise<void> {
		await wait(Math.max(0, this.ahead));
		this.#due = performance.now();
	}

	/** Does something that takes no time of the writer's. */
	async interrupted(by: () => Promise<void>): Promise<void> {
		const start = performance.now();
		await by();
		this.#started += performance.now() - start;
		this.#due = performance.now();
	}

	/** One of the list after another, from the first on again after the last. */
	turn<T>(list: readonly T[]): T {
		const index = this.#turns.get(list) ?? 0;
		this.#turns.set(list, index + 1);
		return list[index % list.length] as T;
	}
}
