/** The suggestions of a run and their faults, to be read by a person. */
import { tableOf as markdownTable } from '../report/markdownTable.ts';
import { faultKinds, faultMeanings, type FaultKind } from './faults.ts';
import type { Place } from './places.ts';
import type { PlaceSuggestion } from './suggesting.ts';
import { directlyAfter } from './readingOn.ts';

export interface PlaceResult {
	readonly place: Place;
	readonly suggestion: PlaceSuggestion;
	/** See gainOfFollowing. */
	readonly gain: number | undefined;
	readonly faults: readonly FaultKind[];
}

/** A line for each place: the end of what stands before, the suggestion, the beginning of what follows. */
export function lineOf({ place, suggestion, gain, faults }: PlaceResult): string {
	const shown = (text: string) => text.replaceAll('\n', '⏎');
	const marks = faults.length === 0 ? '' : `   ← ${faults.join(', ')}`;
	const change = gain === undefined ? '' : ` (${gain.toFixed(1)})`;
	const around = [place.before.slice(-60), place.after.slice(0, 40)].map(shown);
	return `- ${place.id}: …${around[0] ?? ''}**⟦${shown(suggestion.text)}⟧**${around[1] ?? ''}${change}${marks}`;
}

/** How many places have which fault, and how many have any but an empty suggestion. */
export function tableOf(results: readonly PlaceResult[]): string {
	const middle = results.filter(({ place }) => directlyAfter(place) !== '');
	const groups = [results, middle, results.filter((one) => !middle.includes(one))];
	const counts = (holds: (result: PlaceResult) => boolean) =>
		groups.map((group) => String(group.filter(holds).length));
	const rows = faultKinds.map((kind) => [
		...[kind, ...counts(({ faults }) => faults.includes(kind))],
		faultMeanings[kind],
	]);
	const faulty = counts(({ faults }) => faults.some((kind) => kind !== 'empty'));
	return markdownTable(
		['fault', 'all places', 'sentence goes on', 'sentence ends', 'what it is'],
		[
			['places', ...counts(() => true), ''],
			...rows,
			['**faulty**', ...faulty, 'any of these but `empty`'],
		],
	);
}
