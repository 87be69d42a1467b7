import assert from 'node:assert/strict';

/** Equal but for rounding. */
export function assertNear(actual: number | undefined, expected: number, tolerance = 1e-9): void {
	assert.ok(
		actual !== undefined && Math.abs(actual - expected) <= tolerance,
		`${actual ?? 'undefined'} is not ${expected}`,
	);
}
