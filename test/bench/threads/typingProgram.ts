/**
 * Stands in for an editor in which somebody types: at each keystroke it works for some milliseconds, and it
 * measures how long after the key was due that work is done. Started with a channel to its parent, it answers
 * any message with the milliseconds of the keystrokes since the last one, and ends with the channel.
 */

/** Twelve keystrokes a second, each with the work that an editor has with one. In milliseconds. */
const period = 80;
const keystrokeWork = 8;
/** The fastest of so many is what the work takes on a free core. */
const calibrations = 15;

function work(rounds: number): number {
	let sum = 0;
	for (let index = 0; index < rounds; index += 1) sum += Math.sqrt(index);
	return sum;
}

/** How many rounds take the time of a keystroke, where nothing else runs. */
function calibrate(): number {
	const rounds = 2_000_000;
	const times = Array.from({ length: calibrations }, () => {
		const started = performance.now();
		work(rounds);
		return performance.now() - started;
	});
	return Math.round((rounds * keystrokeWork) / Math.min(...times));
}

const rounds = calibrate();
let due = performance.now() + period;
let delays: number[] = [];

function press(): void {
	work(rounds);
	delays.push(performance.now() - due);
	due += period;
	setTimeout(press, Math.max(0, due - performance.now()));
}

process.on('message', () => {
	process.send?.(delays);
	delays = [];
});
process.once('disconnect', () => process.exit());
// Ctrl+C in a terminal reaches this process too, but its parent ends it.
process.on('SIGINT', () => undefined);
setTimeout(press, period);
