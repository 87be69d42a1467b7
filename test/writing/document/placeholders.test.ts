import assert from 'node:assert/strict';
import { placeholderSpans } from '../../../src/writing/document/placeholders.ts';

suite('Placeholders', () => {
	const inLinks: readonly (readonly [string, readonly string[]])[] = [
		[
			'There are [special\nprocedures]({% page "/first/" %}) for staff.',
			['[special\nprocedures]({% page "/first/" %})'],
		],
		['See ![it]({{ base }}/a.png).', ['![it]({{ base }}/a.png)']],
		['It is [sic] (as {{ name }} says).', []],
	];
	for (const [text, links] of inLinks) {
		test(`hold the links of “${text}”`, () => {
			const found = placeholderSpans(text).map(({ start, end }) => text.slice(start, end));
			assert.deepEqual(
				found.filter((span) => span.includes('[')),
				links,
			);
		});
	}
});
