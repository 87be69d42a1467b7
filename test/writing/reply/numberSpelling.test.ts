import assert from 'node:assert/strict';
import { withNumbersOf } from '../../../src/writing/reply/numberSpelling.ts';

suite('The spelling of numbers', () => {
	for (const [passage, reply, expected] of [
		['Das macht 14.500 €.', 'Es sind 14. 500 €.', 'Es sind 14.500 €.'],
		['It is £35,000 or £1,250,000.', '£35, 000, or £1, 250,000.', '£35,000, or £1,250,000.'],
		['Power came back at 22.50.', 'It returned at 22. 50.', 'It returned at 22.50.'],
	] as const) {
		test(`“${reply}” gets that of “${passage}”`, () => {
			assert.equal(withNumbersOf(passage, reply), expected);
		});
	}

	for (const [passage, reply] of [
		['It is 14.500 €.', 'It is 14.500 €, or 3.14. 500.'],
		['It is 14.500 €.', 'There are 14. 5000 came.'],
		['It is 14.500 €.', 'There are 14.\n500 came.'],
		['There are 14 of 500.', 'Of 500 there are 14. 500 is much.'],
		['It is 14.500 €.', 'It is 15. 500 €.'],
	] as const) {
		test(`stays in “${reply}”`, () => {
			assert.equal(withNumbersOf(passage, reply), reply);
		});
	}
});
