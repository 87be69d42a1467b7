/** Answers the request to continue the text before a cursor. */
import type { Token } from 'node-llama-cpp';
import type { DecodingSettings } from '../protocol/decoding.ts';
import type { CompleteParameters, CompleteResult, Suggestion } from '../protocol/messages.ts';
import { FactualSuggestion } from '../writing/suggestion/factualSuggestion.ts';
import { followingExcerpt } from '../writing/prompts/followingExcerpt.ts';
import type { CompletionLength, Ending } from '../writing/suggestion/suggestionText.ts';
import { Confidence } from './confidence.ts';
import { createDistribution } from './distribution.ts';
import { generate, type Generation } from './generation.ts';
import { costOf, generatedTokensOf } from './generationCost.ts';
import type { LoadedModel } from './loadedModel.ts';
import { healText } from './requiredText.ts';

/** Tokens of a suggestion at most. */
const mostTokens: Record<CompletionLength, number> = {
	word: 12,
	sentence: 64,
	line: 128,
	paragraph: 256,
};

/** `loadMilliseconds` is added to the cost. Throws BackendError. */
export async function complete(
	model: LoadedModel,
	parameters: CompleteParameters,
	loadMilliseconds: number,
	signal: AbortSignal,
): Promise<CompleteResult> {
	const run = new CompletionRun(model, parameters, signal);
	const generations: Generation[] = [];
	const suggestions = new Map<string, Suggestion>();
	for (const decoding of parameters.attempts) {
		if (signal.aborted) break;
		const { generation, suggestion } = await run.attempt(decoding);
		generations.push(generation);
		if (suggestion.text !== '' && !suggestions.has(suggestion.text)) {
			suggestions.set(suggestion.text, suggestion);
		}
	}
	return {
		...costOf(generations, loadMilliseconds),
		generatedTokens: generatedTokensOf(generations),
		suggestions: [...suggestions.values()],
		stopReason: signal.aborted ? 'cancelled' : 'endOfGeneration',
	};
}

/** What the attempts of one request share. */
class CompletionRun {
	readonly #model: LoadedModel;
	readonly #parameters: CompleteParameters;
	readonly #signal: AbortSignal;
	readonly #text: readonly Token[];

	constructor(model: LoadedModel, parameters: CompleteParameters, signal: AbortSignal) {
		this.#model = model;
		this.#parameters = parameters;
		this.#signal = signal;
		this.#text = model.encoder.encodeText(parameters.before);
	}

	async attempt(
		decoding: DecodingSettings,
	): Promise<{ readonly generation: Generation; readonly suggestion: Suggestion }> {
		const { encoder } = this.#model;
		const { before, after, preferences, confidenceFloor, length } = this.#parameters;
		const { tokens, restriction } = healText(before, this.#text, (some, preceding) =>
			encoder.decode(some, preceding),
		);
		const confidence = new Confidence(confidenceFloor);
		const growing = new GrowingSuggestion(restriction?.text ?? '', confidence, this.#parameters);
		const following = followingExcerpt(after);
		const instructions = [undefined, ...preferences.map(({ instruction }) => instruction)];
		const generation = await generate(this.#model, {
			prompts: instructions.map((one) => [...encoder.encodeCompletion(one, following), ...tokens]),
			distribution: createDistribution(
				decoding,
				preferences.map(({ weight }) => weight),
				{
					...(restriction === undefined ? {} : { restriction }),
					onChoice: (token, probability) => {
						// The token that stood there says nothing of what follows it.
						const isTyped = restriction?.isOver === false && token === restriction.fallback;
						if (!isTyped) confidence.add(probability);
						restriction?.chosen();
					},
				},
			),
			// New text repeats little, and a batch with a draft would delay what a keystroke ends.
			drafting: false,
			evaluation: 'onwards',
			maxTokens: Math.min(decoding.maxTokens, mostTokens[length]),
			stopStrings: encoder.stopStringsAfter(before),
			thoughts: { kind: 'end' },
			signal: this.#signal,
			onText: (piece) => growing.push(piece),
			onRestart: () => {
				growing.restart();
			},
			onToken: () => undefined,
		});
		return { generation, suggestion: growing.end(generation) };
	}
}

/** A suggestion while it is generated. */
class GrowingSuggestion {
	/** What the generated text begins with, before the suggestion. */
	readonly #typed: string;
	readonly #confidence: Confidence;
	readonly #confidenceFloor: number;
	readonly #shaping: FactualSuggestion;
	#raw = '';
	/** Of what is in {@link #raw}. */
	#mean = 1;

	constructor(typed: string, confidence: Confidence, parameters: CompleteParameters) {
		this.#typed = typed;
		this.#confidence = confidence;
		this.#confidenceFloor = parameters.confidenceFloor;
		this.#shaping = new FactualSuggestion(parameters);
	}

	push(piece: string): 'continue' | 'stop' {
		if (this.#confidence.isLow) return 'stop';
		this.#raw += piece;
		this.#mean = this.#confidence.mean;
		return this.#shape('growing').complete ? 'stop' : 'continue';
	}

	/** What was pushed was no text to suggest. */
	restart(): void {
		this.#raw = this.#typed;
	}

	end({ stopReason }: Generation): Suggestion {
		const isSure = this.#mean >= this.#confidenceFloor;
		const ending = stopReason === 'endOfGeneration' ? 'ended' : 'cutOff';
		const text = isSure ? this.#shape(ending).text : '';
		return { text, confidence: this.#mean };
	}

	#shape(ending: Ending) {
		return this.#shaping.shape(this.#raw.slice(this.#typed.length), ending);
	}
}
