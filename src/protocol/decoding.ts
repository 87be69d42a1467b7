/** Settings of the model and of decoding, as every request carries them. */
import { z } from 'zod';
import { paperSettings } from '../amulet/realignment.ts';

const finite = z.number();
const count = z.int().min(0);

/** The processor that runs the model; `off` is the CPU. */
export const gpuChoices = ['auto', 'off', 'cuda', 'vulkan', 'metal'] as const;

export const modelSettings = z.object({
	/** Absolute path of a GGUF file. */
	path: z.string().min(1),
	gpu: z.enum(gpuChoices),
	/** Threads that evaluate the model; 0 leaves the number to the backend. */
	threads: count.max(1024),
	/** Most tokens of one sequence, prompt and generated text together. */
	contextTokens: z.int().min(128).max(1_048_576),
});
export type ModelSettings = z.infer<typeof modelSettings>;

/** The methods of the paper's comparison that decode token by token (section 4.1). */
export const decodingMethods = ['base', 'pref', 'la', 'amulet'] as const;

/** The paper's realignment settings (section 3): T, alpha, lambda and eta. */
const realignmentSettings = z.object({
	iterations: z.int().min(0).max(1_000_000),
	alpha: finite.min(0),
	lambda: finite.min(0),
	eta: finite.positive(),
});

/**
 * What rewriting starts with: a strength that keeps the numbers of a text, and two things that keep a model
 * at what it says (docs/evaluation.md).
 */
export const defaultDecoding = {
	realignment: 1,
	plausibilityFloor: 0.1,
	fidelity: 0.5,
} as const;

/**
 * What completion starts with. It has no text to keep to, and goes on with words that the writer chose: much
 * strength makes it forget them.
 */
export const defaultCompletionDecoding = {
	realignment: 1.5,
	plausibilityFloor: defaultDecoding.plausibilityFloor,
	fidelity: 0,
} as const;

/** The authors' own decoding: their realignment settings, and no floor. */
export const paperDecoding = { realignment: paperSettings, plausibilityFloor: 0 } as const;

export const decodingSettings = z.object({
	method: z.enum(decodingMethods),
	/** The strength itself, or the realignment settings that it follows from. Used by `amulet` alone. */
	realignment: z.union([finite.min(0).max(1000), realignmentSettings]),
	/**
	 * Least share of the best token's preference probability that a token must have, in [0, 1]; 0 is no floor.
	 */
	plausibilityFloor: finite.min(0).max(1),
	/**
	 * How far each token is moved towards what the text to keep to says; without it not at all. Used by
	 * `amulet` alone, where there is such a text.
	 */
	fidelity: finite.min(0).max(20).optional(),
	/** Tokens read out of the preference side at each step; `full` is the whole vocabulary. */
	vocabulary: z.union([z.literal('full'), z.int().min(1).max(1_048_576)]),
	/** 0 chooses greedily, as the authors do. */
	temperature: finite.min(0).max(5),
	topP: finite.gt(0).max(1),
	seed: z.int().min(0).max(0xffff_ffff),
	maxTokens: z.int().min(1).max(1_048_576),
	/**
	 * Verify drafts of several tokens in one batch where that is expected to be faster. The tokens are the
	 * same.
	 */
	drafting: z.boolean(),
});
export type DecodingSettings = z.infer<typeof decodingSettings>;
