/** Estimates in tables. */
import type { Estimate } from '../statistics/bootstrap.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import { figure } from './markdownTable.ts';

/** “0.31 (0.1 to 0.52)”; bold where the interval leaves 0 out. Nothing for no estimate. */
export function differenceCell(estimate: Estimate | undefined): string {
	if (estimate === undefined) return '';
	const { mean, low, high } = estimate;
	const text = `${signed(mean)} (${signed(low)} to ${signed(high)})`;
	return isClear(estimate) ? `**${text}**` : text;
}

/** “0.31 (0.1–0.52)”, or “−0.31 (−0.52 to −0.1)”. */
export function meanCell(estimate: Estimate | undefined): string {
	if (estimate === undefined) return '';
	const { mean, low, high } = estimate;
	const to = low < 0 ? ' to ' : '–';
	return `${figure(mean)} (${figure(low)}${to}${figure(high)})`;
}

/** “3 of 48 (2 %–17 %)”, with the interval by Wilson. Nothing for none of none. */
export function shareCell(some: number, all: number): string {
	if (all === 0) return '';
	const { low, high } = wilsonInterval(some, all);
	const percent = (share: number) => `${figure(Math.round(100 * share))} %`;
	return `${some} of ${all} (${percent(low)}–${percent(high)})`;
}

/** Whether the interval leaves 0 out. */
export function isClear({ low, high }: Estimate): boolean {
	return low > 0 || high < 0;
}

/** Two digits after the point, and a sign. */
function signed(value: number): string {
	const text = Math.abs(value).toFixed(2);
	if (Number(text) === 0) return '0';
	return `${value < 0 ? '−' : '+'}${text}`;
}
