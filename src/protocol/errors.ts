/**
 * Failures that the backend explains. Each kind has a message of its own, written for the person who
 * will read it; `details` carries the numbers or names that the message mentions.
 */
import { z } from 'zod';

export const backendErrorKinds = [
	'modelNotFound',
	'modelIsFolder',
	'modelNotGguf',
	'modelTruncated',
	'modelUnsupported',
	'modelUnreadable',
	'modelIsEmbedding',
	'modelIsEncoderDecoder',
	'modelIsVisionPart',
	'modelIsAdapter',
	'modelIsLaterPart',
	'modelPartsMissing',
	'modelOnlyThinks',
	'systemTooOld',
	'gpuUnavailable',
	'outOfMemory',
	'promptTooLong',
	'invalidRequest',
] as const;

export type BackendErrorKind = (typeof backendErrorKinds)[number];

const backendErrorData = z.object({
	kind: z.enum(backendErrorKinds),
	details: z.record(z.string(), z.union([z.string(), z.number()])),
});

export type BackendErrorDetails = z.infer<typeof backendErrorData>['details'];

/** JSON-RPC error code of every {@link BackendError}; the kind is in the error's data. */
export const backendErrorCode = -32_900;

/** An explained failure, on either side of the channel. */
export class BackendError extends Error {
	override readonly name = 'BackendError';

	constructor(
		readonly kind: BackendErrorKind,
		message: string,
		readonly details: BackendErrorDetails = {},
		options?: ErrorOptions,
	) {
		super(message, options);
	}
}

/** Restores a {@link BackendError} from what came over the channel; undefined for any other error. */
export function parseBackendError(error: unknown): BackendError | undefined {
	const response = z.object({ message: z.string(), data: backendErrorData }).safeParse(error);
	if (!response.success) return undefined;
	const { message, data } = response.data;
	return new BackendError(data.kind, message, data.details);
}
