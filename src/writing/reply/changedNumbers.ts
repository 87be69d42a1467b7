import type { FinishedReply } from './finishedReply.ts';
import { numberChanges } from './numbers.ts';

/** Whether the reply has a number that neither the passage nor a preference has. */
export function hasChangedNumbers({ text, passage, instructions }: FinishedReply): boolean {
	return numberChanges(passage, text, instructions.join('\n')).added.length > 0;
}
