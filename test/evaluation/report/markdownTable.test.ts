import assert from 'node:assert/strict';
import { figure, tableOf } from '../../../src/evaluation/report/markdownTable.ts';

suite('Tables', () => {
	test('every row of a table has as many cells as its header', () => {
		assert.equal(
			tableOf(['a', 'b'], [['1'], ['1', '2']]),
			'| a | b |\n| --- | --- |\n| 1 |  |\n| 1 | 2 |',
		);
	});

	test('figures have three digits that count', () => {
		const shown = [0.0012345, 0.5, 1, 12.3456, 99.96, 1234.5, -0.0012345, -1234.5].map(figure);
		assert.deepEqual(shown, ['0.00123', '0.5', '1', '12.3', '100', '1235', '−0.00123', '−1235']);
	});
});
