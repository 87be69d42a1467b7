/** Colours for values on both sides of 0, and the ink that is legible on them. */

/** Three channels from 0 to 255. */
type Colour = readonly [number, number, number];

export type Ink = 'black' | 'white';

/** The scale on one kind of page. Blue and orange are told apart with any colour vision. */
export interface ScaleColours {
	/** Stands for 0. */
	readonly page: Colour;
	/** Stand for the ends. */
	readonly negative: Colour;
	readonly positive: Colour;
}

export const lightScale: ScaleColours = {
	page: [255, 255, 255],
	negative: [33, 102, 172],
	positive: [217, 95, 2],
};
export const darkScale: ScaleColours = {
	page: [13, 17, 23],
	negative: [88, 166, 255],
	positive: [240, 136, 62],
};

/**
 * Where a value is on a scale that ends at `limit` and `-limit`: from -1 to 1; 0 where the scale has no
 * length.
 */
export function placeOnScale(value: number, limit: number): number {
	return limit > 0 ? value / limit : 0;
}

/**
 * The ink with the higher contrast to a place on the scale (WCAG 2.2, contrast ratio). The ratios to black
 * and to white multiply to 21 for any colour, so the higher one is at least 4.58.
 */
export function inkOn(place: number, scale: ScaleColours): Ink {
	const luminance = luminanceOf(colourAt(place, scale));
	return (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05) ? 'black' : 'white';
}

/** As CSS. */
export function cssOf([red, green, blue]: Colour): string {
	return `rgb(${red}, ${green}, ${blue})`;
}

/** An end's colour laid over the page, as opaque as the place is far from 0. */
function colourAt(place: number, { page, negative, positive }: ScaleColours): Colour {
	const end = place < 0 ? negative : positive;
	const mixed = (index: 0 | 1 | 2) => page[index] + (end[index] - page[index]) * Math.abs(place);
	return [mixed(0), mixed(1), mixed(2)];
}

/** Relative luminance of sRGB, from 0 to 1. */
function luminanceOf(colour: Colour): number {
	const [red, green, blue] = colour.map((channel) => {
		const share = channel / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
