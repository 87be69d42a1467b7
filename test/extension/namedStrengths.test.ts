import assert from 'node:assert/strict';
import {
	namedStrengths,
	nameOf,
	nextStrength,
	strengthNames,
} from '../../src/extension/settings/namedStrengths.ts';

const custom = (strength: number) => ({ preset: 'custom', strength }) as const;

suite('The named strengths', () => {
	test('follow each other, up and down', () => {
		for (const [index, name] of strengthNames.entries()) {
			assert.equal(nameOf(namedStrengths[name]), name);
			assert.equal(nextStrength(namedStrengths[name], 1), strengthNames[index + 1]);
			assert.equal(nextStrength(namedStrengths[name], -1), strengthNames[index - 1]);
		}
	});

	test('are found from any strength between them', () => {
		assert.equal(nameOf(custom(1.5)), undefined);
		assert.equal(nextStrength(custom(1.5), 1), 'clear');
		assert.equal(nextStrength(custom(1.5), -1), 'light');
		assert.equal(nextStrength(custom(20), 1), 'paper');
		assert.equal(nextStrength(custom(20), -1), 'strong');
		// What the preset replaces does not count.
		assert.equal(nextStrength({ preset: 'paper', strength: 0 }, -1), 'strong');
	});
});
