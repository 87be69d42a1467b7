/** What a report is made from. */
import type { Condition } from '../conditions.ts';
import type { DataSet } from '../dataSets.ts';
import type { MeaningScores } from '../embedding/meaningScores.ts';
import type { WinRate } from '../judge/winRates.ts';
import type { JudgeOptions } from '../options.ts';
import type { PeopleVerdicts } from '../pairs/peopleVerdicts.ts';
import type { Wish } from '../preferences.ts';
import type { RunDescription } from '../runDescription.ts';
import type { RatedReply } from '../scoring.ts';
import type { SecondOpinion } from '../secondOpinion/secondOpinion.ts';

export interface ReportInput {
	readonly run: RunDescription;
	/** The command that made it. */
	readonly command: string;
	readonly dataSets: readonly DataSet[];
	/** For single preferences. */
	readonly wishes: readonly Wish[];
	/** Simulated ones. */
	readonly users: readonly Wish[];
	readonly conditions: readonly Condition[];
	/** Name of the condition that the others are compared with. */
	readonly reference: string;
	readonly replies: readonly RatedReply[];
	/** Items that were planned. */
	readonly planned: number;
	readonly judge: JudgeOptions | undefined;
	readonly judged: readonly WinRate[];
	readonly secondOpinion: SecondOpinion | undefined;
	/** Undefined where there was no sentence model. */
	readonly meaning: MeaningScores | undefined;
	readonly people: PeopleVerdicts | undefined;
}

/** Markdown, and plots by their files' names. */
export interface ReportSection {
	readonly markdown: string;
	readonly plots: ReadonlyMap<string, string>;
}
