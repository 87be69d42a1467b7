import assert from 'node:assert/strict';
import { drawHeatMap, type HeatMap } from '../../../src/evaluation/report/heatMap.ts';
import { assertWellFormed } from './wellFormed.ts';

const map: HeatMap = {
	title: 'Gain of <la> & "amulet"',
	rows: ['first', 'second'],
	columns: ['creative', 'very formal & stiff writing', 'concise'],
	cells: [
		[{ value: 2, mark: '*' }, { value: -4 }, undefined],
		[{ value: 0 }, { value: -1.004, mark: '*' }],
	],
	unit: 'units',
	note: '* where the interval leaves 0 out',
};

interface DrawnCell {
	readonly title: string;
	readonly fill: string;
	readonly opacity: number;
	readonly inks: string;
	readonly text: string;
}

/** The cells in their order. */
function cellsIn(svg: string): DrawnCell[] {
	return [...svg.matchAll(/<g>(.*?)<\/g>/g)].map(([cell]) => {
		const found = (pattern: RegExp) => pattern.exec(cell)?.[1] ?? '';
		return {
			title: found(/<title>([^<]*)/),
			fill: found(/<rect class="(\w+)"/),
			opacity: Number.parseFloat(found(/fill-opacity="([\d.]+)"/)),
			inks: found(/<text class="([^"]*)"/),
			text: found(/>([^<]*)<\/text>/),
		};
	});
}

type Colour = readonly number[];

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: Colour): number {
	const [red = NaN, green = NaN, blue = NaN] = colour.map((channel) => {
		const share = channel / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Colour, other: Colour): number {
	const [dark = NaN, light = NaN] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

/** The last colour that a part of the style gives to a class. */
function colourOf(kind: string, style: string): Colour {
	const value = [...style.matchAll(new RegExp(`\\.${kind} \\{ fill: ([^;]*);`, 'g'))].at(-1)?.[1];
	const hex = /^#(..)(..)(..)$/.exec(value ?? '');
	if (hex !== null) return hex.slice(1).map((channel) => Number.parseInt(channel, 16));
	const decimal = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(value ?? '');
	assert.ok(decimal, `${kind}: ${String(value)}`);
	return decimal.slice(1).map(Number);
}

suite('A heat map', () => {
	const svg = drawHeatMap(map);

	test('is well formed, and escapes all text', () => {
		assertWellFormed(svg);
		const title = 'Gain of &lt;la&gt; &amp; &quot;amulet&quot;';
		assert.ok(svg.includes(`role="img" aria-label="${title}"`));
		assert.ok(svg.includes(`<title>${title}</title>`));
		assertWellFormed(drawHeatMap({ ...map, note: '<&>', unit: '"<&', rows: ['<', '&'] }));
	});

	test('has each value in its cell, with sign and mark', () => {
		assert.deepEqual(
			cellsIn(svg).map(({ text }) => text),
			['+2*', '−4', '–', '0', '−1*', '–'],
		);
		assert.deepEqual(
			cellsIn(svg).map(({ title }) => title),
			[
				'first, creative: +2* units',
				'first, very formal &amp; stiff writing: −4 units',
				'first, concise: no value',
				'second, creative: 0 units',
				'second, very formal &amp; stiff writing: −1* units',
				'second, concise: no value',
			],
		);
	});

	test('colours by the largest absolute value, alike on both sides', () => {
		assert.deepEqual(
			cellsIn(svg).map(({ fill, opacity }) => [fill, opacity]),
			[
				['positive', 0.5],
				['negative', 1],
				['empty', NaN],
				['positive', 0],
				['negative', 0.251],
				['empty', NaN],
			],
		);
		const key = [...svg.matchAll(/^<rect class="(\w+)" fill-opacity="([\d.]+)"/gm)];
		assert.deepEqual(
			key.map(([, fill, opacity]) => `${fill === 'negative' ? '-' : ''}${opacity ?? ''}`),
			['-1', '-0.8', '-0.6', '-0.4', '-0.2', '0', '0.2', '0.4', '0.6', '0.8', '1'],
		);
		assert.ok(svg.includes('>−4</text>\n') && svg.includes('>+4</text>'));
	});

	test('has its own format where it is given', () => {
		const formatted = drawHeatMap({ ...map, format: (value) => `${value.toFixed(1)} %` });
		assert.deepEqual(
			cellsIn(formatted).map(({ text }) => text),
			['2.0 %*', '-4.0 %', '–', '0.0 %', '-1.0 %*', '–'],
		);
		assert.ok(formatted.includes('>4.0 %</text>'));
	});

	test('is legible on light and on dark pages', () => {
		const [light = '', dark = ''] = svg.split('@media (prefers-color-scheme: dark)');
		const values = Array.from({ length: 201 }, (_, index) => ({ value: index / 100 - 1 }));
		const cells = cellsIn(
			drawHeatMap({ ...map, rows: [''], columns: values.map(() => ''), cells: [values] }),
		);
		assert.equal(cells.length, 201);
		for (const [name, style] of Object.entries({ light, dark })) {
			for (const { fill, opacity, inks } of cells) {
				const [page, end] = [colourOf('page', style), colourOf(fill, style)];
				const shown = page.map(
					(channel, index) => channel + ((end[index] ?? NaN) - channel) * opacity,
				);
				const ink = inks.split(' ').find((kind) => kind.endsWith(`-on-${name}`)) ?? '';
				const ratio = contrast(colourOf(ink, style), shown);
				assert.ok(ratio >= 4.5, `${name}, ${fill} ${opacity}: ${ratio}`);
			}
		}
	});

	test('takes the ink that is clearer', () => {
		const inks = cellsIn(svg).map((cell) => cell.inks);
		// 0 is the page. The full blue is dark (contrast to white 5.9) on light pages, and light on dark ones.
		assert.equal(inks[3], 'black-on-light white-on-dark');
		assert.equal(inks[1], 'white-on-light black-on-dark');
	});

	test('breaks long labels into lines that fit their column', () => {
		const labels = [
			...svg.matchAll(/<text text-anchor="middle" x="([\d.]+)" y="([\d.]+)">([^<–0]+)</g),
		];
		const second = labels.filter(([, x]) => x === labels[1]?.[1]);
		assert.equal(second.map(([, , , text]) => text).join(' '), 'very formal &amp; stiff writing');
		assert.ok(second.length >= 2);
		const heights = second.map(([, , y]) => Number(y));
		assert.deepEqual(
			heights,
			[...heights].sort((a, b) => a - b),
		);
		// All labels end on one line.
		assert.equal(labels[0]?.[2], second.at(-1)?.[2]);
	});

	test('says nothing of a scale without values', () => {
		const empty = drawHeatMap({ ...map, cells: [] });
		assertWellFormed(empty);
		assert.deepEqual([...new Set(cellsIn(empty).map(({ fill }) => fill))], ['empty']);
		assert.ok(!empty.includes('>units<'));
		assertWellFormed(drawHeatMap({ ...map, rows: [], columns: [], cells: [] }));
	});

	test('takes what is no number for no value', () => {
		const odd = drawHeatMap({
			...map,
			cells: [[{ value: NaN }, { value: Infinity }, { value: 3 }], []],
		});
		assertWellFormed(odd);
		assert.deepEqual(
			cellsIn(odd).map(({ text }) => text),
			['–', '–', '+3', '–', '–', '–'],
		);
	});
});
