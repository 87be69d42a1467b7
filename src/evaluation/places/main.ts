/** Counts what is wrong with suggestions at places of our own. `scripts/places.mjs` starts it. */
import type { BackendClient } from '../../client/backendClient.ts';
import { evaluatedModel, withClient } from '../modelProcesses.ts';
import { runProgram } from '../program.ts';
import { faultsOf } from './faults.ts';
import { parsePlacesOptions, usage, type PlacesOptions } from './options.ts';
import { loadPlaces, type Place } from './places.ts';
import { lineOf, tableOf, type PlaceResult } from './placesReport.ts';
import { gainOfFollowing } from './readingOn.ts';
import { suggestAt } from './suggesting.ts';

await runProgram(usage, (args, signal) => look(parsePlacesOptions(args), signal));

async function look(options: PlacesOptions, signal: AbortSignal): Promise<void> {
	const places = loadPlaces(options.half).slice(0, options.limit);
	await withClient(async (client) => {
		const results: PlaceResult[] = [];
		for (const place of places) {
			const result = await resultAt(client, place, options, signal);
			process.stdout.write(`${lineOf(result)}\n`);
			results.push(result);
		}
		process.stdout.write(`\n${tableOf(results)}\n`);
	});
}

async function resultAt(
	client: BackendClient,
	place: Place,
	options: PlacesOptions,
	signal: AbortSignal,
): Promise<PlaceResult> {
	const model = evaluatedModel(options.model, options.threads);
	const suggestion = await suggestAt(client, place, { ...options, model }, signal);
	const gain = await gainOfFollowing(client, place, suggestion.text, model, signal);
	return { place, suggestion, gain, faults: faultsOf(place, suggestion.text, gain) };
}
