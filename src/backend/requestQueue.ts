/** One request at a time: they share the model's memory and the processor. */
export class RequestQueue {
	#last: Promise<unknown> = Promise.resolve();

	/** Runs the task after those before it have ended, however they ended. */
	run<R>(task: () => Promise<R>): Promise<R> {
		const result = this.#last.then(task, task);
		this.#last = result.catch(() => undefined);
		return result;
	}
}
