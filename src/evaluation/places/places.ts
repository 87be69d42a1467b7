/** Places of a cursor in texts of our own, at which suggestions are looked at. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Prompts are chosen on one half, and what the choice is worth is told, once, by the other. */
export const placeHalves = ['tuning', 'judging'] as const;
export type PlaceHalf = (typeof placeHalves)[number];

const place = z.strictObject({
	/** Tells it from all others. */
	id: z.string().min(1),
	half: z.enum(placeHalves),
	/** What sort of text it is, such as an e-mail. */
	kind: z.string(),
	language: z.enum(['en', 'de', 'fr']),
	/** VS Code's identifier. */
	languageId: z.string(),
	/** The document before the cursor, and after it. */
	before: z.string().min(1),
	after: z.string(),
});
export type Place = z.infer<typeof place>;

/** Throws where the file is not as it should be. */
export function loadPlaces(half: PlaceHalf | undefined): readonly Place[] {
	const file = new URL('../data/completionPlaces.json', import.meta.url);
	const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
	const { places } = z.strictObject({ notice: z.string(), places: z.array(place) }).parse(data);
	return half === undefined ? places : places.filter((one) => one.half === half);
}
