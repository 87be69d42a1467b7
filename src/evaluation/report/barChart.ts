/** A horizontal bar chart as SVG, readable on light and on dark pages. */
import { round, svgOf, textAt, themedStyle, ticksUpTo } from './svg.ts';

export interface Bar {
	readonly label: string;
	/** Where the bar ends that begins at 0. */
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

/** Where a value is, from left to right. */
type Scale = (value: number) => number;

const width = 760;
const left = 290;
const right = 60;
const top = 52;
const rowHeight = 17;
const groupHeight = 26;
const barHeight = 11;
const bottom = 48;

const style = themedStyle({
	light: `.group { font-weight: 600; }
.value { paint-order: stroke; stroke: #ffffff; stroke-width: 4px; }
.grid { stroke: #d1d9e0; }
.mark { stroke: #1f2328; stroke-dasharray: 4 3; }
.whisker { stroke: #1f2328; }
.main { fill: #0969da; }
.second { fill: #80ccff; }
.other { fill: #8250df; }
.limit { fill: #8c959f; }`,
	dark: `.value { stroke: #0d1117; }
.grid { stroke: #3d444d; }
.mark, .whisker { stroke: #e6edf3; }
.main { fill: #4493f8; }
.second { fill: #1f4f8f; }
.other { fill: #ab7df8; }
.limit { fill: #6e7681; }`,
});

const axisStyle = `
.axis { stroke: #59636e; }
@media (prefers-color-scheme: dark) {
.axis { stroke: #9198a1; }
}`;

/** The text of an SVG file. Where there are negative values, a line through 0 parts them from the others. */
export function drawBarChart(chart: BarChart): string {
	const bars = chart.groups.flatMap((group) => group.bars);
	const marked = chart.mark?.value ?? 0;
	const lowest = Math.min(...bars.map(({ low }) => low), marked, 0);
	const ticks = ticksUpTo(Math.max(...bars.map(({ high }) => high), marked), lowest);
	const x = scaleOver(ticks);
	const plotBottom = top + chart.groups.length * groupHeight + bars.length * rowHeight + 6;
	const height = plotBottom + bottom;
	const isParted = lowest < 0;
	return svgOf({ title: chart.title, width, height, style: style + (isParted ? axisStyle : '') }, [
		textAt(16, 24, chart.title, { kind: 'title' }),
		...ticks.map((tick) => drawTick(tick, x(tick), plotBottom)),
		...(isParted ? [verticalLine('axis', x(0), top, plotBottom)] : []),
		textAt((left + width - right) / 2, plotBottom + 38, chart.axis, { anchor: 'middle' }),
		...drawMark(chart.mark, x, plotBottom),
		...drawGroups(chart.groups, x),
	]);
}

function scaleOver(ticks: readonly number[]): Scale {
	const [start = 0, end = 1] = [ticks[0], ticks.at(-1)];
	return (value) => left + ((width - left - right) * (value - start)) / (end - start);
}

function drawTick(tick: number, x: number, plotBottom: number): string {
	return (
		verticalLine('grid', x, top, plotBottom) +
		textAt(x, plotBottom + 16, String(tick), { anchor: 'middle' })
	);
}

function verticalLine(kind: string, x: number, from: number, to: number): string {
	return `<line class="${kind}" x1="${round(x)}" x2="${round(x)}" y1="${from}" y2="${to}"/>`;
}

function drawGroups(groups: readonly BarGroup[], x: Scale): string[] {
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

function drawBar(bar: Bar, y: number, x: Scale): string {
	const middle = y + barHeight / 2;
	const start = Math.min(x(0), x(bar.value));
	const length = Math.abs(x(bar.value) - x(0));
	// Right of the bar, whatever its sign: left of it are the labels.
	const valuePlace = x(Math.max(bar.high, 0)) + 6;
	return (
		textAt(left - 8, y + 10, bar.label, { anchor: 'end' }) +
		`<rect class="${bar.tone}" x="${round(start)}" y="${y}" width="${round(length)}" height="${barHeight}" rx="2"/>` +
		`<line class="whisker" x1="${round(x(bar.low))}" x2="${round(x(bar.high))}" y1="${middle}" y2="${middle}"/>` +
		textAt(valuePlace, y + 10, String(Number(bar.value.toPrecision(3))), { kind: 'value' })
	);
}

function drawMark(mark: BarChart['mark'], x: Scale, plotBottom: number): string[] {
	if (mark === undefined) return [];
	return [
		verticalLine('mark', x(mark.value), top - 4, plotBottom),
		textAt(x(mark.value), top - 8, mark.label, { anchor: 'middle' }),
	];
}
