/** When nothing is suggested, whatever stands around the cursor. Knows no editor. */
import type { CompletionTrigger } from '../settings/amuletSettings.ts';

/** What the editor is doing besides. */
export interface EditorSituation {
	readonly cursors: number;
	readonly hasSelection: boolean;
	/** The list of another completion is open. */
	readonly suggestWidgetOpen: boolean;
	/** A rewrite of this document waits for an answer, or one of any document is being generated. */
	readonly rewriting: boolean;
	readonly snoozed: boolean;
}

export type QuietReason =
	| 'off'
	| 'manual'
	| 'snoozed'
	| 'selection'
	| 'severalCursors'
	| 'suggestWidget'
	| 'rewriting';

/**
 * @param explicit whether the writer asked for a suggestion by a command
 * @returns the reason to stay quiet, or undefined
 */
export function whyQuiet(
	situation: EditorSituation,
	trigger: CompletionTrigger,
	explicit: boolean,
): QuietReason | undefined {
	if (trigger === 'off') return 'off';
	if (!explicit && trigger === 'manual') return 'manual';
	if (!explicit && situation.snoozed) return 'snoozed';
	if (situation.cursors > 1) return 'severalCursors';
	if (situation.hasSelection) return 'selection';
	if (situation.suggestWidgetOpen) return 'suggestWidget';
	return situation.rewriting ? 'rewriting' : undefined;
}
