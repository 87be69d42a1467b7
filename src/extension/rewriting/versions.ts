/** The rewrites of the same passages that there are to choose from. Knows no editor. */
import type { RewriteStyle } from './rewriteStyle.ts';
import type { RewriteSummary } from './rewriteSummary.ts';

export interface Version {
	/** What it makes of each passage. */
	readonly texts: readonly string[];
	/** What each passage is compared with: its original, with the changes in it that were kept. */
	readonly references: readonly string[];
	readonly style: RewriteStyle;
	readonly summary: RewriteSummary;
}

export class Versions {
	readonly #all: Version[] = [];
	#current = -1;

	get count(): number {
		return this.#all.length;
	}

	/** The place of the one that is shown, from 0; -1 before there is one. */
	get index(): number {
		return this.#current;
	}

	get current(): Version | undefined {
		return this.#all[this.#current];
	}

	/** Shows another one after all the others. */
	add(version: Version): void {
		this.#current = this.#all.push(version) - 1;
	}

	/** Whether one of them is the same text. */
	has(texts: readonly string[]): boolean {
		return this.#all.some((version) => isSame(version.texts, texts));
	}

	/** The one that is shown has been reviewed and edited so far. */
	save(texts: readonly string[], references: readonly string[]): void {
		const { current } = this;
		if (current !== undefined) this.#all[this.#current] = { ...current, texts, references };
	}

	/** Shows the one before or after, around the ends. */
	turn(step: 1 | -1): Version | undefined {
		if (this.count === 0) return undefined;
		this.#current = (this.#current + step + this.count) % this.count;
		return this.current;
	}

	/** Shows the one that has these texts, where one has. */
	recognise(texts: readonly string[]): Version | undefined {
		const index = this.#all.findIndex((version) => isSame(version.texts, texts));
		if (index < 0 || index === this.#current) return undefined;
		this.#current = index;
		return this.current;
	}
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((text, index) => text === b[index]);
}
