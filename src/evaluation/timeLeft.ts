/** How long a run will take, by what its trials took so far. */
import type { PlannedTrial } from './plan.ts';

export class TimeLeft {
	readonly #workers: number;
	/** Trials that are still to be made, by condition. */
	readonly #left: Map<string, number>;
	readonly #taken = new Map<string, { count: number; milliseconds: number }>();

	constructor(trials: readonly PlannedTrial[], workers: number) {
		this.#workers = workers;
		this.#left = new Map();
		for (const { condition } of trials) {
			this.#left.set(condition, (this.#left.get(condition) ?? 0) + 1);
		}
	}

	done({ condition }: PlannedTrial, milliseconds: number): void {
		const { count, milliseconds: before } = this.#taken.get(condition) ?? {
			count: 0,
			milliseconds: 0,
		};
		this.#taken.set(condition, { count: count + 1, milliseconds: before + milliseconds });
		this.#left.set(condition, (this.#left.get(condition) ?? 1) - 1);
	}

	get trials(): number {
		return [...this.#left.values()].reduce((sum, count) => sum + count, 0);
	}

	/** In milliseconds; undefined while a condition has not been seen. */
	get milliseconds(): number | undefined {
		let sum = 0;
		for (const [condition, left] of this.#left) {
			const taken = this.#taken.get(condition);
			if (left > 0 && taken === undefined) return undefined;
			if (taken !== undefined) sum += (left * taken.milliseconds) / taken.count;
		}
		return sum / this.#workers;
	}
}
