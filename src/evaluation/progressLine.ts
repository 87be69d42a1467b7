/** Says on stderr how far a run is. */
import type { PlannedTrial } from './plan.ts';
import type { TimeLeft } from './timeLeft.ts';

/** Between two lines where there is no terminal, in milliseconds. */
const quiet = 30_000;

export class ProgressLine {
	readonly #left: TimeLeft;
	readonly #total: number;
	readonly #isTerminal = process.stderr.isTTY;
	#shown = 0;

	constructor(left: TimeLeft) {
		this.#left = left;
		this.#total = left.trials;
	}

	done(trial: PlannedTrial, milliseconds: number): void {
		this.#left.done(trial, milliseconds);
		const isLast = this.#left.trials === 0;
		if (!isLast && Date.now() - this.#shown < (this.#isTerminal ? 200 : quiet)) return;
		this.#shown = Date.now();
		this.#write(this.#line());
	}

	/** A line that stays. */
	say(message: string): void {
		process.stderr.write(this.#isTerminal ? `\r\u001B[K${message}\n` : `${message}\n`);
	}

	end(): void {
		if (this.#isTerminal && this.#shown > 0) process.stderr.write('\n');
	}

	#line(): string {
		const { trials, milliseconds } = this.#left;
		const done = `${this.#total - trials} of ${this.#total} replies`;
		return milliseconds === undefined ? done : `${done}, ${minutesIn(milliseconds)} left`;
	}

	#write(line: string): void {
		process.stderr.write(this.#isTerminal ? `\r\u001B[K${line}` : `${line}\n`);
	}
}

/** “about 12 min”. */
function minutesIn(milliseconds: number): string {
	const minutes = milliseconds / 60_000;
	return minutes < 1 ? 'less than a minute' : `about ${Math.round(minutes)} min`;
}
