/** A table of values on both sides of 0, coloured, as SVG. */
import {
	cssOf,
	darkScale,
	inkOn,
	lightScale,
	placeOnScale,
	type ScaleColours,
} from './divergingScale.ts';
import { figure } from './markdownTable.ts';
import { escape, round, svgOf, textAt, themedStyle } from './svg.ts';
import { linesOf, widthOf } from './textLines.ts';

export interface HeatMapCell {
	/** One that is not finite is no value. */
	readonly value: number;
	/** Follows the value, such as `*` where it is sure to differ from 0. */
	readonly mark?: string;
}

export interface HeatMap {
	readonly title: string;
	readonly rows: readonly string[];
	readonly columns: readonly string[];
	/** By row and column. Undefined, or left out, where there is no value. */
	readonly cells: readonly (readonly (HeatMapCell | undefined)[])[];
	/** What the values are, with their unit. */
	readonly unit: string;
	/** For cells and the key; else three digits that count, with their sign. */
	readonly format?: (value: number) => string;
	/** Stands below, such as what the marks mean. */
	readonly note?: string;
}

/** Where everything is, in pixels. */
interface Layout {
	readonly left: number;
	readonly top: number;
	readonly cellWidth: number;
	readonly width: number;
	/** Lower end of the cells. */
	readonly bottom: number;
}

const margin = 16;
const titleHeight = 40;
const lineHeight = 15;
const cellHeight = 26;
const keyHeight = 58;
const keySteps = 5;
const keyStepWidth = 20;

const style = themedStyle({
	light: `.empty { fill: #e0e0e0; }
${endsOf(lightScale)}
.black-on-light { fill: #000000; }
.white-on-light { fill: #ffffff; }`,
	dark: `.empty { fill: #3a3a3a; }
${endsOf(darkScale)}
.black-on-dark { fill: #000000; }
.white-on-dark { fill: #ffffff; }`,
});

function endsOf({ negative, positive }: ScaleColours): string {
	return `.negative { fill: ${cssOf(negative)}; }\n.positive { fill: ${cssOf(positive)}; }`;
}

/**
 * The text of an SVG file. 0 has the page's colour; the largest absolute value has the full colour, blue
 * below 0 and orange above, and so has its negative. Cells without a value are grey, with a dash.
 */
export function drawHeatMap(given: HeatMap): string {
	const map = { ...given, cells: given.cells.map((row) => row.map(finite)) };
	const layout = layoutOf(map);
	const notes = linesOf(map.note ?? '', layout.width - 2 * margin);
	const limit = largestOf(map);
	const keyTop = layout.bottom + 14;
	const noteTop = limit > 0 ? keyTop + keyHeight : keyTop + lineHeight;
	const height = noteTop + (map.note === undefined ? 0 : notes.length * lineHeight + 4);
	const { title } = map;
	return svgOf({ title, width: layout.width, height, style }, [
		`<title>${escape(title)}</title>`,
		textAt(margin, 24, title, { kind: 'title' }),
		...drawColumnLabels(map, layout),
		...map.rows.flatMap((row, index) => drawRow(map, { row, index, limit }, layout)),
		...(limit > 0 ? drawKey(map, limit, keyTop) : []),
		...(map.note === undefined ? [] : drawLines(notes, margin, noteTop)),
	]);
}

function finite(cell: HeatMapCell | undefined): HeatMapCell | undefined {
	return Number.isFinite(cell?.value) ? cell : undefined;
}

function layoutOf({ title, unit, rows, columns, cells, format = signed }: HeatMap): Layout {
	const words = columns.flatMap((column) => column.split(/\s+/));
	const shown = cells.flat().map((cell) => (cell === undefined ? '' : textOf(cell, format)));
	const cellWidth = Math.max(64, ...[...words, ...shown].map((text) => widthOf(text) + 10));
	const left = margin + Math.max(60, ...rows.map(widthOf)) + 8;
	const labelLines = columns.map((column) => linesOf(column, cellWidth - 6).length);
	const top = titleHeight + Math.max(1, ...labelLines) * lineHeight + 4;
	return {
		...{ left, top, cellWidth },
		width: Math.ceil(
			Math.max(
				left + columns.length * cellWidth + margin,
				2 * margin + widthOf(title) * 1.2,
				2 * margin + Math.max(widthOf(unit), (2 * keySteps + 1) * keyStepWidth),
			),
		),
		bottom: top + rows.length * cellHeight,
	};
}

function drawColumnLabels({ columns }: HeatMap, { left, top, cellWidth }: Layout): string[] {
	return columns.flatMap((column, index) => {
		const lines = linesOf(column, cellWidth - 6);
		const middle = left + (index + 0.5) * cellWidth;
		return drawLines(lines, middle, top - 8 - (lines.length - 1) * lineHeight, 'middle');
	});
}

function drawLines(lines: readonly string[], x: number, y: number, anchor = 'start'): string[] {
	return lines.map((line, index) => textAt(x, y + index * lineHeight, line, { anchor }));
}

function drawRow(
	map: HeatMap,
	{ row, index, limit }: { readonly row: string; readonly index: number; readonly limit: number },
	{ left, top, cellWidth }: Layout,
): string[] {
	const y = top + index * cellHeight;
	const label = textAt(left - 8, y + 17, row, { anchor: 'end' });
	const cells = map.columns.map((column, place) => {
		const cell = map.cells[index]?.[place];
		const shape =
			`x="${round(left + place * cellWidth + 1)}" y="${y + 1}" ` +
			`width="${round(cellWidth - 2)}" height="${cellHeight - 2}" rx="2"`;
		const middle = left + (place + 0.5) * cellWidth;
		const [drawn, said] =
			cell === undefined
				? [drawEmpty(shape, middle, y), 'no value']
				: [
						drawCell(cell, { shape, middle, y, limit }, map),
						`${textOf(cell, map.format)} ${map.unit}`,
					];
		return `<g><title>${escape(`${row}, ${column}: ${said}`)}</title>${drawn}</g>`;
	});
	return [label, ...cells];
}

function drawEmpty(shape: string, middle: number, y: number): string {
	return `<rect class="empty" ${shape}/>${textAt(middle, y + 17, '–', { anchor: 'middle' })}`;
}

function drawCell(
	cell: HeatMapCell,
	at: {
		readonly shape: string;
		readonly middle: number;
		readonly y: number;
		readonly limit: number;
	},
	{ format }: HeatMap,
): string {
	const place = placeOnScale(cell.value, at.limit);
	const kind = `${inkOn(place, lightScale)}-on-light ${inkOn(place, darkScale)}-on-dark`;
	return (
		`<rect ${fillAt(place)} ${at.shape}/>` +
		textAt(at.middle, at.y + 17, textOf(cell, format), { kind, anchor: 'middle' })
	);
}

/** Attributes that give a shape the colour of a place on the scale. */
function fillAt(place: number): string {
	const opacity = Number(Math.abs(place).toFixed(3));
	return `class="${place < 0 ? 'negative' : 'positive'}" fill-opacity="${opacity}"`;
}

/** The scale from end to end. */
function drawKey({ unit, format = signed }: HeatMap, limit: number, top: number): string[] {
	const places = Array.from({ length: 2 * keySteps + 1 }, (_, index) => index / keySteps - 1);
	const x = (place: number) => margin + (place + 1) * keySteps * keyStepWidth;
	const middleOf = (place: number) => x(place) + keyStepWidth / 2;
	return [
		...places.map(
			(place) =>
				`<rect ${fillAt(place)} x="${round(x(place))}" y="${top}" width="${keyStepWidth}" height="10"/>`,
		),
		textAt(x(-1), top + 24, format(-limit), {}),
		textAt(middleOf(0), top + 24, '0', { anchor: 'middle' }),
		textAt(x(1) + keyStepWidth, top + 24, format(limit), { anchor: 'end' }),
		textAt(margin, top + 42, unit, {}),
	];
}

function largestOf({ cells }: HeatMap): number {
	return Math.max(0, ...cells.flat().map((cell) => Math.abs(cell?.value ?? 0)));
}

function textOf({ value, mark = '' }: HeatMapCell, format = signed): string {
	return format(value) + mark;
}

/** With a sign that is as wide as the other. */
function signed(value: number): string {
	const size = figure(Math.abs(value));
	if (Number(size) === 0) return '0';
	return (value < 0 ? '−' : '+') + size;
}
