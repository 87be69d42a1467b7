/** The requests that only an evaluation makes. */
import {
	beamParameters,
	beamRequest,
	scoreParameters,
	scoreRequest,
	type ScoreResult,
} from '../../protocol/measuring.ts';
import type { DecodeResult } from '../../protocol/messages.ts';
import type { RequestHandlers } from '../requestHandlers.ts';
import { nothingSpent, parse, type Task } from '../requestTasks.ts';
import { searchBeams } from './beamHandler.ts';
import { score } from './scoreHandler.ts';

export function answerMeasuring(handlers: RequestHandlers): void {
	handlers.answer(scoreRequest, scoreTask);
	handlers.answer(beamRequest, beamTask);
}

function scoreTask(parameters: unknown): Task<ScoreResult | null> {
	const request = parse(scoreParameters, parameters);
	return {
		model: request.model,
		run: ({ model, signal }) => score(model, request, signal),
		cancelled: null,
	};
}

function beamTask(parameters: unknown): Task<DecodeResult> {
	const request = parse(beamParameters, parameters);
	return {
		model: request.model,
		run: (turn) => searchBeams(turn.model, request, turn.loadMilliseconds, turn),
		cancelled: { ...nothingSpent, tokens: [], choices: [], text: '' },
	};
}
