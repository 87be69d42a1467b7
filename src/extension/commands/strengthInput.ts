/** Asks for the strength of the preference. */
import * as vscode from 'vscode';
import type { AmuletSettings } from '../settings/amuletSettings.ts';

/** Stands for the published method, whose settings are all taken over. */
const paper = 'paper';
const largest = 20;

export type StrengthChoice =
	| { readonly kind: 'paper' }
	| { readonly kind: 'strength'; readonly strength: number };

export async function askStrength(settings: AmuletSettings): Promise<StrengthChoice | undefined> {
	const { l10n, window } = vscode;
	const answer = await window.showInputBox({
		title: l10n.t('Amulet: Set Strength'),
		prompt: l10n.t(
			'0 to {0}: the higher, the more of the preference. “{1}” is the published method exactly (4.65, no plausibility floor).',
			largest,
			paper,
		),
		value: settings.preset === 'paper' ? paper : String(settings.strength),
		validateInput: (value) =>
			parseStrength(value)
				? undefined
				: l10n.t('Type a number from 0 to {0}, or “{1}”.', largest, paper),
	});
	return answer === undefined ? undefined : parseStrength(answer);
}

function parseStrength(typed: string): StrengthChoice | undefined {
	const text = typed.trim().toLowerCase();
	if (text === paper) return { kind: 'paper' };
	const strength = text === '' ? Number.NaN : Number(text.replace(',', '.'));
	return strength >= 0 && strength <= largest ? { kind: 'strength', strength } : undefined;
}
