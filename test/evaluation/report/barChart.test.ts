import assert from 'node:assert/strict';
import fc from 'fast-check';
import { drawBarChart, type BarChart } from '../../../src/evaluation/report/barChart.ts';
import { ticksUpTo } from '../../../src/evaluation/report/svg.ts';
import { assertWellFormed } from './wellFormed.ts';

const chart: BarChart = {
	title: 'A & B',
	axis: 'ratio',
	groups: [
		{
			label: 'group <1>',
			bars: [
				{ label: 'one', value: 0.5, low: 0.4, high: 0.6, tone: 'main' },
				{ label: 'two', value: 1, low: 1, high: 1.2, tone: 'limit' },
			],
		},
	],
	mark: { value: 1, label: 'plain' },
};

/** Begin and length of each bar. */
function barsIn(svg: string): (readonly [number, number])[] {
	const bars = svg.matchAll(/<rect class="(?:main|limit)" x="([\d.]+)"[^>]* width="([\d.]+)"/g);
	return [...bars].map(([, x, width]) => [Number(x), Number(width)]);
}

suite('A bar chart', () => {
	test('bars are as long as their values', () => {
		const [one, two, ...others] = barsIn(drawBarChart(chart));
		assert.ok(one && two && others.length === 0);
		assert.ok(Math.abs(two[1] - 2 * one[1]) < 0.2);
	});

	test('text is escaped, and every element closed', () => {
		const svg = drawBarChart(chart);
		assert.ok(svg.includes('A &amp; B') && svg.includes('group &lt;1&gt;'));
		assertWellFormed(svg);
	});

	test('it has colours of its own on dark pages', () => {
		assert.match(drawBarChart(chart), /@media \(prefers-color-scheme: dark\)/);
	});

	suite('with negative values', () => {
		const withNegative: BarChart = {
			title: 'Gains',
			axis: 'gain',
			groups: [
				{
					label: 'group',
					bars: [
						{ label: 'loses', value: -1, low: -1, high: -0.5, tone: 'main' },
						{ label: 'gains', value: 1, low: 0.5, high: 1, tone: 'limit' },
						{ label: 'unsure', value: -0.25, low: -0.75, high: 0.25, tone: 'main' },
					],
				},
			],
		};
		const svg = drawBarChart(withNegative);
		// The plot is from 290 to 700, its ticks from -1 to 1: 205 a unit, and 0 at 495.

		test('bars go from 0 to both sides', () => {
			assert.deepEqual(barsIn(svg), [
				[290, 205],
				[495, 205],
				[443.8, 51.3],
			]);
			assertWellFormed(svg);
		});

		test('a line stands at 0, on dark pages too', () => {
			const axes = [...svg.matchAll(/<line class="axis" x1="([\d.]+)" x2="([\d.]+)"/g)];
			assert.deepEqual(
				axes.map(([, from, to]) => [from, to]),
				[['495', '495']],
			);
			assert.equal(svg.match(/\.axis \{ stroke: #\w{6}; \}/g)?.length, 2);
		});

		test('values stand right of bars, whiskers and 0, clear of the labels', () => {
			const values = [...svg.matchAll(/<text class="value" x="([\d.]+)"[^>]*>([^<]+)</g)];
			assert.deepEqual(
				values.map(([, x, text]) => [x, text]),
				// 0 + 6, 700 + 6, and the whisker's end 495 + 205/4 + 6
				[
					['501', '-1'],
					['706', '1'],
					['552.3', '-0.25'],
				],
			);
		});

		test('all of them fit when there are no others', () => {
			const [group] = withNegative.groups;
			const [first] = group?.bars ?? [];
			assert.ok(group && first);
			const below = drawBarChart({ ...withNegative, groups: [{ ...group, bars: [first] }] });
			// From -1 to 0: 0 is at the right end.
			assert.deepEqual(barsIn(below), [[290, 410]]);
		});
	});

	test('has no line at 0 without negative values', () => {
		assert.ok(!drawBarChart(chart).includes('axis {'));
		assert.equal(barsIn(drawBarChart(chart))[0]?.[0], 290);
	});
});

suite('Ticks', () => {
	const amount = fc.double({ min: 1e-6, max: 1e9, noNaN: true });

	test('go from 0 over the largest value, and are few', () => {
		fc.assert(
			fc.property(amount, (largest) => {
				const ticks = ticksUpTo(largest);
				assert.equal(ticks[0], 0);
				assert.ok((ticks.at(-1) ?? 0) >= largest * (1 - 1e-5));
				assert.ok(ticks.length >= 3 && ticks.length <= 8, String(ticks));
			}),
		);
		assert.deepEqual(ticksUpTo(1.1), [0, 0.2, 0.4, 0.6, 0.8, 1, 1.2]);
		assert.deepEqual(ticksUpTo(0), [0, 0.2]);
	});

	test('go from below the lowest value through 0', () => {
		fc.assert(
			fc.property(amount, amount, (largest, depth) => {
				const ticks = ticksUpTo(largest, -depth);
				const slack = 1e-5 * Math.max(largest, depth);
				assert.ok(ticks.includes(0), String(ticks));
				assert.ok((ticks[0] ?? 0) <= slack - depth && (ticks.at(-1) ?? 0) >= largest - slack);
				assert.ok(ticks.length >= 3 && ticks.length <= 8, String(ticks));
			}),
		);
		// 1.5 over 6 is 0.25: a step of 0.25.
		assert.deepEqual(ticksUpTo(1, -0.5), [-0.5, -0.25, 0, 0.25, 0.5, 0.75, 1]);
		assert.deepEqual(ticksUpTo(-3, -6), [-6, -5, -4, -3, -2, -1, 0]);
	});
});
