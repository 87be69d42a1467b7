/**
 * Decides whether to suggest something at a cursor, when to ask for it, and what is known already. Knows no
 * editor.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { BackendClient } from '../../client/backendClient.ts';
import type { CompleteParameters, CompleteResult } from '../../protocol/messages.ts';
import { cursorPlace, type CursorPlace } from '../../writing/cursor/cursorPlace.ts';
import { syntaxOf } from '../../writing/syntax/syntaxes.ts';
import type { AmuletSettings } from '../settings/amuletSettings.ts';
import { ownMarkupOf } from '../settings/requestSettings.ts';
import { completionRequest, styleKeyOf, type RequestChoice } from './completionRequest.ts';
import { whyQuiet, type EditorSituation, type QuietReason } from './quietness.ts';
import { SuggestionCache } from './suggestionCache.ts';
import { TypingPause } from './typingPause.ts';

export interface CompletionInput {
	/** The document. */
	readonly text: string;
	/** The cursor, in UTF-16 code units. */
	readonly offset: number;
	/** VS Code's identifier. */
	readonly languageId: string;
	readonly settings: AmuletSettings;
	readonly situation: EditorSituation;
	/** The writer asked for it by a command: it comes without a pause, and several are wanted. */
	readonly explicit: boolean;
}

export type NoneReason =
	| QuietReason
	| Extract<CursorPlace, { kind: 'none' }>['reason']
	| Extract<RequestChoice, { kind: 'none' }>['reason']
	| 'cancelled'
	| 'unsure'
	| 'failedBefore';

export type CompletionOutcome =
	| {
			readonly kind: 'suggestions';
			/** At least one; none of them empty. */
			readonly suggestions: readonly string[];
			/** What the model did for it; undefined where it was known already. */
			readonly result: CompleteResult | undefined;
	  }
	| { readonly kind: 'none'; readonly reason: NoneReason; readonly result?: CompleteResult };

export class CompletionEngine {
	readonly #client: Pick<BackendClient, 'complete'>;
	readonly #cache = new SuggestionCache();
	readonly #pause = new TypingPause();
	#lastTyped = Number.NEGATIVE_INFINITY;
	#running: AbortController | undefined;
	/** The text with the last suggestion accepted. */
	#accepted: string | undefined;
	/** The model whose failure was told, so that it is not told at each keystroke. */
	#failedModel: string | undefined;

	constructor(client: Pick<BackendClient, 'complete'>) {
		this.#client = client;
	}

	/** A document was changed, now unless told otherwise (in milliseconds of `performance.now()`). */
	typed(at: number = performance.now()): void {
		this.#pause.typed(at);
		this.#lastTyped = at;
	}

	/** A setting was changed or the backend restarted: what failed may work now. */
	forgetFailure(): void {
		this.#failedModel = undefined;
	}

	/**
	 * A later call ends this one. Throws BackendError and BackendLostError, for the same model once.
	 *
	 * @param signal ends it too
	 */
	async suggest(input: CompletionInput, signal: AbortSignal): Promise<CompletionOutcome> {
		this.#running?.abort();
		const running = new AbortController();
		this.#running = running;
		const quiet = whyQuiet(input.situation, input.settings['completion.trigger'], input.explicit);
		if (quiet !== undefined) return none(quiet);
		const request = requestFor(input);
		if (request.kind === 'none') return none(request.reason);
		const { parameters } = request;
		const known = this.#known(parameters);
		if (known !== undefined) return known;
		if (input.explicit) this.forgetFailure();
		if (this.#failedModel === parameters.model.path) return none('failedBefore');
		return this.#ask(input, parameters, AbortSignal.any([signal, running.signal]));
	}

	async #ask(
		input: CompletionInput,
		parameters: CompleteParameters,
		signal: AbortSignal,
	): Promise<CompletionOutcome> {
		const pause = input.explicit ? 0 : this.#pauseBefore(parameters.before, input.settings);
		if (!(await waitedFor(pause, signal))) return none('cancelled');
		try {
			const result = await this.#client.complete(parameters, signal);
			if (result.stopReason === 'cancelled') return { kind: 'none', reason: 'cancelled', result };
			return this.#answer(parameters, result, signal.aborted);
		} catch (error) {
			this.#failedModel = parameters.model.path;
			throw error;
		}
	}

	#answer(
		parameters: CompleteParameters,
		result: CompleteResult,
		isLate: boolean,
	): CompletionOutcome {
		const suggestions = result.suggestions.map(({ text }) => text);
		const { before } = parameters;
		for (const styleKey of styleKeysOf(parameters)) {
			this.#cache.add({ styleKey, before, suggestions });
		}
		if (isLate) return { kind: 'none', reason: 'cancelled', result };
		const [first] = suggestions;
		if (first === undefined) return { kind: 'none', reason: 'unsure', result };
		this.#accepted = before + first;
		return { kind: 'suggestions', suggestions, result };
	}

	/** What is known from an earlier request, without asking the model. */
	#known(parameters: CompleteParameters): CompletionOutcome | undefined {
		const suggestions = this.#cache.find(styleKeyOf(parameters), parameters.before);
		if (suggestions === undefined) return undefined;
		const [first] = suggestions;
		if (first === undefined) return none('unsure');
		this.#accepted = parameters.before + first;
		return { kind: 'suggestions', suggestions, result: undefined };
	}

	/** What is left to wait, in milliseconds. Who has accepted a suggestion wants to read on at once. */
	#pauseBefore(before: string, settings: AmuletSettings): number {
		if (before === this.#accepted) return 0;
		const fixed = settings['completion.delay'];
		const pause = fixed > 0 ? fixed : this.#pause.milliseconds;
		return Math.max(0, this.#lastTyped + pause - performance.now());
	}
}

function requestFor(
	input: CompletionInput,
): RequestChoice | Extract<CursorPlace, { kind: 'none' }> {
	const { text, offset, languageId, settings, explicit } = input;
	const place = cursorPlace(text, offset, {
		syntax: syntaxOf(languageId, ownMarkupOf(settings)),
		proseLanguages: settings['rewrite.languages'],
		comments: settings['completion.comments'],
	});
	if (place.kind === 'none') return place;
	const wanted = explicit ? settings['completion.alternatives'] : 1;
	return completionRequest(place, languageId, settings, wanted);
}

function none(reason: NoneReason): CompletionOutcome {
	return { kind: 'none', reason };
}

/** Several suggestions also serve where one is wanted. */
function styleKeysOf(parameters: CompleteParameters): ReadonlySet<string> {
	const single = { ...parameters, attempts: parameters.attempts.slice(0, 1) };
	return new Set([styleKeyOf(parameters), styleKeyOf(single)]);
}

/** False when the signal came first. */
async function waitedFor(milliseconds: number, signal: AbortSignal): Promise<boolean> {
	if (signal.aborted) return false;
	if (milliseconds <= 0) return true;
	return wait(milliseconds, true, { signal }).catch(() => false);
}
