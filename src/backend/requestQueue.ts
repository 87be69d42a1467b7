/** One request at a time: they share the model's memory and the processor. */

export interface QueueOptions {
	/** For work that any later request may end: called when one comes while this one waits or runs. */
	readonly giveWay?: () => void;
}

export class RequestQueue {
	#last: Promise<unknown> = Promise.resolve();
	readonly #givingWay = new Set<() => void>();

	/** Runs the task after those before it have ended, however they ended. */
	async run<R>(task: () => Promise<R>, { giveWay }: QueueOptions = {}): Promise<R> {
		for (const earlier of this.#givingWay) earlier();
		if (giveWay !== undefined) this.#givingWay.add(giveWay);
		const result = this.#last.then(task, task);
		this.#last = result.catch(() => undefined);
		try {
			return await result;
		} finally {
			if (giveWay !== undefined) this.#givingWay.delete(giveWay);
		}
	}
}
