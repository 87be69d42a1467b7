import assert from 'node:assert/strict';
import { EvaluationError } from '../../src/evaluation/evaluationError.ts';

/** Options that a program explains, and shows its usage. */
export function testRefusals(
	program: string,
	parse: (...args: readonly string[]) => unknown,
	refused: readonly (readonly [args: readonly string[], message: RegExp])[],
): void {
	for (const [args, message] of refused) {
		test(`refuse ${args.join(' ')}, with the usage`, () => {
			assert.throws(
				() => parse(...args),
				(error) =>
					error instanceof EvaluationError &&
					message.test(error.message) &&
					error.message.includes(`Usage: ${program}`),
			);
		});
	}
}
