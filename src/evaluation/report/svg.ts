/** What the drawings share. They are SVG, readable on light and on dark pages. */

export interface Drawing {
	/** Read aloud instead of the drawing. */
	readonly title: string;
	readonly width: number;
	readonly height: number;
	/** CSS. The class `page` is the background. */
	readonly style: string;
}

/** The style of a drawing on light and on dark pages: what all have, and its own. */
export function themedStyle(own: { readonly light: string; readonly dark: string }): string {
	return `
text { font: 12px system-ui, sans-serif; fill: #1f2328; }
.title { font-size: 14px; font-weight: 600; }
.page { fill: #ffffff; }
${own.light}
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3; }
.page { fill: #0d1117; }
${own.dark}
}`;
}

/** The text of an SVG file. The elements come in their order. */
export function svgOf(
	{ title, width, height, style }: Drawing,
	elements: readonly string[],
): string {
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ` +
			`width="${width}" height="${height}" role="img" aria-label="${escape(title)}">`,
		`<style>${style}\n</style>`,
		`<rect class="page" width="100%" height="100%"/>`,
		...elements,
		'</svg>\n',
	].join('\n');
}

/** A line of text whose base line begins, or by its anchor ends or has its middle, at a place. */
export function textAt(
	x: number,
	y: number,
	text: string,
	{ kind, anchor }: { readonly kind?: string; readonly anchor?: string },
): string {
	const named = kind === undefined ? '' : ` class="${kind}"`;
	const anchored = anchor === undefined ? '' : ` text-anchor="${anchor}"`;
	return `<text${named}${anchored} x="${round(x)}" y="${round(y)}">${escape(text)}</text>`;
}

/**
 * From 0, or from the last one that is not above the lowest value if that is negative, to the first one that
 * is not below the largest: 3 to 8 of them, at round numbers.
 */
export function ticksUpTo(largest: number, lowest = 0): number[] {
	const [low, high] = [Math.min(lowest, 0), Math.max(largest, 0)];
	const rough = (high > low ? high - low : 1) / 6;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10);
	const first = Math.floor(low / step + 1e-9);
	const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
	return Array.from({ length: last - first + 1 }, (_, index) =>
		Number(((first + index) * step).toPrecision(6)),
	);
}

/** For coordinates. */
export function round(value: number): number {
	return Math.round(value * 10) / 10;
}

/** For text and for attributes in double quotes. */
export function escape(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
