/** A horizontal bar chart as SVG, readable on light and on dark pages. */

export interface Bar {
	readonly label: string;
	/** At least 0. */
	readonly value: number;
	/** Ends of the whisker. */
	readonly low: number;
	readonly high: number;
	/** How the bar is coloured. */
	readonly tone: 'main' | 'second' | 'other' | 'limit';
}

export interface BarGroup {
	readonly label: string;
	readonly bars: readonly Bar[];
}

export interface BarChart {
	readonly title: string;
	/** What the values are, with their unit. */
	readonly axis: string;
	readonly groups: readonly BarGroup[];
	/** A value to compare with, marked by a line. */
	readonly mark?: { readonly value: number; readonly label: string };
}

const width = 760;
const left = 290;
const right = 60;
const top = 52;
const rowHeight = 17;
const groupHeight = 26;
const barHeight = 11;
const bottom = 48;

const style = `
text { font: 12px system-ui, sans-serif; fill: #1f2328; }
.title { font-size: 14px; font-weight: 600; }
.group { font-weight: 600; }
.page { fill: #ffffff; }
.value { paint-order: stroke; stroke: #ffffff; stroke-width: 4px; }
.grid { stroke: #d1d9e0; }
.mark { stroke: #1f2328; stroke-dasharray: 4 3; }
.whisker { stroke: #1f2328; }
.main { fill: #0969da; }
.second { fill: #80ccff; }
.other { fill: #8250df; }
.limit { fill: #8c959f; }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3; }
.page { fill: #0d1117; }
.value { stroke: #0d1117; }
.grid { stroke: #3d444d; }
.mark, .whisker { stroke: #e6edf3; }
.main { fill: #4493f8; }
.second { fill: #1f4f8f; }
.other { fill: #ab7df8; }
.limit { fill: #6e7681; }
}`;

/** The text of an SVG file. */
export function drawBarChart(chart: BarChart): string {
	const bars = chart.groups.flatMap((group) => group.bars);
	const largest = Math.max(...bars.map(({ high }) => high), chart.mark?.value ?? 0);
	const ticks = ticksUpTo(largest);
	const end = ticks.at(-1) ?? 1;
	const x = (value: number) => left + ((width - left - right) * value) / end;
	const plotBottom = top + chart.groups.length * groupHeight + bars.length * rowHeight + 6;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${plotBottom + bottom}" ` +
			`width="${width}" height="${plotBottom + bottom}" role="img" aria-label="${escape(chart.title)}">`,
		`<style>${style}\n</style>`,
		`<rect class="page" width="100%" height="100%"/>`,
		textAt(16, 24, chart.title, { kind: 'title' }),
		...ticks.map((tick) => drawTick(tick, x(tick), plotBottom)),
		textAt((left + width - right) / 2, plotBottom + 38, chart.axis, { anchor: 'middle' }),
		...drawMark(chart.mark, x, plotBottom),
		...drawGroups(chart.groups, x),
		'</svg>\n',
	].join('\n');
}

function drawTick(tick: number, x: number, plotBottom: number): string {
	return (
		`<line class="grid" x1="${round(x)}" x2="${round(x)}" y1="${top}" y2="${plotBottom}"/>` +
		textAt(x, plotBottom + 16, String(tick), { anchor: 'middle' })
	);
}

function drawGroups(groups: readonly BarGroup[], x: (value: number) => number): string[] {
	const drawn: string[] = [];
	let y = top;
	for (const group of groups) {
		drawn.push(textAt(16, y + groupHeight - 8, group.label, { kind: 'group' }));
		y += groupHeight;
		for (const bar of group.bars) {
			drawn.push(drawBar(bar, y, x));
			y += rowHeight;
		}
	}
	return drawn;
}

function drawBar(bar: Bar, y: number, x: (value: number) => number): string {
	const middle = y + barHeight / 2;
	return (
		textAt(left - 8, y + 10, bar.label, { anchor: 'end' }) +
		`<rect class="${bar.tone}" x="${left}" y="${y}" width="${round(x(bar.value) - left)}" height="${barHeight}" rx="2"/>` +
		`<line class="whisker" x1="${round(x(bar.low))}" x2="${round(x(bar.high))}" y1="${middle}" y2="${middle}"/>` +
		textAt(x(bar.high) + 6, y + 10, String(Number(bar.value.toPrecision(3))), { kind: 'value' })
	);
}

function drawMark(
	mark: BarChart['mark'],
	x: (value: number) => number,
	plotBottom: number,
): string[] {
	if (mark === undefined) return [];
	const place = round(x(mark.value));
	return [
		`<line class="mark" x1="${place}" x2="${place}" y1="${top - 4}" y2="${plotBottom}"/>`,
		textAt(x(mark.value), top - 8, mark.label, { anchor: 'middle' }),
	];
}

function textAt(
	x: number,
	y: number,
	text: string,
	{ kind, anchor }: { readonly kind?: string; readonly anchor?: string },
): string {
	const named = kind === undefined ? '' : ` class="${kind}"`;
	const anchored = anchor === undefined ? '' : ` text-anchor="${anchor}"`;
	return `<text${named}${anchored} x="${round(x)}" y="${round(y)}">${escape(text)}</text>`;
}

/** From 0 to the first one that is not below the largest value: 4 to 8 of them, at round numbers. */
export function ticksUpTo(largest: number): number[] {
	const rough = (largest > 0 ? largest : 1) / 6;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10);
	const count = Math.ceil(largest / step - 1e-9);
	return Array.from({ length: Math.max(1, count) + 1 }, (_, index) =>
		Number((index * step).toPrecision(6)),
	);
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}

function escape(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
