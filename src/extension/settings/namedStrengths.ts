/** The strengths that have a name, from none to the published method's. Knows no editor. */
import type { AmuletSettings } from './amuletSettings.ts';

export const strengthNames = ['wordsOnly', 'light', 'clear', 'strong', 'paper'] as const;
export type StrengthName = (typeof strengthNames)[number];

/** How strong the preference is: the settings that say so. */
export type Strength = Pick<AmuletSettings, 'preset' | 'strength'>;

/** The published method's own strength. */
const published = 4.65;

/**
 * `wordsOnly` leaves the preference to what the model was told; `strong` is as strong as `paper`, but held to
 * what is plausible.
 */
export const namedStrengths: Readonly<Record<StrengthName, Strength>> = {
	wordsOnly: { preset: 'custom', strength: 0 },
	light: { preset: 'custom', strength: 1 },
	clear: { preset: 'custom', strength: 2 },
	strong: { preset: 'custom', strength: published },
	paper: { preset: 'paper', strength: published },
};

/** The name of a strength, where it has one. */
export function nameOf({ preset, strength }: Strength): StrengthName | undefined {
	if (preset === 'paper') return 'paper';
	return strengthNames.find(
		(name) => name !== 'paper' && namedStrengths[name].strength === strength,
	);
}

/** The next named one above or below; undefined at the ends. */
export function nextStrength(now: Strength, step: 1 | -1): StrengthName | undefined {
	const place = (one: Strength) =>
		one.preset === 'paper' ? Number.POSITIVE_INFINITY : one.strength;
	const isFurther = (name: StrengthName) => step * place(namedStrengths[name]) > step * place(now);
	return step > 0 ? strengthNames.find(isFurther) : strengthNames.findLast(isFurther);
}
