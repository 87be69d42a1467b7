/**
 * A failure that is expected to happen. Its message says what to do, and is all that the person needs to see.
 */
export class EvaluationError extends Error {
	override readonly name = 'EvaluationError';
}
