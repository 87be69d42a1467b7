/** A judge, as those see it who need verdicts. */
import { EvaluationError } from '../evaluationError.ts';
import type { Comparison, Verdict } from './judgePrompt.ts';

export interface Judge {
	/** The model's name. Verdicts of one model are none of another. */
	readonly model: string;
	/** Throws EvaluationError, UnclearVerdictError, the reason of the judge's signal. */
	readonly compare: (comparison: Comparison) => Promise<Verdict>;
}

/** The judge answered, but with no verdict. */
export class UnclearVerdictError extends EvaluationError {}
